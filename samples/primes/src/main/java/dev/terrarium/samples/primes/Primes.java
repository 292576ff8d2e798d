package dev.terrarium.samples.primes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Counts primes with the sieve of Eratosthenes, and checks numbers beyond it by the test of Miller and Rabin. */
@Unikernel
@Requires(Console.class)
public final class Primes {
    private static final int LIMIT = 100_000;
    private static final int[] BASES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

    private Primes() {}

    public static void main(String[] args) {
        boolean[] composite = sieve(LIMIT);
        int count = 0;
        int largest = 0;
        int twins = 0;
        for (int number = 2; number <= LIMIT; number++) {
            if (!composite[number]) {
                count++;
                largest = number;
                if (number >= 5 && !composite[number - 2]) {
                    twins++;
                }
            }
        }
        System.out.println("Primes up to " + LIMIT + ": " + count + ", the largest is " + largest);
        System.out.println("Twin primes: " + twins + " pairs");
        long[] candidates = {2_147_483_647L, 4_294_967_297L, 1_000_000_007L, 3_215_031_751L, 2_305_843_009_213_693_951L
        };
        for (long candidate : candidates) {
            System.out.println(candidate + " is " + (isPrime(candidate) ? "prime" : "composite"));
        }
    }

    private static boolean[] sieve(int limit) {
        boolean[] composite = new boolean[limit + 1];
        for (int number = 2; (long) number * number <= limit; number++) {
            if (!composite[number]) {
                for (int multiple = number * number; multiple <= limit; multiple += number) {
                    composite[multiple] = true;
                }
            }
        }
        return composite;
    }

    /** Miller and Rabin with the first twelve primes as bases, which is exact below 2 to the 64th. */
    private static boolean isPrime(long number) {
        int shift = Long.numberOfTrailingZeros(number - 1);
        long odd = (number - 1) >> shift;
        for (int base : BASES) {
            if (number == base) {
                return true;
            }
            long power = power(base, odd, number);
            boolean witness = power != 1;
            for (int i = 0; i < shift && witness; i++) {
                witness = power != number - 1;
                power = multiply(power, power, number);
            }
            if (witness) {
                return false;
            }
        }
        return true;
    }

    private static long power(long base, long exponent, long modulus) {
        long result = 1;
        long square = base % modulus;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = multiply(result, square, modulus);
            }
            square = multiply(square, square, modulus);
        }
        return result;
    }

    /** A product modulo a number below 2 to the 62nd, by doubling and adding. */
    private static long multiply(long left, long right, long modulus) {
        long result = 0;
        long summand = left;
        for (long rest = right; rest > 0; rest >>= 1) {
            if ((rest & 1) == 1) {
                result = (result + summand) % modulus;
            }
            summand = (summand << 1) % modulus;
        }
        return result;
    }
}
