package java.lang;

import dev.terrarium.runtime.ObjectModel;

/** Decimal digits of numbers as Latin-1 characters, without checks of bounds. */
final class DecimalDigits {
    private static final int HUNDRED = 100;

    /** {@code product >>> HUNDREDTH_SHIFT} is a hundredth of a number up to 2^31, rounded down, of its product with this. */
    private static final long HUNDREDTH = 1374389535L;

    private static final int HUNDREDTH_SHIFT = 37;

    private DecimalDigits() {}

    /** Returns how many characters a number has, with its sign. */
    static int length(int number) {
        return number < 0 ? 1 + count(-(long) number) : count(number);
    }

    /**
     * Writes a number into an array.
     *
     * @param end the index behind its last character; all its characters are in the array
     */
    static void put(int number, byte[] target, int end) {
        long rest = Math.abs((long) number);
        int index = end;
        while (rest >= HUNDRED) {
            long hundreds = rest * HUNDREDTH >>> HUNDREDTH_SHIFT;
            index -= 2;
            putPair(target, index, (int) (rest - hundreds * HUNDRED));
            rest = hundreds;
        }
        if (rest >= 10) {
            index -= 2;
            putPair(target, index, (int) rest);
        } else {
            index--;
            ObjectModel.setElement(target, index, '0' + (int) rest);
        }
        if (number < 0) {
            ObjectModel.setElement(target, index - 1, '-');
        }
    }

    /** Counts the digits of a number from 0 to 2^31. */
    private static int count(long number) {
        if (number < 10) {
            return 1;
        }
        if (number < 100) {
            return 2;
        }
        if (number < 1_000) {
            return 3;
        }
        if (number < 10_000) {
            return 4;
        }
        if (number < 100_000) {
            return 5;
        }
        if (number < 1_000_000) {
            return 6;
        }
        if (number < 10_000_000) {
            return 7;
        }
        if (number < 100_000_000) {
            return 8;
        }
        return number < 1_000_000_000 ? 9 : 10;
    }

    /** Writes the two digits of a number below 100. */
    private static void putPair(byte[] target, int index, int number) {
        ObjectModel.setElement(target, index, ObjectModel.element(Integer.DigitTens, number));
        ObjectModel.setElement(target, index + 1, ObjectModel.element(Integer.DigitOnes, number));
    }
}
