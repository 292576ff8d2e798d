package conformance.text.choices;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** ChoiceFormat: limits, patterns, next and previous doubles, nested in messages, parsing, equality and errors. */
@Unikernel(name = "text-choices")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) throws Exception {
        ChoiceFormat f = new ChoiceFormat(new double[] {1, 2, 3, 10}, new String[] {"one", "two", "few", "many"});
        for (double d : new double[] {-1, 0, 1, 1.999, 2, 3, 9.99, 10, 1e9, Double.NaN, Double.NEGATIVE_INFINITY}) {
            System.out.print(f.format(d) + " ");
        }
        System.out.println();
        System.out.println(
                f.toPattern() + " " + Arrays.toString(f.getLimits()) + " " + Arrays.toString(f.getFormats()));
        ChoiceFormat g = new ChoiceFormat("-1#negative|0#zero|1#one|1.0<more than one|5\u2264'#'five+|\u221e<never");
        for (double d : new double[] {-2, -1, -0.5, 0, 0.5, 1, 1.0000001, 4, 5, 500}) {
            System.out.print(g.format(d) + ", ");
        }
        System.out.println();
        System.out.println(g.toPattern());
        g.applyPattern("0#a|1<b");
        System.out.println(
                g.format(1) + g.format(1.5) + g.format(0L) + g.format(2) + " " + g.equals(new ChoiceFormat("0#a|1<b"))
                        + " " + g.equals(f) + " " + (g.hashCode() == new ChoiceFormat("0#a|1<b").hashCode()));
        System.out.println(ChoiceFormat.nextDouble(1.0) + " " + ChoiceFormat.previousDouble(1.0) + " "
                + ChoiceFormat.nextDouble(0) + " " + ChoiceFormat.previousDouble(0) + " "
                + ChoiceFormat.nextDouble(Double.POSITIVE_INFINITY) + " " + ChoiceFormat.nextDouble(-1, false));
        ParsePosition at = new ParsePosition(0);
        System.out.println(f.parse("few things", at) + " " + at.getIndex() + " "
                + f.parse("none", at = new ParsePosition(0)) + " " + at.getIndex() + " " + at.getErrorIndex());
        MessageFormat m =
                new MessageFormat("There {0,choice,0#are no files|1#is one file|1<are {0} files} in {1}.", Locale.ROOT);
        for (int i = 0; i < 4; i++) {
            System.out.println(m.format(new Object[] {i, "dir" + i}));
        }
        m.setFormat(0, new ChoiceFormat("0#none|1#some of {1}"));
        System.out.println(m.format(new Object[] {5, "x"}) + " " + m.toPattern());
        attempt(() -> new ChoiceFormat("1#a|0#b"));
        attempt(() -> new ChoiceFormat("x#a"));
        attempt(() -> new ChoiceFormat("#a"));
        attempt(() -> new ChoiceFormat(new double[] {1}, new String[0]));
        attempt(() -> new ChoiceFormat("a").format(1));
        StringBuffer b = new StringBuffer("pre ");
        f.format(2, b, new FieldPosition(0));
        System.out.println(b);
        ChoiceFormat copy = (ChoiceFormat) f.clone();
        copy.setChoices(new double[] {0}, new String[] {"all"});
        System.out.println(copy.format(7) + f.format(7));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
