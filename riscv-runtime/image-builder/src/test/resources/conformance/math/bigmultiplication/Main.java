package conformance.math.bigmultiplication;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.Random;

/** BigInteger of thousands of bits: the algorithms for large operands agree with identities. */
@Unikernel(name = "math-bigmultiplication", set = @Set(name = "heap.bytes", value = "32M"))
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Random r = new Random(99);
        for (int bits : new int[] {500, 2600, 9000}) {
            BigInteger a = new BigInteger(bits, r).setBit(bits),
                    b = new BigInteger(bits * 2 / 3, r).setBit(bits * 2 / 3);
            BigInteger product = a.multiply(b), square = a.multiply(a);
            BigInteger[] qr = product.add(b.shiftRight(3)).divideAndRemainder(b);
            System.out.println(bits + " " + product.hashCode() + " " + square.equals(a.pow(2)) + " " + qr[0].equals(a)
                    + " " + qr[1].equals(b.shiftRight(3)) + " "
                    + a.add(b).multiply(a.subtract(b)).equals(square.subtract(b.multiply(b))) + " "
                    + product.mod(BigInteger.valueOf(1_000_003)) + " "
                    + square.sqrt().equals(a));
        }
        BigInteger m = BigInteger.TWO.pow(521).subtract(BigInteger.ONE), e = new BigInteger(100, r);
        System.out.println(BigInteger.valueOf(3).modPow(e, m).toString(16));
        BigInteger text = new BigInteger("9".repeat(400));
        System.out.println(text.add(BigInteger.ONE).toString().length() + " "
                + text.toString(7).hashCode() + " " + new BigInteger(text.toString(36), 36).equals(text));
        BigInteger a = BigInteger.ZERO, b = BigInteger.ONE;
        for (int i = 0; i < 1000; i++) {
            BigInteger t = a.add(b);
            a = b;
            b = t;
        }
        System.out.println(a);
        System.out.println(a.gcd(new BigInteger("55").pow(50)) + " " + a.mod(BigInteger.valueOf(97)));
        BigInteger q = BigInteger.TEN.pow(60), pi = BigInteger.ZERO;
        for (int[] term : new int[][] {{16, 5}, {-4, 239}}) {
            BigInteger x = q.multiply(BigInteger.valueOf(term[0])).divide(BigInteger.valueOf(term[1]));
            for (int n = 1; x.signum() != 0; n += 2) {
                pi = n % 4 == 1
                        ? pi.add(x.divide(BigInteger.valueOf(n)))
                        : pi.subtract(x.divide(BigInteger.valueOf(n)));
                x = x.divide(BigInteger.valueOf((long) term[1] * term[1]));
            }
        }
        System.out.println(pi.toString().substring(0, 55));
    }
}
