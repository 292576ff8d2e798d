package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;

/** An object of the image heap: made at build time, and there when the image boots. Compared by identity. */
public abstract sealed class HeapValue permits HeapObject, HeapArray {
    private final ClassInfo type;
    /** The transaction that made the object and has not been settled when last asked; null for settled objects. */
    private Transaction maker;

    /** The class whose initialiser made the object; null for strings and class objects. */
    private ClassInfo madeFor;

    private boolean frozen;

    HeapValue(ClassInfo type) {
        this.type = type;
    }

    public final ClassInfo type() {
        return type;
    }

    final void setMaker(Transaction transaction) {
        maker = transaction;
        madeFor = transaction.type();
    }

    final ClassInfo madeFor() {
        return madeFor;
    }

    /** Notes that no program can change the object, though its class would allow it. */
    final void freeze() {
        frozen = true;
    }

    final boolean isFrozen() {
        return frozen;
    }

    /** Whether the object vanishes with that transaction, so that changes to it need no undoing. */
    final boolean isMadeBy(Transaction transaction) {
        if (maker != null) {
            maker = maker.heir();
        }
        return maker == transaction;
    }
}
