package dev.terrarium.library;

/** Floating-point numbers in hexadecimal, see {@link Double#toHexString}. */
public final class HexadecimalText {
    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;

    private HexadecimalText() {}

    public static String of(double value) {
        return of(value, Double.MIN_EXPONENT);
    }

    /** A subnormal float is a normal double: it is scaled to a subnormal one, and written with a float's exponent. */
    public static String of(float value) {
        boolean subnormal = value != 0 && Math.abs(value) < Float.MIN_NORMAL;
        return subnormal
                ? of(Math.scalb((double) value, Double.MIN_EXPONENT - Float.MIN_EXPONENT), Float.MIN_EXPONENT)
                : of(value, Double.MIN_EXPONENT);
    }

    private static String of(double value, int leastExponent) {
        if (value != value) {
            return "NaN";
        }
        long bits = Double.doubleToRawLongBits(value);
        StringBuilder text = new StringBuilder(bits < 0 ? "-" : "");
        if (Math.abs(value) == Double.POSITIVE_INFINITY) {
            return text.append("Infinity").toString();
        }
        boolean normal = Math.abs(value) >= Double.MIN_NORMAL;
        text.append(normal ? "0x1." : "0x0.");
        long rest = bits & FRACTION;
        do {
            text.append(Character.forDigit((int) (rest >>> FRACTION_BITS - 4), 16));
            rest = rest << 4 & FRACTION;
        } while (rest != 0);
        text.append('p');
        if (value == 0) {
            text.append('0');
        } else {
            text.append(normal ? Math.getExponent(value) : leastExponent);
        }
        return text.toString();
    }
}
