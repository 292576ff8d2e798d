package java.lang.ref;

import dev.terrarium.library.Waiting;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;

/**
 * {@code java.lang.ref.Cleaner} without a thread of its own. Its actions run on the main thread, when that collects by
 * {@code System.gc()}, sleeps, yields, waits, or registers the next object.
 */
public final class Cleaner {
    private final ReferenceQueue<Object> queue = new ReferenceQueue<>();

    /** The cleanables that have not run: they must stay reachable themselves. */
    private final Registration registered = new Registration();

    private Cleaner() {}

    public static Cleaner create() {
        Cleaner cleaner = new Cleaner();
        Waiting.add(new Actions(cleaner));
        return cleaner;
    }

    public static Cleaner create(ThreadFactory factory) {
        Objects.requireNonNull(factory, "threadFactory");
        return create();
    }

    public Cleanable register(Object object, Runnable action) {
        Objects.requireNonNull(object, "obj");
        Objects.requireNonNull(action, "action");
        Waiting.giveWay();
        return new Registration(this, object, action);
    }

    private boolean runActions() {
        boolean any = false;
        for (Reference<?> reference = queue.poll(); reference != null; reference = queue.poll()) {
            any = true;
            try {
                ((Registration) reference).clean();
            } catch (Throwable e) {
                // As the specification says: what an action throws is ignored.
                continue;
            }
        }
        return any;
    }

    /** An object that can be cleaned. */
    public interface Cleanable {
        void clean();
    }

    private static final class Actions extends Waiting.Work {
        private final Cleaner cleaner;

        Actions(Cleaner cleaner) {
            this.cleaner = cleaner;
        }

        @Override
        public boolean run() {
            return cleaner.runActions();
        }
    }

    /** An entry of a ring of registrations, which the one without an action heads. */
    private static final class Registration extends PhantomReference<Object> implements Cleanable {
        private final Runnable action;
        private Registration before = this;
        private Registration after = this;

        Registration() {
            super(null, null);
            this.action = null;
        }

        Registration(Cleaner cleaner, Object object, Runnable action) {
            super(object, cleaner.queue);
            this.action = action;
            before = cleaner.registered;
            after = before.after;
            before.after = this;
            after.before = this;
        }

        @Override
        public void clean() {
            if (before != this) {
                before.after = after;
                after.before = before;
                before = this;
                after = this;
                clear();
                action.run();
            }
        }
    }
}
