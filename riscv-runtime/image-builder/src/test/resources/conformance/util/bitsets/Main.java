package conformance.util.bitsets;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;

/** BitSet: ranges, set algebra, searches, conversions. */
@Unikernel(name = "util-bitsets")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        BitSet a = new BitSet(), b = new BitSet(200);
        for (int i = 0; i < 200; i += 3) {
            a.set(i);
        }
        b.set(10, 90);
        b.flip(40, 60);
        b.clear(15);
        b.set(150, true);
        b.set(20, 30, false);
        System.out.println(a.cardinality() + " " + a.length() + " " + a.size() + " " + b + " " + b.cardinality());
        for (String op : new String[] {"and", "or", "xor", "andNot"}) {
            BitSet c = (BitSet) a.clone();
            switch (op) {
                case "and" -> c.and(b);
                case "or" -> c.or(b);
                case "xor" -> c.xor(b);
                default -> c.andNot(b);
            }
            System.out.println(op + " " + c.cardinality() + " " + c.hashCode() + " " + c.get(12) + " "
                    + Arrays.toString(c.toLongArray()));
        }
        System.out.println(
                b.nextSetBit(16) + " " + b.nextClearBit(30) + " " + b.previousSetBit(149) + " " + b.previousClearBit(89)
                        + " " + b.nextSetBit(151) + " " + a.intersects(b) + " " + b.get(85, 95) + " " + b.get(1000));
        System.out.println(Arrays.toString(BitSet.valueOf(new byte[] {5, 0, -1}).toByteArray()) + " "
                + BitSet.valueOf(new long[] {9, 1L << 63}) + " "
                + b.stream().limit(5).sum() + " " + a.equals(a.clone()) + " " + new BitSet().isEmpty());
        BitSet sieve = new BitSet(1000);
        sieve.set(2, 1000);
        for (int p = 2; p * p < 1000; p = sieve.nextSetBit(p + 1)) {
            for (int m = p * p; m < 1000; m += p) {
                sieve.clear(m);
            }
        }
        System.out.println(sieve.cardinality() + " " + sieve.previousSetBit(999) + " "
                + sieve.stream().filter(p -> p > 900).boxed().toList());
        attempt(() -> a.get(-1));
        attempt(() -> {
            a.set(5, 2);
            return "";
        });
        attempt(() -> new BitSet(-1));
        attempt(() -> a.nextSetBit(-2));
        a.clear();
        System.out.println(a + " " + a.length() + " " + a.previousSetBit(5));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
