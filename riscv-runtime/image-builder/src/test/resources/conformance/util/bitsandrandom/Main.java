package conformance.util.bitsandrandom;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** BitSet against a naive model, Random and SplittableRandom sequences by seed, shuffles, Gaussian values, UUIDs from bytes. */
@Unikernel(name = "util-bitsandrandom")
@Requires(Console.class)
public final class Main {
    static String hex(long l) {
        return Long.toHexString(l);
    }

    public static void main(String[] args) {
        Random r = new Random(20240229L);
        System.out.println(r.nextInt() + " " + r.nextInt(10) + " " + r.nextInt(16) + " " + r.nextLong() + " "
                + r.nextBoolean() + " " + r.nextDouble() + " " + r.nextFloat() + " " + r.nextGaussian() + " "
                + r.nextGaussian() + " " + r.nextInt(5, 9) + " " + r.nextLong(1L << 40) + " " + r.nextDouble(2, 3));
        byte[] bytes = new byte[11];
        r.nextBytes(bytes);
        System.out.println(Arrays.toString(bytes));
        attempt(() -> r.nextInt(0));
        attempt(() -> r.nextInt(5, 5));
        r.setSeed(1);
        System.out.println(r.ints(4, -3, 3).boxed().toList() + " "
                + r.longs(2).mapToObj(Main::hex).toList() + " "
                + r.doubles(2, 1, 2).boxed().toList() + " " + r.ints().limit(2).sum());
        SplittableRandom s = new SplittableRandom(99);
        SplittableRandom t = s.split();
        System.out.println(s.nextInt() + " " + t.nextInt(100) + " " + s.nextLong(7, 70) + " " + t.nextDouble() + " "
                + s.nextBoolean() + " " + s.split().nextLong());
        List<Integer> l = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(l, new Random(3));
        System.out.println(l + " " + l.stream().mapToInt(i -> i).sum());
        long bitsHash = 17;
        boolean[] model = new boolean[300];
        BitSet b = new BitSet();
        Random ops = new Random(5);
        for (int i = 0; i < 400; i++) {
            int at = ops.nextInt(280), to = at + ops.nextInt(20);
            switch (ops.nextInt(6)) {
                case 0 -> {
                    b.set(at);
                    model[at] = true;
                }
                case 1 -> {
                    b.clear(at, to);
                    Arrays.fill(model, at, to, false);
                }
                case 2 -> {
                    b.flip(at, to);
                    for (int k = at; k < to; k++) {
                        model[k] ^= true;
                    }
                }
                case 3 -> {
                    b.set(at, to, true);
                    Arrays.fill(model, at, to, true);
                }
                case 4 -> bitsHash = bitsHash * 31 + b.nextClearBit(at) * 7 + b.previousSetBit(to);
                default -> bitsHash = bitsHash * 31 + b.get(at, to).cardinality();
            }
        }
        int wrong = 0;
        for (int i = 0; i < model.length; i++) {
            wrong += model[i] == b.get(i) ? 0 : 1;
        }
        System.out.println(wrong + " " + b.cardinality() + " " + b.length() + " " + b.hashCode() + " " + bitsHash + " "
                + b.stream().filter(i -> i % 41 == 0).boxed().toList());
        BitSet c = BitSet.valueOf(b.toLongArray());
        c.andNot(BitSet.valueOf(new byte[] {-1, 0, -1}));
        System.out.println(c.equals(b) + " " + c.intersects(b) + " " + c.nextSetBit(0) + " " + c.toByteArray().length
                + " " + c.get(0, 40) + " " + new BitSet(70).size() + " " + new BitSet().length());
        c.xor(b);
        System.out.println(c);
        attempt(() -> b.get(-1));
        attempt(() -> b.get(5, 3));
        attempt(() -> b.nextSetBit(-1));
        attempt(() -> new BitSet(-1));
        System.out.println(b.previousSetBit(-1) + " " + b.nextSetBit(999) + " " + b.previousClearBit(999));
        System.out.println(UUID.nameUUIDFromBytes("name".getBytes()) + " " + new UUID(1L << 12 | 0x1000, -1).version()
                + " " + UUID.fromString("1-2-3-4-5") + " " + new UUID(5, 6).compareTo(new UUID(5, 7)) + " "
                + new UUID(-1, 0).hashCode());
        attempt(() -> UUID.fromString("nope"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
