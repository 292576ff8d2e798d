package conformance.collections.bignumbers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;

/** BigInteger arithmetic. */
@Unikernel(name = "collections-bignumbers")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 50; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f + " " + f.bitLength() + " " + f.mod(BigInteger.valueOf(1000003)) + " "
                + BigInteger.TWO.pow(200).subtract(f.negate()) + " "
                + f.divide(new BigInteger("123456789012345678901234567890")) + " "
                + BigInteger.valueOf(3).modPow(f, BigInteger.valueOf(1000000007)) + " "
                + f.gcd(BigInteger.valueOf(1L << 40)));
    }
}
