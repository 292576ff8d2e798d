package java.util.concurrent;

import java.util.Random;

/** {@code java.util.concurrent.ThreadLocalRandom} where there is one thread. */
public class ThreadLocalRandom extends Random {
    private static final long serialVersionUID = 1;

    private static ThreadLocalRandom instance;

    private boolean seeded;

    private ThreadLocalRandom() {
        seeded = true;
    }

    /** Made when it is first asked for, so that its seed is of the running machine. */
    public static ThreadLocalRandom current() {
        if (instance == null) {
            instance = new ThreadLocalRandom();
        }
        return instance;
    }

    // What striped classes spread threads by, of which there is one.

    static int getProbe() {
        return 1;
    }

    static void localInit() {}

    static int advanceProbe(int probe) {
        return probe;
    }

    static int nextSecondarySeed() {
        return current().nextInt();
    }

    /** The superclass's constructor seeds; nobody else may. */
    @Override
    public void setSeed(long seed) {
        if (seeded) {
            throw new UnsupportedOperationException();
        }
        super.setSeed(seed);
    }
}
