package conformance.strings.unicode;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Characters beyond Latin-1 and surrogate pairs are printed as UTF-8. */
@Unikernel(name = "strings-unicode")
@Requires(Console.class)
public final class Main {
    static char umlaut = '\u00fc';
    static char euro = '\u20ac';

    public static void main(String[] args) {
        System.out.println("Gr" + umlaut + "\u00df 5 " + euro + " \u4f60\u597d \u03b1\u03b2\u03b3");
        System.out.println("\ud83d\ude00 \ud834\udd1e " + new String(Character.toChars(0x1f680)));
        System.out.println(umlaut);
        System.out.println(euro);
        String s = "a\u00e9\u20ac\ud83d\ude00z";
        System.out.println(
                s.length() + " " + s.codePointAt(3) + " " + (int) s.charAt(3) + " " + s.codePointCount(0, s.length())
                        + " " + Character.isHighSurrogate(s.charAt(3)) + " " + Character.charCount(s.codePointAt(3)));
        for (int i = 0; i < s.length(); i++) {
            System.out.print((int) s.charAt(i) + " ");
        }
        System.out.println();
        System.out.println("lone \ud83d end");
        StringBuilder narrow = new StringBuilder("abc");
        narrow.append('\u0416').append("def").setCharAt(1, '\uffee');
        System.out.println(narrow + " " + narrow.length() + " " + new StringBuilder("x\ud83d\ude00y").reverse());
        String mixed = "\u0416abc".substring(1);
        System.out.println(mixed.equals("abc") + " " + mixed.hashCode() + " " + "abc".hashCode());
    }
}
