package conformance.strings.hashing;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Hash codes are those of the specification, for Latin-1 and for wider text. */
@Unikernel(name = "strings-hashing")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String s = "";
        int sum = 0;
        for (int i = 0; i < 60; i++) {
            s += (char) (i * 37 + 32);
            sum = sum * 17 + s.hashCode();
        }
        System.out.println(sum + " " + s.hashCode() + " " + "".hashCode() + " " + "a".hashCode() + " "
                + "polygenelubricants".hashCode() + " " + "\u00ff\u0100\ud83d\ude00".hashCode() + " " + "Aa".hashCode()
                + " " + "BB".hashCode());
        System.out.println(s.length() + " " + s.hashCode());
    }
}
