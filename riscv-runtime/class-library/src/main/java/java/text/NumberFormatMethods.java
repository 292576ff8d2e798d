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

    /** From 1 to 100 trillion, as the Common Locale Data Repository has them; a thousand is the fourth. */
    private static final int COMPACT_PATTERNS = 15;

    private static final int FIRST_COMPACT = 3;

    private NumberFormatMethods() {}

    static NumberFormat getInstance(Locale locale, NumberFormat.Style style, int kind) {
        boolean root = locale.getLanguage().isEmpty();
        String pattern =
                switch (kind) {
                    case CURRENCY -> root ? "\u00a4\u00a0#,##0.00" : "\u00a4#,##0.00";
                    case PERCENT -> "#,##0%";
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

    static NumberFormat getCompactNumberInstance() {
        return getCompactNumberInstance(Locale.getDefault(Locale.Category.FORMAT), NumberFormat.Style.SHORT);
    }

    static NumberFormat getCompactNumberInstance(Locale locale, NumberFormat.Style style) {
        boolean root = locale.getLanguage().isEmpty();
        String[] units = root
                ? new String[] {"K", "M", "G", "T"}
                : style == NumberFormat.Style.SHORT
                        ? new String[] {"K", "M", "B", "T"}
                        : new String[] {"' 'thousand", "' 'million", "' 'billion", "' 'trillion"};
        String[] patterns = new String[COMPACT_PATTERNS];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] =
                    i < FIRST_COMPACT ? "" : "000".substring(2 - i % FIRST_COMPACT) + units[i / FIRST_COMPACT - 1];
        }
        return new CompactNumberFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale), patterns);
    }
}
