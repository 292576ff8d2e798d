package java.util;

import dev.terrarium.library.Clock;
import java.io.Serializable;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jdk.internal.util.random.RandomSupport;

/** {@code java.util.Random}: the linear congruential generator that its documentation defines bit by bit. */
public class Random implements RandomGenerator, Serializable {
    private static final long serialVersionUID = 1;
    private static final long MULTIPLIER = 0x5DEECE66DL;
    private static final long INCREMENT = 0xBL;
    private static final long MASK = (1L << 48) - 1;

    /** Differs for each generator without a seed of its own. */
    private static long generators;

    private long state;
    private double nextGaussian;
    private boolean hasNextGaussian;

    public Random() {
        this(++generators * MULTIPLIER ^ Clock.nanoseconds());
    }

    /** A subclass has its {@link #setSeed} called, as specified. */
    public Random(long seed) {
        if (getClass() == Random.class) {
            state = scramble(seed);
        } else {
            setSeed(seed);
        }
    }

    private static long scramble(long seed) {
        return (seed ^ MULTIPLIER) & MASK;
    }

    public void setSeed(long seed) {
        state = scramble(seed);
        hasNextGaussian = false;
    }

    protected int next(int bits) {
        state = state * MULTIPLIER + INCREMENT & MASK;
        return (int) (state >>> 48 - bits);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            int word = nextInt();
            for (int n = Math.min(bytes.length - i, Integer.BYTES); n > 0; n--) {
                bytes[i++] = (byte) word;
                word >>= Byte.SIZE;
            }
        }
    }

    @Override
    public int nextInt() {
        return next(32);
    }

    @Override
    public int nextInt(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound must be positive");
        }
        int bits = next(31);
        if ((bound & -bound) == bound) {
            return (int) (bound * (long) bits >> 31);
        }
        int value = bits % bound;
        // An overflow means that the bits are of the last, incomplete run of values below the bound.
        while (bits - value + (bound - 1) < 0) {
            bits = next(31);
            value = bits % bound;
        }
        return value;
    }

    @Override
    public long nextLong() {
        return ((long) next(32) << 32) + next(32);
    }

    @Override
    public boolean nextBoolean() {
        return next(1) != 0;
    }

    @Override
    public float nextFloat() {
        return next(24) / (float) (1 << 24);
    }

    @Override
    public double nextDouble() {
        return (((long) next(26) << 27) + next(27)) * 0x1p-53;
    }

    /** The polar method of Box, Muller and Marsaglia (Knuth, TAOCP volume 2, section 3.4.1, algorithm P). */
    @Override
    public double nextGaussian() {
        if (hasNextGaussian) {
            hasNextGaussian = false;
            return nextGaussian;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        nextGaussian = y * factor;
        hasNextGaussian = true;
        return x * factor;
    }

    @Override
    public IntStream ints() {
        return IntStream.generate(this::nextInt).sequential();
    }

    @Override
    public IntStream ints(long size) {
        RandomSupport.checkStreamSize(size);
        return ints().limit(size);
    }

    @Override
    public IntStream ints(int origin, int bound) {
        RandomSupport.checkRange(origin, bound);
        return IntStream.generate(() -> boundedInt(origin, bound)).sequential();
    }

    @Override
    public IntStream ints(long size, int origin, int bound) {
        RandomSupport.checkStreamSize(size);
        return ints(origin, bound).limit(size);
    }

    /** As the documentation of {@link #ints(int, int)} defines it, which differs from {@link #nextInt(int, int)}. */
    private int boundedInt(int origin, int bound) {
        int range = bound - origin;
        if (range > 0) {
            return nextInt(range) + origin;
        }
        int value;
        do {
            value = nextInt();
        } while (value < origin || value >= bound);
        return value;
    }

    @Override
    public LongStream longs() {
        return LongStream.generate(this::nextLong).sequential();
    }

    @Override
    public LongStream longs(long size) {
        RandomSupport.checkStreamSize(size);
        return longs().limit(size);
    }

    @Override
    public LongStream longs(long origin, long bound) {
        RandomSupport.checkRange(origin, bound);
        return LongStream.generate(() -> RandomSupport.boundedNextLong(this, origin, bound))
                .sequential();
    }

    @Override
    public LongStream longs(long size, long origin, long bound) {
        RandomSupport.checkStreamSize(size);
        return longs(origin, bound).limit(size);
    }

    @Override
    public DoubleStream doubles() {
        return DoubleStream.generate(this::nextDouble).sequential();
    }

    @Override
    public DoubleStream doubles(long size) {
        RandomSupport.checkStreamSize(size);
        return doubles().limit(size);
    }

    @Override
    public DoubleStream doubles(double origin, double bound) {
        RandomSupport.checkRange(origin, bound);
        return DoubleStream.generate(() -> RandomSupport.boundedNextDouble(this, origin, bound))
                .sequential();
    }

    @Override
    public DoubleStream doubles(long size, double origin, double bound) {
        RandomSupport.checkStreamSize(size);
        return doubles(origin, bound).limit(size);
    }
}
