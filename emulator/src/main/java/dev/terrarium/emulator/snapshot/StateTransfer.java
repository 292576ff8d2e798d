package dev.terrarium.emulator.snapshot;

/**
 * The way of state out of a machine or back into it. When state is saved, every method returns what it is given; when it is
 * restored, every method returns what was saved in the same place. Arrays are changed in place, except by {@link #bytes}.
 */
public interface StateTransfer {
    /** Transfers a 64-bit value. */
    long value(long current);

    /** Transfers a 32-bit value. */
    int value(int current);

    /** Transfers a truth value. */
    boolean flag(boolean current);

    /** Transfers bytes whose number may change. */
    byte[] bytes(byte[] current);

    /** Transfers the elements of an array. */
    default void values(long[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value(array[i]);
        }
    }

    /** Transfers the elements of an array. */
    default void values(int[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = value(array[i]);
        }
    }

    /** Transfers the elements of an array. */
    default void flags(boolean[] array) {
        for (int i = 0; i < array.length; i++) {
            array[i] = flag(array[i]);
        }
    }

    /** Transfers the state of a part. */
    default void part(Stateful part) {
        part.exchange(this);
    }
}
