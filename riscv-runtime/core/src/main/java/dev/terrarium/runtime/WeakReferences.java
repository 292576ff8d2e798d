package dev.terrarium.runtime;

import dev.terrarium.api.memory.ReferenceVisitor;
import dev.terrarium.api.memory.Tracing;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;

/**
 * The soft, weak and phantom references of an image with a collected heap.
 *
 * <p>A reference enters a list when it is made, the newest first, and leaves it when it is cleared, by the program or by a
 * collection, or is found dead itself. So tracing need not look for references: that an image has none costs nothing.
 * The lists hold addresses, in fields that are numbers to Java, as they must keep nothing alive.
 *
 * <p>Soft references are cleared only by the collection that comes before an {@code OutOfMemoryError}. As there is no
 * finalization, weak and phantom references are cleared at the same time (package {@code java.lang.ref}, "Reachability").
 */
public final class WeakReferences {
    private static long soft;
    private static long weak;

    /** The newest of those that there were at the last collection: it and all behind it refer to old objects. */
    private static long settledSoft;

    private static long settledWeak;

    /** References that were cleared by the last collection and have a queue. */
    private static long cleared;

    private static boolean clearSoft;

    /** Null until there is a reference. */
    private static Queues queues;

    /** Puts cleared references into their queues. */
    public interface Queues {
        /** Called after each collection; allocates nothing. */
        void enqueueCleared();
    }

    private WeakReferences() {}

    /**
     * Registers a reference that is being made. What is made at build time is never cleared, like what it refers to.
     *
     * @param handler what enqueues this and all other references
     */
    public static void register(Reference<?> reference, Queues handler) {
        if (!Boot.hasStarted() || !Collector.isPresent()) {
            return;
        }
        queues = handler;
        long address = ObjectModel.addressOf(reference);
        if (reference instanceof SoftReference) {
            setLink(address, soft);
            soft = address;
        } else {
            setLink(address, weak);
            weak = address;
        }
    }

    /** Takes one of the references that the last collection cleared and that are to be enqueued; null if none is left. */
    public static Reference<?> takeCleared() {
        if (cleared == 0) {
            return null;
        }
        Reference<?> reference = ObjectModel.objectAt(Reference.class, cleared);
        cleared = link(cleared);
        return reference;
    }

    static boolean softExist() {
        return soft != 0;
    }

    /** Decides for the collections to come whether they clear the soft references to what is not reachable otherwise. */
    static void setClearSoft(boolean clear) {
        clearSoft = clear;
    }

    static void enqueueCleared() {
        if (queues != null && cleared != 0) {
            queues.enqueueCleared();
        }
    }

    static void settle(Tracing tracing, boolean onlyYoung) {
        if (soft != 0) {
            if (!clearSoft) {
                keepReferents(tracing, onlyYoung ? settledSoft : 0);
            }
            soft = settle(soft, tracing, onlyYoung ? settledSoft : 0);
            settledSoft = soft;
        }
        if (weak != 0) {
            weak = settle(weak, tracing, onlyYoung ? settledWeak : 0);
            settledWeak = weak;
        }
    }

    /** Finds what soft references before one refer to that themselves are found, perhaps by way of another. */
    private static void keepReferents(Tracing tracing, long end) {
        boolean more = true;
        while (more) {
            more = false;
            long reference = soft;
            while (reference != end) {
                long at = tracing.found(reference);
                long referent = at == 0 ? 0 : referent(at);
                if (referent != 0 && tracing.found(referent) == 0) {
                    tracing.visit(at + referentOffset());
                    more = true;
                }
                reference = link(at == 0 ? reference : at);
            }
            if (more) {
                tracing.trace();
            }
        }
    }

    /** Clears those before one in a list whose referents were not found, and returns the list without them. */
    private static long settle(long list, Tracing tracing, long end) {
        long first = 0;
        long last = 0;
        long reference = list;
        while (reference != end) {
            long at = tracing.found(reference);
            long next = link(at == 0 ? reference : at);
            if (at != 0 && settled(at, tracing)) {
                if (last == 0) {
                    first = at;
                } else {
                    setLink(last, at);
                }
                last = at;
            }
            reference = next;
        }
        if (last == 0) {
            return reference;
        }
        setLink(last, reference);
        return first;
    }

    /** Brings a reference up to date, and returns whether it still refers to anything. */
    private static boolean settled(long reference, Tracing tracing) {
        long referent = referent(reference);
        if (referent == 0) {
            return false;
        }
        long at = tracing.found(referent);
        Address.storeLong(reference + referentOffset(), at);
        if (at != 0) {
            return true;
        }
        if (Address.loadLong(reference + ObjectModel.fieldOffset(Reference.class, "queue")) != 0) {
            setLink(reference, cleared);
            cleared = reference;
        }
        return false;
    }

    static void visitSettled(ReferenceVisitor visitor) {
        soft = visitList(soft, visitor);
        weak = visitList(weak, visitor);
        cleared = visitList(cleared, visitor);
        settledSoft = soft;
        settledWeak = weak;
    }

    private static long visitList(long list, ReferenceVisitor visitor) {
        if (list == 0) {
            return 0;
        }
        // A visitor wants a slot, which a static field has no address for: the head goes through the last link.
        long last = list;
        for (long next = link(last); next != 0; next = link(last)) {
            visitor.visit(last + referentOffset());
            last = next;
        }
        visitor.visit(last + referentOffset());
        Address.storeLong(last + linkOffset(), list);
        return visitLinks(list, last, visitor);
    }

    /** Visits the links of a list that has been closed to a ring, opens it again, and returns its head. */
    private static long visitLinks(long list, long last, ReferenceVisitor visitor) {
        long reference = list;
        while (reference != last) {
            long next = link(reference);
            visitor.visit(reference + linkOffset());
            reference = next;
        }
        visitor.visit(last + linkOffset());
        long head = link(last);
        setLink(last, 0);
        return head;
    }

    private static long referent(long reference) {
        return Address.loadLong(reference + referentOffset());
    }

    private static long link(long reference) {
        return Address.loadLong(reference + linkOffset());
    }

    private static void setLink(long reference, long next) {
        Address.storeLong(reference + linkOffset(), next);
    }

    private static long referentOffset() {
        return ObjectModel.fieldOffset(Reference.class, "referent");
    }

    private static long linkOffset() {
        return ObjectModel.fieldOffset(Reference.class, "link");
    }
}
