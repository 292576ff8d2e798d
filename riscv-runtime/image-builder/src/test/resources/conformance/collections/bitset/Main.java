package conformance.collections.bitset;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.BitSet;

/** BitSet: a sieve, logic and text. */
@Unikernel(name = "collections-bitset")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        BitSet primes = new BitSet(500);
        primes.set(2, 500);
        for (int i = 2; i * i < 500; i = primes.nextSetBit(i + 1)) {
            for (int j = i * i; j < 500; j += i) {
                primes.clear(j);
            }
        }
        BitSet odd = new BitSet();
        for (int i = 1; i < 100; i += 2) {
            odd.set(i);
        }
        odd.and(primes);
        System.out.println(primes.cardinality() + " " + odd + " " + odd.length() + " " + odd.nextClearBit(3) + " "
                + primes.get(499) + " " + odd.intersects(primes));
        odd.flip(0, 10);
        odd.xor(primes);
        System.out.println(odd.cardinality() + " " + odd.hashCode() + " " + odd.previousSetBit(50));
    }
}
