package conformance.strings.codepoints;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Iterating over surrogate pairs: counts, offsets, reversal, lone halves. */
@Unikernel(name = "strings-codepoints")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String s :
                new String[] {"a\ud83d\ude00b\ud834\udd1e", "\ud83d", "\ude00\ud83d", "\ud83d\ud83d\ude00", "", "plain"
                }) {
            StringBuilder b = new StringBuilder();
            for (int i = 0; i < s.length(); i += Character.charCount(s.codePointAt(i))) {
                b.append(Integer.toHexString(s.codePointAt(i))).append(',');
            }
            System.out.println(b + " " + s.codePointCount(0, s.length()) + " "
                    + s.codePoints().sum() + " " + s.chars().sum() + " "
                    + new StringBuilder(s)
                            .reverse()
                            .chars()
                            .mapToObj(Integer::toHexString)
                            .toList() + " "
                    + s.codePoints()
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining("/"))
                            .length() + " " + s.hashCode());
            attempt(() -> s.offsetByCodePoints(0, 2));
            attempt(() -> s.codePointBefore(s.length()));
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
