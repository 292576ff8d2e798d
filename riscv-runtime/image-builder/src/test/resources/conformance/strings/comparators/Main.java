package conformance.strings.comparators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Comparing strings: natural, ignoring case, by length, by a rule of their own, numbers within. */
@Unikernel(name = "strings-comparators")
@Requires(Console.class)
public final class Main {
    static int natural(String a, String b) {
        int i = 0, j = 0;
        while (i < a.length() && j < b.length()) {
            if (Character.isDigit(a.charAt(i)) && Character.isDigit(b.charAt(j))) {
                int s = i, t = j;
                while (i < a.length() && Character.isDigit(a.charAt(i))) {
                    i++;
                }
                while (j < b.length() && Character.isDigit(b.charAt(j))) {
                    j++;
                }
                int c = new BigInteger(a.substring(s, i)).compareTo(new BigInteger(b.substring(t, j)));
                if (c != 0) {
                    return c;
                }
            } else {
                int c = Character.compare(a.charAt(i++), b.charAt(j++));
                if (c != 0) {
                    return c;
                }
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    public static void main(String[] args) {
        List<String> l = new ArrayList<>(List.of(
                "file10",
                "File2",
                "file2",
                "file1a",
                "file",
                "file01",
                "\u00e9t\u00e9",
                "zebra",
                "file1",
                "10",
                "9",
                ""));
        l.sort(null);
        System.out.println(l);
        l.sort(String.CASE_INSENSITIVE_ORDER);
        System.out.println(l);
        l.sort(Main::natural);
        System.out.println(l);
        l.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        System.out.println(l);
        System.out.println("a".compareTo("B") + " " + "a".compareToIgnoreCase("B") + " " + "abc".compareTo("ab") + " "
                + "\uffff".compareTo("\ud83d\ude00") + " " + Collections.max(l)
                + Collections.min(l, String.CASE_INSENSITIVE_ORDER));
    }
}
