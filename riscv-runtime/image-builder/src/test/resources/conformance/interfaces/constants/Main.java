package conformance.interfaces.constants;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** Constants of interfaces: initialisation on first use, inherited twice, hidden, ambiguous names qualified, arrays and cyclic ones. */
@Unikernel(name = "interfaces-constants")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static <T> T log(String name, T value) {
        LOG.append(name).append(' ');
        return value;
    }

    interface Lazy {
        int COMPILED = 40 + 2;
        String TEXT = "a" + COMPILED;
        Integer LOGGED = log("Lazy", 7);
        int[] ARRAY = log("LazyArray", new int[] {1, 2, 3});
    }

    interface Sub extends Lazy {
        Integer MORE = log("Sub", LOGGED + 1);
    }

    interface WithDefault {
        Integer LOGGED = log("WithDefault", 70);

        default void touch() {}
    }

    interface Silent {
        Integer LOGGED = log("Silent", 700);

        void touch();
    }

    static class Both implements WithDefault, Silent {
        static final int OWN = log("Both", 1);

        @Override
        public void touch() {
            LOG.append("touched ");
        }

        int sum() {
            return WithDefault.LOGGED + OWN;
        }
    }

    interface First {
        int X = Main.log("First", 1) + Second.Y;
    }

    interface Second {
        int Y = Main.log("Second", 10) + First.X;
    }

    interface Hidden extends Lazy {
        String LOGGED = log("Hidden", "hides");
    }

    static class User implements Hidden {
        final String all = LOGGED + Lazy.LOGGED + COMPILED;
    }

    interface Broken {
        Object VALUE = log("Broken", Integer.valueOf("x"));
        Object LATER = log("never", 1);
    }

    static void step(String name) {
        System.out.println(name + ": " + LOG);
        LOG.setLength(0);
    }

    public static void main(String[] args) {
        System.out.println(Lazy.COMPILED + Sub.TEXT);
        step("compile-time constants");
        System.out.println(Sub.MORE);
        step("through the sub-interface");
        System.out.println(Sub.LOGGED + Lazy.ARRAY.length);
        step("inherited");
        Both b = new Both();
        step("instance");
        b.touch();
        System.out.println(b.sum());
        step("calls");
        System.out.println(((Silent) b) instanceof Silent ? Silent.LOGGED : 0);
        step("without defaults");
        System.out.println(First.X + " " + Second.Y);
        step("cycle");
        System.out.println(new User().all);
        step("hidden");
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Broken.VALUE);
            } catch (ExceptionInInitializerError e) {
                System.out.println("initialiser: " + e.getCause());
            } catch (NoClassDefFoundError e) {
                System.out.println("no class: " + e.getMessage());
            }
        }
        step("broken");
        Lazy[] none = new Lazy[3];
        Class<?> c = Sub.class;
        System.out.println(none.length + " " + c.isInterface() + " " + (none[0] instanceof Sub));
        Lazy.ARRAY[1] = 9;
        System.out.println(Arrays.toString(Sub.ARRAY) + (Sub.ARRAY == Lazy.ARRAY));
    }
}
