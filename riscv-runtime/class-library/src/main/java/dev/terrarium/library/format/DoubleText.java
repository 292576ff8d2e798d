package dev.terrarium.library.format;

import dev.terrarium.library.HexadecimalText;

/** The conversions e, f, g and a of finite doubles without their sign. */
final class DoubleText {
    private static final int DEFAULT_PRECISION = 6;
    /** Hexadecimal digits of a significand behind the point. */
    private static final int HEXADECIMAL_DIGITS = 13;

    private static final int SUBNORMAL_SCALE = 54;

    private final Specifier specifier;
    private final NumberText number;

    DoubleText(Specifier specifier, NumberText number) {
        this.specifier = specifier;
        this.number = number;
    }

    void append(double value, boolean negative) {
        int precision = specifier.precision();
        switch (specifier.conversion()) {
            case 'e' -> scientific(value, precision < 0 ? DEFAULT_PRECISION : precision, negative);
            case 'f' -> fixed(value, precision < 0 ? DEFAULT_PRECISION : precision, negative);
            case 'g' -> general(value, precision < 0 ? DEFAULT_PRECISION : Math.max(precision, 1), negative);
            default -> hexadecimal(value, precision < 0 ? HEXADECIMAL_DIGITS : Math.max(precision, 1), precision < 0);
        }
    }

    private void scientific(double value, int precision, boolean negative) {
        DecimalDigits digits = DecimalDigits.of(value);
        digits.round(precision + 1);
        StringBuilder mantissa = new StringBuilder();
        digits.appendScientific(mantissa, precision);
        padFraction(mantissa, precision);
        pointIfAlternate(mantissa, precision);
        withExponent(mantissa, digits.exponent() - 1, negative);
    }

    private void fixed(double value, int precision, boolean negative) {
        DecimalDigits digits = DecimalDigits.of(value);
        digits.round(digits.exponent() + precision);
        StringBuilder mantissa = new StringBuilder();
        digits.appendPlain(mantissa, precision);
        padFraction(mantissa, precision);
        pointIfAlternate(mantissa, precision);
        number.digits(mantissa, 0, number.widthWithin(specifier.width(), negative));
    }

    /** After rounding to the precision, values from 10^-4 to 10^precision stand without an exponent. */
    private void general(double value, int precision, boolean negative) {
        DecimalDigits digits = DecimalDigits.of(value);
        digits.round(precision);
        int exponent = digits.exponent() - 1;
        StringBuilder mantissa = new StringBuilder();
        if (value == 0 || exponent >= -4 && exponent < precision) {
            int fractionDigits = precision - exponent - 1;
            digits.appendPlain(mantissa, fractionDigits);
            padFraction(mantissa, fractionDigits);
            number.digits(mantissa, 0, number.widthWithin(specifier.width(), negative));
        } else {
            digits.appendScientific(mantissa, precision - 1);
            padFraction(mantissa, precision - 1);
            withExponent(mantissa, exponent, negative);
        }
    }

    private void withExponent(CharSequence mantissa, int exponent, boolean negative) {
        String digits = Integer.toString(Math.abs(exponent));
        if (digits.length() < 2) {
            digits = "0".concat(digits);
        }
        int width = specifier.width();
        if (width != Specifier.UNSET) {
            width = number.widthWithin(width - digits.length() - 2, negative);
        }
        number.digits(mantissa, 0, width);
        number.exponent(exponent < 0 ? '-' : '+', digits);
    }

    private void pointIfAlternate(StringBuilder mantissa, int precision) {
        if (precision == 0 && specifier.has(Flags.ALTERNATE)) {
            mantissa.append('.');
        }
    }

    /** Appends zeros until there are that many digits behind the point. */
    private static void padFraction(StringBuilder mantissa, int digits) {
        int point = mantissa.indexOf(".");
        int present = point < 0 ? 0 : mantissa.length() - point - 1;
        if (present >= digits) {
            return;
        }
        if (point < 0) {
            mantissa.append('.');
        }
        for (int i = present; i < digits; i++) {
            mantissa.append('0');
        }
    }

    private void hexadecimal(double value, int precision, boolean shortest) {
        boolean upper = specifier.has(Flags.UPPERCASE);
        String digits = hexadecimalDigits(value, precision);
        StringBuilder text = number.text().append(upper ? "0X" : "0x");
        if (specifier.has(Flags.ZERO_PAD)) {
            number.zeros(specifier.width() - digits.length() - text.length());
        }
        int exponent = digits.indexOf('p');
        StringBuilder mantissa = new StringBuilder().append(digits, 0, exponent);
        if (!shortest) {
            padFraction(mantissa, precision);
        }
        for (int i = 0; i < mantissa.length(); i++) {
            char c = mantissa.charAt(i);
            text.append(upper && c >= 'a' ? (char) (c - 'a' + 'A') : c);
        }
        text.append(upper ? 'P' : 'p').append(digits, exponent + 1, digits.length());
    }

    /** Returns what stands behind 0x, with the significand rounded half to even. */
    private static String hexadecimalDigits(double value, int precision) {
        if (precision >= HEXADECIMAL_DIGITS || value == 0) {
            return HexadecimalText.of(value).substring(2);
        }
        // Subnormal numbers are rounded as normal ones, and so written with a one before the point.
        boolean subnormal = value < Double.MIN_NORMAL;
        double normal = subnormal ? value * 0x1p54 : value;
        int dropped = 4 * (HEXADECIMAL_DIGITS - precision);
        long bits = Double.doubleToRawLongBits(normal);
        long half = 1L << dropped - 1;
        long rest = bits & (half << 1) - 1;
        long kept = bits >> dropped;
        if (rest > half || rest == half && (kept & 1) != 0) {
            kept++;
        }
        double rounded = Double.longBitsToDouble(kept << dropped);
        if (Double.isInfinite(rounded)) {
            return "1.0p1024";
        }
        String text = HexadecimalText.of(rounded).substring(2);
        if (!subnormal) {
            return text;
        }
        int exponent = text.indexOf('p') + 1;
        return text.substring(0, exponent) + (Integer.parseInt(text.substring(exponent)) - SUBNORMAL_SCALE);
    }
}
