package conformance.math.bigintegeredges;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Supplier;

/** BigInteger: bit operations of negative numbers, conversions at the limits, roots, gcd, modular powers, errors. */
@Unikernel(name = "math-bigintegeredges")
@Requires(Console.class)
public final class Main {
    static BigInteger b(String s) {
        return new BigInteger(s);
    }

    public static void main(String[] args) {
        BigInteger[] all = {
            b("0"),
            b("1"),
            b("-1"),
            b("2147483648"),
            b("-2147483649"),
            b("9223372036854775807"),
            b("-9223372036854775809"),
            b("18446744073709551616"),
            b("123456789012345678901234567890"),
            b("-98765432109876543210987654321")
        };
        for (BigInteger x : all) {
            System.out.println(x + " " + x.bitLength() + " " + x.bitCount() + " " + x.signum() + " " + x.intValue()
                    + " " + x.longValue() + " " + x.doubleValue() + " " + x.floatValue() + " " + x.hashCode() + " "
                    + x.toString(36) + " " + x.toString(2).length() + " " + x.getLowestSetBit());
            System.out.println(Arrays.toString(x.toByteArray()) + " " + new BigInteger(x.toByteArray()).equals(x) + " "
                    + x.not() + " " + x.negate().abs().equals(x.abs())
                    + " " + x.shiftLeft(5) + " " + x.shiftRight(5) + " " + x.shiftLeft(-33) + " " + x.shiftRight(-33)
                    + " " + x.testBit(31) + x.testBit(200)
                    + " " + x.setBit(100) + " " + x.clearBit(0) + " " + x.flipBit(63));
            attempt(() -> x.intValueExact());
            attempt(() -> x.longValueExact());
            attempt(() -> x.byteValueExact());
        }
        for (int i = 0; i < all.length; i++) {
            BigInteger x = all[i], y = all[(i + 3) % all.length];
            System.out.println(x.and(y) + " " + x.or(y) + " " + x.xor(y) + " " + x.andNot(y) + " " + x.compareTo(y)
                    + " " + x.max(y) + " " + x.gcd(y) + " " + x.add(y) + " " + x.subtract(y) + " " + x.multiply(y));
            attempt(() -> Arrays.toString(x.divideAndRemainder(y)) + x.mod(y.abs()));
            attempt(() -> x.mod(y));
            attempt(() -> x.modInverse(y));
            attempt(() -> x.modPow(BigInteger.TEN, y.abs().add(BigInteger.TWO)) + " " + x.pow(3));
        }
        System.out.println(
                b("2").pow(200).sqrt() + " " + Arrays.toString(b("1000000").sqrtAndRemainder()) + " " + b("99").sqrt());
        attempt(() -> b("-4").sqrt());
        attempt(() -> b("2").pow(-1));
        attempt(() -> b("5").modPow(b("-1"), b("7")));
        attempt(() -> b("5").modPow(b("2"), b("0")));
        attempt(() -> b("5").divide(BigInteger.ZERO));
        for (String s : new String[] {"", "-", "+5", "--5", "1 ", "0x5", "00012", "12-3"}) {
            attempt(() -> b(s));
        }
        attempt(() -> new BigInteger("zz", 36) + " " + new BigInteger("-1010", 2));
        attempt(() -> new BigInteger("12", 99));
        System.out.println(new BigInteger(-1, new byte[] {1, 0}) + " " + new BigInteger(1, new byte[] {-1}) + " "
                + new BigInteger(new byte[] {-1, 2, 3, 4}, 1, 2) + " "
                + BigInteger.valueOf(-7).mod(b("3")) + BigInteger.valueOf(-7).remainder(b("3")));
        attempt(() -> new BigInteger(0, new byte[] {1}));
        attempt(() -> new BigInteger(new byte[0]));
        System.out.println(b("97").isProbablePrime(20) + " " + b("2147483647").isProbablePrime(10) + " "
                + b("2147483649").isProbablePrime(10) + " "
                + b("170141183460469231731687303715884105727").isProbablePrime(5));
        BigInteger f = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            f = f.multiply(BigInteger.valueOf(i));
        }
        System.out.println(f + " " + f.toString(16) + " " + f.getLowestSetBit() + " " + f.divide(b("7").pow(9)) + " "
                + f.bitLength());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
