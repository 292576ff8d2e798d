package dev.terrarium.library.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The conversions e, f and g of decimals without their sign. */
final class BigDecimalText {
    private static final int DEFAULT_PRECISION = 6;
    private static final BigDecimal LEAST_GENERAL = BigDecimal.valueOf(1, 4);

    private final Specifier specifier;
    private final NumberText number;

    BigDecimalText(Specifier specifier, NumberText number) {
        this.specifier = specifier;
        this.number = number;
    }

    void append(BigDecimal value, boolean negative) {
        int precision = specifier.precision() < 0 ? DEFAULT_PRECISION : specifier.precision();
        switch (specifier.conversion()) {
            case 'e' -> scientific(value, precision, negative);
            case 'f' -> fixed(value, precision, negative);
            default -> general(value, Math.max(precision, 1), negative);
        }
    }

    private void scientific(BigDecimal value, int precision, boolean negative) {
        BigDecimal rounded = value.precision() > precision + 1
                ? new BigDecimal(value.unscaledValue(), value.scale(), new MathContext(precision + 1))
                : value;
        String digits = rounded.unscaledValue().toString();
        StringBuilder mantissa = new StringBuilder().append(digits.charAt(0));
        if (precision > 0 || specifier.has(Flags.ALTERNATE)) {
            mantissa.append('.').append(digits, 1, digits.length());
        }
        for (int i = digits.length() - 1; i < precision; i++) {
            mantissa.append('0');
        }
        long exponent = -(long) rounded.scale() + (digits.length() - 1);
        String exponentDigits = Long.toString(Math.abs(exponent));
        if (exponentDigits.length() < 2) {
            exponentDigits = "0" + exponentDigits;
        }
        int width = specifier.width();
        if (width != Specifier.UNSET) {
            width = number.widthWithin(width - exponentDigits.length() - 2, negative);
        }
        number.digits(mantissa, 0, width);
        number.exponent(exponent < 0 ? '-' : '+', exponentDigits);
    }

    private void fixed(BigDecimal value, int precision, boolean negative) {
        String digits = value.setScale(precision, RoundingMode.HALF_UP).toPlainString();
        if (precision == 0 && specifier.has(Flags.ALTERNATE)) {
            digits += ".";
        }
        number.digits(digits, 0, number.widthWithin(specifier.width(), negative));
    }

    /** Between 10^-4 and 10^precision digits stand as they are, else with an exponent. */
    private void general(BigDecimal exact, int precision, boolean negative) {
        BigDecimal value = exact.round(new MathContext(precision));
        boolean plain = value.equals(BigDecimal.ZERO)
                || value.compareTo(LEAST_GENERAL) >= 0 && value.compareTo(BigDecimal.valueOf(1, -precision)) < 0;
        if (plain) {
            int exponent = -value.scale() + (value.unscaledValue().toString().length() - 1);
            fixed(value, precision - exponent - 1, negative);
        } else {
            scientific(value, precision - 1, negative);
        }
    }
}
