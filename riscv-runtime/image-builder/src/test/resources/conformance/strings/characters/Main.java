package conformance.strings.characters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** charAt, toCharArray, getChars, construction from arrays and valueOf. */
@Unikernel(name = "strings-characters")
@Requires(Console.class)
public final class Main {
    static String text = "characters";

    public static void main(String[] args) {
        StringBuilder back = new StringBuilder();
        for (int i = text.length() - 1; i >= 0; i--) {
            back.append(text.charAt(i));
        }
        char[] chars = text.toCharArray();
        chars[0] = 'C';
        System.out.println(back + " " + new String(chars) + " " + text + " " + new String(chars, 2, 3) + " "
                + String.valueOf(chars, 0, 4) + " " + String.copyValueOf(chars));
        char[] target = {'.', '.', '.', '.', '.'};
        text.getChars(4, 7, target, 1);
        System.out.println(
                new String(target) + new String() + new String("copy") + new String(new StringBuilder("built")));
        System.out.println(String.valueOf(true)
                + String.valueOf('c')
                + String.valueOf(-5)
                + String.valueOf(5L)
                + String.valueOf((Object) null)
                + String.valueOf((Object) "o"));
        int[] counts = new int[26];
        for (char c : "the quick brown fox jumps over the lazy dog".toCharArray()) {
            if (c >= 'a' && c <= 'z') {
                counts[c - 'a']++;
            }
        }
        int code = 0;
        for (int c : counts) {
            code = code * 7 + c;
        }
        System.out.println(code);
        String digits = "";
        for (char c = '0'; c <= '9'; c++) {
            digits = c + digits;
        }
        System.out.println(digits);
    }
}
