package conformance.integers.bigbits;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Random;

/** Bit sets in longs: subsets, Gray codes, de Bruijn, popcounts, morton codes, parallel prefix. */
@Unikernel(name = "integers-bigbits")
@Requires(Console.class)
public final class Main {
    static long spread(int x) {
        long v = x & 0xffffffffL;
        v = (v | v << 16) & 0x0000ffff0000ffffL;
        v = (v | v << 8) & 0x00ff00ff00ff00ffL;
        v = (v | v << 4) & 0x0f0f0f0f0f0f0f0fL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    static int squash(long v) {
        v &= 0x5555555555555555L;
        v = (v | v >> 1) & 0x3333333333333333L;
        v = (v | v >> 2) & 0x0f0f0f0f0f0f0f0fL;
        v = (v | v >> 4) & 0x00ff00ff00ff00ffL;
        v = (v | v >> 8) & 0x0000ffff0000ffffL;
        return (int) (v | v >> 16);
    }

    static long nextSubset(long v) {
        long c = v & -v, r = v + c;
        return ((r ^ v) >>> 2) / c | r;
    }

    public static void main(String[] args) {
        Random r = new Random(20);
        for (int i = 0; i < 8; i++) {
            int x = r.nextInt(), y = r.nextInt();
            long m = spread(x) | spread(y) << 1;
            System.out.println(
                    Long.toHexString(m) + " " + (squash(m) == x) + (squash(m >>> 1) == y) + " " + Long.bitCount(m) + " "
                            + Long.numberOfTrailingZeros(m) + " " + Long.reverse(m) + " " + Long.rotateLeft(m, x));
        }
        StringBuilder b = new StringBuilder();
        for (long v = 0b111; v < 1 << 6; v = nextSubset(v)) {
            b.append(Long.toBinaryString(v)).append(' ');
        }
        System.out.println(b);
        int n = 0;
        for (int sub = 0b10110; sub > 0; sub = (sub - 1) & 0b10110) {
            n = n * 7 + sub;
        }
        System.out.println(n);
        long parity = 0;
        for (long v = 1; v != 0; v <<= 1) {
            parity ^= v * 3 ^ v >>> 1;
        }
        System.out.println(parity);
        int[] lookup = new int[32];
        int deBruijn = 0x077CB531;
        for (int i = 0; i < 32; i++) {
            lookup[(1 << i) * deBruijn >>> 27] = i;
        }
        boolean same = true;
        for (int i = 1; i < 1000; i++) {
            same &= lookup[(i & -i) * deBruijn >>> 27] == Integer.numberOfTrailingZeros(i);
        }
        System.out.println(same + Arrays.toString(lookup));
        long x = 88172645463325252L;
        for (int i = 0; i < 100; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        System.out.println(x);
    }
}
