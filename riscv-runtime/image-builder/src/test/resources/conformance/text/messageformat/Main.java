package conformance.text.messageformat;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.text.CharacterIterator;
import java.text.ChoiceFormat;
import java.text.MessageFormat;
import java.text.ParseException;
import java.text.StringCharacterIterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** MessageFormat and ChoiceFormat. */
@Unikernel(name = "text-messageformat")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        attempt(() -> MessageFormat.format("{0} has {1} items, {2}", "cart", "three", true));
        attempt(() -> MessageFormat.format("it''s {0} '{quoted}' {1}", 'x', null));
        attempt(() -> MessageFormat.format("{1} before {0}; {0} again", "a", "b"));
        attempt(() -> MessageFormat.format("missing {3}", 1));
        attempt(() -> new MessageFormat("{0} {1}", Locale.ROOT).toPattern());
        attempt(() -> new MessageFormat("{0,number,#.##} and {1,number,integer}", Locale.ROOT)
                .format(new Object[] {3.14159, 42.7}));
        attempt(() -> new MessageFormat("{0,number} {0}", Locale.ROOT).format(new Object[] {1234567}));
        attempt(() -> MessageFormat.format("bad {", 1));
        attempt(() -> MessageFormat.format("bad {x}", 1));
        ChoiceFormat c = new ChoiceFormat("0#none|1#one|1<many {0}|100#lots");
        for (double d : new double[] {-1, 0, 0.5, 1, 1.0001, 2, 99.9, 100, Double.NaN}) {
            attempt(() -> d + " " + c.format(d));
        }
        attempt(() -> c.toPattern() + " " + Arrays.toString(c.getLimits()) + " " + Arrays.toString(c.getFormats()) + " "
                + ChoiceFormat.nextDouble(1) + " " + ChoiceFormat.previousDouble(1));
        attempt(() -> new ChoiceFormat(new double[] {1, 2, 3}, new String[] {"x", "y", "z"}).format(2.5));
        attempt(() -> new MessageFormat("There {0,choice,0#are no files|1#is one file|1<are {0} files}.", Locale.ROOT)
                .format(new Object[] {1}));
        attempt(() -> {
            try {
                return Arrays.toString(new MessageFormat("{0} is {1}", Locale.ROOT).parse("sky is blue"));
            } catch (ParseException e) {
                return e;
            }
        });
        attempt(() -> {
            StringCharacterIterator it = new StringCharacterIterator("abc");
            StringBuilder b = new StringBuilder();
            for (char x = it.last(); x != CharacterIterator.DONE; x = it.previous()) {
                b.append(x).append(it.getIndex());
            }
            return b;
        });
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
