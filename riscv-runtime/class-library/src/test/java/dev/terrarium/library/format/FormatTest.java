package dev.terrarium.library.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Formattable;
import java.util.Formatter;
import java.util.IllegalFormatException;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The host JVM's own formatter is the reference, exceptions and their messages included. */
class FormatTest {
    private static final String CONVERSIONS = "bBhHsScCdoxXeEfgGaA%nD";
    private static final String FLAGS = "-#+ 0,(<";
    private static final Object[] VALUES = {
        null,
        true,
        false,
        'x',
        '\u00e9',
        "text",
        "longer Text \u00df",
        (byte) -1,
        (byte) 17,
        (short) -300,
        0,
        7,
        -42,
        1_234_567,
        Integer.MIN_VALUE,
        0L,
        Long.MAX_VALUE,
        Long.MIN_VALUE,
        0x1F600,
        0x110000,
        new BigInteger("-123456789012345678901234567890"),
        BigInteger.TEN,
        0.0,
        -0.0,
        1.0,
        -1.5,
        0.1f,
        123456.789,
        9.9999995,
        0.00012345,
        1e-5,
        1e10,
        -1e100,
        Double.MIN_VALUE,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        new BigDecimal("123.456"),
        new BigDecimal("-0.00001234"),
        new BigDecimal("1e30"),
        new BigDecimal("99999.95"),
        new BigDecimal("0.00"),
        BigDecimal.ZERO
    };

    private final Random random = new Random(5);

    private static final class ToFormatter implements Format.Host {
        private final Formatter formatter;

        ToFormatter(Appendable target) {
            formatter = new Formatter(target, Locale.US);
        }

        @Override
        public void format(Formattable formattable, int flags, int width, int precision) {
            formattable.formatTo(formatter, flags, width, precision);
        }

        /** The JVM's exception cannot be made outside its package. */
        @Override
        public RuntimeException illegalIndex(int index) {
            try {
                return new IllegalStateException(new Formatter().format("%0$s").toString());
            } catch (IllegalFormatException e) {
                return e;
            }
        }
    }

    @Test
    void agreesOnEveryConversionOfEveryValue() {
        for (char conversion : CONVERSIONS.toCharArray()) {
            for (Object value : VALUES) {
                for (String modifiers :
                        new String[] {"", "12", "-12", "012", ".3", "15.2", ".0", "#", "+", "(,.1", "S"}) {
                    check("<%" + modifiers + conversion + ">", value);
                }
            }
        }
    }

    @Test
    void agreesOnRandomSpecifiers() {
        for (int i = 0; i < 150_000; i++) {
            StringBuilder format = new StringBuilder();
            for (int n = random.nextInt(3); n >= 0; n--) {
                format.append(random.nextInt(4) == 0 ? "a" : "").append(specifier());
            }
            Object[] arguments = new Object[random.nextInt(4)];
            Arrays.setAll(arguments, index -> VALUES[random.nextInt(VALUES.length)]);
            check(format.toString(), arguments);
        }
    }

    private String specifier() {
        StringBuilder text = new StringBuilder("%");
        if (random.nextInt(5) == 0) {
            text.append(random.nextInt(4)).append('$');
        }
        while (random.nextInt(3) == 0) {
            text.append(FLAGS.charAt(random.nextInt(FLAGS.length())));
        }
        if (random.nextInt(2) == 0) {
            text.append(random.nextInt(25));
        }
        if (random.nextInt(3) == 0) {
            text.append('.').append(random.nextInt(20));
        }
        return text.append(CONVERSIONS.charAt(random.nextInt(CONVERSIONS.length())))
                .toString();
    }

    @Test
    void agreesOnRandomDoubles() {
        String[] formats = {"%f", "%.2f", "%e", "%.0e", "%g", "%.3g", "%a", "%.4a", "%,.3f", "%010.1f", "%.20f"};
        for (int i = 0; i < 30_000; i++) {
            double wide = Double.longBitsToDouble(random.nextLong());
            double usual = random.nextInt(2_000_000) / 1000.0 * (random.nextBoolean() ? 1 : -1);
            for (String format : formats) {
                check(format, wide);
                check(format, usual);
            }
        }
    }

    @Test
    void agreesOnMalformedFormats() {
        for (String format : new String[] {
            "%",
            "%%",
            "% %",
            "%5",
            "100%",
            "%q",
            "%$d",
            "%-",
            "%5%",
            "%-5%",
            "%.5%",
            "%5n",
            "%-n",
            "%--5d",
            "%1$",
            "%d%",
            "%1$d %<d %d",
            "%<d",
            "%2$s",
            "%99999999999d",
            "%.99999999999f",
            "%t",
            "%tq",
            "%Tq",
            "%.2tH",
            "%-tH",
            "%-TH",
            "%#tH",
            "\0%d",
            "%\0d"
        }) {
            check(format, 1, 2);
            check(format);
        }
    }

    @Test
    void nullForAllArguments() {
        assertEquals(expected("%s %d %<d", (Object[]) null), actual("%s %d %<d", (Object[]) null));
    }

    @Test
    void formattableFormatsItself() {
        Formattable formattable =
                (formatter, flags, width, precision) -> formatter.format("[%d %d %d]", flags, width, precision);
        check("%s %-10.3S %#s", formattable, formattable, formattable);
    }

    @Test
    void localesWithoutDataAreRefused() {
        assertEquals("1,234.50", format("%,.2f", Locale.ROOT, 1234.5));
        UnsupportedOperationException refusal =
                assertThrows(UnsupportedOperationException.class, () -> format("%.2f", Locale.GERMANY, 1.5));
        assertEquals("an image has formats of the root locale and of English, not of de_DE", refusal.getMessage());
        assertEquals("ff text", format("%x %s", Locale.GERMANY, 255, "text"));
    }

    private static void check(String format, Object... arguments) {
        assertEquals(
                expected(format, arguments),
                actual(format, arguments),
                () -> format + " of " + Arrays.toString(arguments));
    }

    private static String expected(String format, Object... arguments) {
        try {
            return new Formatter(new StringBuilder(), Locale.US)
                    .format(format, arguments)
                    .toString();
        } catch (IllegalFormatException e) {
            return e.toString();
        }
    }

    private static String actual(String format, Object... arguments) {
        try {
            return format(format, Locale.US, arguments);
        } catch (IllegalFormatException e) {
            return e.toString();
        }
    }

    private static String format(String format, Locale locale, Object... arguments) {
        StringBuilder target = new StringBuilder();
        try {
            Format.append(format, arguments, locale, target, new ToFormatter(target));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return target.toString();
    }
}
