package conformance.strings.joining;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** join, split by a character, lines and format-free assembly. */
@Unikernel(name = "strings-joining")
@Requires(Console.class)
public final class Main {
    static String csv = "alpha,beta,,gamma,,";

    public static void main(String[] args) {
        System.out.println(String.join("-", "a", "b", "c") + String.join(",") + String.join("|", "one"));
        String[] parts = csv.split(",");
        System.out.println(parts.length);
        for (String part : parts) {
            System.out.println("<" + part + ">");
        }
        System.out.println(csv.split(",", 2)[1] + " " + csv.split(",", -1).length + " " + "".split(",").length + " "
                + "none".split(",")[0]);
        StringBuilder manual = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= csv.length(); i++) {
            if (i == csv.length() || csv.charAt(i) == ',') {
                manual.append('(').append(csv, start, i).append(')');
                start = i + 1;
            }
        }
        System.out.println(manual);
    }
}
