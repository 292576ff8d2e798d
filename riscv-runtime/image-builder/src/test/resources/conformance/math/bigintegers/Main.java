package conformance.math.bigintegers;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Supplier;

/** BigInteger: arithmetic of both signs, bits, modular operations, roots, radixes. */
@Unikernel(name = "math-bigintegers")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        BigInteger[] v = {
            BigInteger.ZERO,
            BigInteger.ONE,
            BigInteger.TEN.negate(),
            new BigInteger("123456789012345678901234567890"),
            new BigInteger("-ffffffffffffffffffff", 16),
            BigInteger.TWO.pow(128),
            BigInteger.valueOf(Long.MIN_VALUE)
        };
        for (BigInteger a : v) {
            for (BigInteger b : v) {
                StringBuilder s = new StringBuilder();
                s.append(a.add(b))
                        .append(' ')
                        .append(a.subtract(b))
                        .append(' ')
                        .append(a.multiply(b))
                        .append(' ')
                        .append(a.compareTo(b))
                        .append(' ')
                        .append(a.gcd(b))
                        .append(' ')
                        .append(a.and(b))
                        .append(' ')
                        .append(a.or(b))
                        .append(' ')
                        .append(a.xor(b))
                        .append(' ')
                        .append(a.andNot(b));
                if (b.signum() != 0) {
                    s.append(' ').append(Arrays.toString(a.divideAndRemainder(b)));
                }
                if (b.signum() > 0) {
                    s.append(' ').append(a.mod(b));
                }
                System.out.println(s);
            }
            System.out.println(a.bitLength() + " " + a.bitCount() + " " + a.getLowestSetBit() + " " + a.signum() + " "
                    + a.not() + " " + a.shiftLeft(67) + " " + a.shiftRight(5) + " " + a.hashCode() + " "
                    + a.toString(36) + " " + a.toString(2).length() + " " + a.longValue() + " " + a.intValue() + " "
                    + a.doubleValue() + " " + a.floatValue() + " " + Arrays.toString(a.toByteArray()) + " "
                    + a.testBit(3) + a.setBit(70) + a.clearBit(0) + a.flipBit(64));
        }
        BigInteger p = new BigInteger("1000000007"), x = new BigInteger("987654321987654321");
        System.out.println(x.modPow(BigInteger.valueOf(12345), p) + " " + x.modInverse(p) + " " + x.sqrt() + " "
                + Arrays.toString(x.sqrtAndRemainder()) + " " + p.isProbablePrime(20) + " "
                + BigInteger.valueOf(100).nextProbablePrime() + " " + x.pow(7) + " " + x.max(p) + x.min(p));
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f + " " + f.bitLength() + " " + f.equals(new BigInteger(f.toByteArray())) + " "
                + new BigInteger(1, new byte[] {-1, -1}) + " " + new BigInteger(-1, new byte[] {1, 0}));
        attempt(() -> x.longValueExact());
        attempt(() -> x.pow(3).longValueExact());
        attempt(() -> x.divide(BigInteger.ZERO));
        attempt(() -> new BigInteger("12x"));
        attempt(() -> new BigInteger(""));
        attempt(() -> BigInteger.TWO.modInverse(BigInteger.valueOf(4)));
        attempt(() -> BigInteger.ONE.negate().sqrt());
        attempt(() -> x.mod(BigInteger.ONE.negate()));
        attempt(() -> x.pow(-1));
        attempt(() -> BigInteger.valueOf(300).byteValueExact());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
