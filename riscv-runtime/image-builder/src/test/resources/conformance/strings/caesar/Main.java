package conformance.strings.caesar;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Ciphers over text: Caesar, Vigenere, Atbash, rail fence, Playfair keys, XOR, Morse. */
@Unikernel(name = "strings-caesar")
@Requires(Console.class)
public final class Main {
    static String shift(String s, int k) {
        return s.chars()
                .map(c -> Character.isUpperCase(c)
                        ? 'A' + Math.floorMod(c - 'A' + k, 26)
                        : Character.isLowerCase(c) ? 'a' + Math.floorMod(c - 'a' + k, 26) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static String vigenere(String s, String key, int sign) {
        StringBuilder b = new StringBuilder();
        for (int i = 0; i < s.length(); i++) {
            b.append(shift(s.substring(i, i + 1), sign * (key.charAt(i % key.length()) - 'a')));
        }
        return b.toString();
    }

    static String fence(String s, int rails) {
        StringBuilder[] r = new StringBuilder[rails];
        Arrays.setAll(r, i -> new StringBuilder());
        for (int i = 0; i < s.length(); i++) {
            int m = i % (2 * rails - 2);
            r[Math.min(m, 2 * rails - 2 - m)].append(s.charAt(i));
        }
        return String.join("", r);
    }

    public static void main(String[] args) {
        String t = "Attack at Dawn, 06:00! Zebra";
        System.out.println(
                shift(t, 3) + "|" + shift(shift(t, 3), -3).equals(t) + "|" + shift(t, 13) + "|" + shift(t, -30));
        System.out.println(vigenere(t, "lemon", 1) + " "
                + vigenere(vigenere(t, "lemon", 1), "lemon", -1).equals(t));
        System.out.println(fence(t, 3) + "|" + fence(t, 2));
        System.out.println(t.chars()
                .mapToObj(c -> Character.isLetter(c) ? (char) (Character.isUpperCase(c) ? 155 - c : 219 - c) : (char) c)
                .map(String::valueOf)
                .collect(Collectors.joining()));
        byte[] x = t.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < x.length; i++) {
            x[i] ^= (byte) (i * 7 + 1);
        }
        System.out.println(Arrays.toString(x));
        String morse = "A.- T- C-.-. K-.- D-.. W.-- N-.";
        Map<Character, String> m = new HashMap<>();
        for (String e : morse.split(" ")) {
            m.put(e.charAt(0), e.substring(1));
        }
        System.out.println("ATTACK".chars().mapToObj(c -> m.get((char) c)).collect(Collectors.joining(" ")));
    }
}
