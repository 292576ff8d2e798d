package dev.terrarium.library.format;

/** The digits of {@link Double#toString}: a positive double as 0.d1d2d3... times a power of ten. */
final class DecimalDigits {
    private final char[] digits;
    private int count;
    /** The power of ten. */
    private int exponent;

    private DecimalDigits(int capacity) {
        digits = new char[capacity];
    }

    /** Returns the digits of a finite double that is not negative; of 0, one zero. */
    static DecimalDigits of(double value) {
        String text = Double.toString(value);
        DecimalDigits result = new DecimalDigits(text.length());
        int length = text.indexOf('E');
        if (length < 0) {
            length = text.length();
        } else {
            result.exponent = Integer.parseInt(text, length + 1, text.length(), 10);
        }
        int point = text.indexOf('.');
        result.exponent += point;
        for (int i = 0; i < length; i++) {
            result.append(text.charAt(i));
        }
        result.dropTrailingZeros();
        return result;
    }

    /** Leading zeros only move the point. */
    private void append(char c) {
        if (c == '.') {
            return;
        }
        if (c == '0' && count == 0) {
            exponent--;
        } else {
            digits[count++] = c;
        }
    }

    private void dropTrailingZeros() {
        while (count > 0 && digits[count - 1] == '0') {
            count--;
        }
        if (count == 0) {
            digits[count++] = '0';
            exponent = 1;
        }
    }

    int exponent() {
        return exponent;
    }

    /** Rounds half up to that many digits; the others become zeros. A negative number leaves them as they are. */
    void round(int kept) {
        if (kept < 0 || kept >= count) {
            return;
        }
        boolean up = digits[kept] >= '5';
        for (int i = kept; i < count; i++) {
            digits[i] = '0';
        }
        int i = kept - 1;
        while (up && i >= 0) {
            up = digits[i] == '9';
            digits[i] = up ? '0' : (char) (digits[i] + 1);
            i--;
        }
        if (up) {
            digits[0] = '1';
            exponent++;
        }
    }

    /** Appends them without an exponent, with at most that many digits behind the point. */
    void appendPlain(StringBuilder target, int fractionDigits) {
        if (exponent <= 0) {
            int zeros = Math.max(0, Math.min(-exponent, fractionDigits));
            int shown = Math.max(0, Math.min(count, fractionDigits + exponent));
            target.append(zeros > 0 || shown > 0 ? "0." : "0");
            appendZeros(target, zeros);
            target.append(digits, 0, shown);
            return;
        }
        target.append(digits, 0, Math.min(count, exponent));
        appendZeros(target, exponent - count);
        appendFraction(target, exponent, fractionDigits);
    }

    /** Appends one digit before the point and at most that many behind it; the exponent is then one less. */
    void appendScientific(StringBuilder target, int fractionDigits) {
        target.append(digits[0]);
        appendFraction(target, 1, fractionDigits);
    }

    private void appendFraction(StringBuilder target, int start, int fractionDigits) {
        int shown = Math.min(count - start, fractionDigits);
        if (shown > 0) {
            target.append('.').append(digits, start, shown);
        }
    }

    private static void appendZeros(StringBuilder target, int number) {
        for (int i = 0; i < number; i++) {
            target.append('0');
        }
    }
}
