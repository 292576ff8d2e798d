package java.text;

import dev.terrarium.runtime.Replaces;
import java.math.RoundingMode;
import java.util.Locale;

/** The patterns of {@code java.text.NumberFormat}'s kinds in English and in the root locale. */
@Replaces("java.text.NumberFormat")
final class NumberFormatMethods {
    private static final int CURRENCY = 1;
    private static final int PERCENT = 2;
    private static final int INTEGER = 4;
    private static final int COMPACT = 5;

    private NumberFormatMethods() {}

    static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int kind) {
        boolean root = locale.getLanguage().isEmpty();
        String pattern =
                switch (kind) {
                    case CURRENCY -> root ? "\u00a4\u00a0#,##0.00" : "\u00a4#,##0.00";
                    case PERCENT -> "#,##0%";
                    case COMPACT -> throw new UnsupportedOperationException("an image has no compact number formats");
                    default -> "#,##0.###";
                };
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        if (kind == INTEGER) {
            format.setMaximumFractionDigits(0);
            format.setDecimalSeparatorAlwaysShown(false);
            format.setParseIntegerOnly(true);
            format.setRoundingMode(RoundingMode.HALF_EVEN);
        }
        return format;
    }
}
