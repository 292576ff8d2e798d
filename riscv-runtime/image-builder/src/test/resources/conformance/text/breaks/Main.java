package conformance.text.breaks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.text.CharacterIterator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.StringCharacterIterator;
import java.util.Locale;
import java.util.function.Supplier;

/** Collation-free text work: StringCharacterIterator, attributed positions, ParsePosition, FieldPosition and number fields. */
@Unikernel(name = "text-breaks")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        CharacterIterator it = new StringCharacterIterator("hello", 1, 4, 2);
        StringBuilder b = new StringBuilder();
        b.append(it.current())
                .append(it.getIndex())
                .append(it.first())
                .append(it.last())
                .append(it.getBeginIndex())
                .append(it.getEndIndex());
        for (char c = it.first(); c != CharacterIterator.DONE; c = it.next()) {
            b.append('-').append(c);
        }
        b.append(it.next() == CharacterIterator.DONE).append(it.getIndex());
        for (char c = it.last(); c != CharacterIterator.DONE; c = it.previous()) {
            b.append('+').append(c);
        }
        System.out.println(b);
        attempt(() -> it.setIndex(0));
        attempt(() -> it.setIndex(5));
        attempt(() -> it.setIndex(4) == CharacterIterator.DONE);
        attempt(() -> new StringCharacterIterator(null));
        attempt(() -> new StringCharacterIterator("abc", 2, 1, 0));
        CharacterIterator copy = (CharacterIterator) it.clone();
        System.out.println(
                copy.equals(it) + " " + (copy.hashCode() == it.hashCode()) + " " + copy.next() + " " + copy.equals(it));
        ParsePosition p = new ParsePosition(3);
        p.setErrorIndex(7);
        System.out.println(p + " " + p.equals(new ParsePosition(3)) + " " + p.getErrorIndex());
        DecimalFormatSymbols s = DecimalFormatSymbols.getInstance(Locale.ROOT);
        DecimalFormat f = new DecimalFormat("#,##0.00;(#)", s);
        for (NumberFormat.Field field : new NumberFormat.Field[] {
            NumberFormat.Field.INTEGER,
            NumberFormat.Field.FRACTION,
            NumberFormat.Field.DECIMAL_SEPARATOR,
            NumberFormat.Field.GROUPING_SEPARATOR,
            NumberFormat.Field.SIGN
        }) {
            FieldPosition fp = new FieldPosition(field);
            StringBuffer out = f.format(-1234567.891, new StringBuffer("<"), fp);
            System.out.println(out + " " + field + " " + fp.getBeginIndex() + " " + fp.getEndIndex());
        }
        FieldPosition fraction = new FieldPosition(NumberFormat.FRACTION_FIELD);
        f.format(12L, new StringBuffer(), fraction);
        System.out.println(fraction + " " + fraction.getField());
        for (String t : new String[] {
            "1,234.50",
            "(12)",
            "-3",
            "12,34,56",
            "1.2.3",
            ".5",
            "x1",
            "1x",
            "",
            "9223372036854775808",
            "1e5",
            "0",
            "(0)",
            "  1"
        }) {
            ParsePosition at = new ParsePosition(0);
            Number n = f.parse(t, at);
            System.out.println(t + " -> " + n + " "
                    + (n == null ? "" : n.getClass().getSimpleName()) + " " + at.getIndex() + " " + at.getErrorIndex());
        }
        f.setParseIntegerOnly(true);
        ParsePosition at = new ParsePosition(2);
        System.out.println(f.parse("ab12.5", at) + " " + at.getIndex() + " " + f.toPattern() + " "
                + f.getNegativePrefix() + f.getNegativeSuffix() + " " + f.getMultiplier());
        s.setDecimalSeparator(',');
        s.setGroupingSeparator('.');
        s.setMinusSign('~');
        s.setZeroDigit('\u0660');
        DecimalFormat g = new DecimalFormat("#,##0.0#", s);
        System.out.println(
                g.format(-9876.54) + " " + g.getDecimalFormatSymbols().equals(s) + " " + g.equals(f) + " "
                        + g.equals(g.clone()) + " " + g.toLocalizedPattern());
        g.applyPattern("00.0E0");
        System.out.println(g.format(12345) + " " + g.format(0.00012) + " " + g.getMaximumIntegerDigits() + " "
                + g.getMinimumFractionDigits());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
