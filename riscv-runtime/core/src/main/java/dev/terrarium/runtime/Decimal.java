package dev.terrarium.runtime;

/** Decimal digits of integers, without garbage. */
public final class Decimal {
    /** Enough for every long with its sign. */
    public static final int MAX_LENGTH = 20;

    private Decimal() {}

    /**
     * Writes a number in ASCII so that it ends where the buffer ends.
     *
     * @param buffer at least {@value #MAX_LENGTH} bytes
     * @return the index of the first character
     */
    public static int write(long value, byte[] buffer) {
        int start = buffer.length;
        long rest = value;
        do {
            long quotient = rest / 10;
            // Negative for a negative rest: the most negative long has no positive counterpart.
            int digit = (int) (rest - quotient * 10);
            start--;
            buffer[start] = (byte) ('0' + Math.abs(digit));
            rest = quotient;
        } while (rest != 0);
        if (value < 0) {
            start--;
            buffer[start] = '-';
        }
        return start;
    }

    /** Returns the number as a string. */
    public static String toString(long value) {
        byte[] buffer = new byte[MAX_LENGTH];
        int start = write(value, buffer);
        byte[] digits = new byte[MAX_LENGTH - start];
        ObjectModel.copyElements(buffer, start, digits, 0, digits.length);
        return Strings.ofLatin1(digits);
    }
}
