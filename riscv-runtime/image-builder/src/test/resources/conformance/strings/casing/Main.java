package conformance.strings.casing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;
import java.util.Locale;

/** Upper and lower case of letters that change length or depend on context. */
@Unikernel(name = "strings-casing")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        for (String s : new String[] {
            "stra\u00dfe",
            "\ufb01x",
            "\u0130",
            "I\u0131",
            "\u03a3\u03a3 \u03a3",
            "\u01c5",
            "\u1e9e",
            "\ud801\udc00",
            "\ud801\udc28",
            "\u00b5",
            "\u00ff",
            "abc1!",
            "\u0149",
            "\u1f50"
        }) {
            StringBuilder b = new StringBuilder();
            for (String t :
                    List.of(s.toUpperCase(Locale.ROOT), s.toLowerCase(Locale.ROOT), s.toUpperCase(), s.toLowerCase())) {
                t.chars().forEach(c -> b.append(Integer.toHexString(c)).append(' '));
                b.append('|');
            }
            System.out.println(b + "" + s.equalsIgnoreCase(s.toUpperCase()) + s.compareToIgnoreCase(s.toLowerCase()));
        }
    }
}
