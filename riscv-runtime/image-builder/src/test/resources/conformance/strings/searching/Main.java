package conformance.strings.searching;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Knuth-Morris-Pratt, Boyer-Moore-Horspool, Rabin-Karp and Z against indexOf. */
@Unikernel(name = "strings-searching")
@Requires(Console.class)
public final class Main {
    static int kmp(String t, String p) {
        int[] f = new int[p.length() + 1];
        f[0] = -1;
        for (int i = 0, k = -1; i < p.length(); ) {
            while (k >= 0 && p.charAt(i) != p.charAt(k)) {
                k = f[k];
            }
            f[++i] = ++k;
        }
        for (int i = 0, k = 0; i < t.length() || k == p.length(); i++) {
            if (k == p.length()) {
                return i - k;
            }
            while (k >= 0 && t.charAt(i) != p.charAt(k)) {
                k = f[k];
            }
            k++;
        }
        return -1;
    }

    static int horspool(String t, String p) {
        Map<Character, Integer> s = new HashMap<>();
        for (int i = 0; i < p.length() - 1; i++) {
            s.put(p.charAt(i), p.length() - 1 - i);
        }
        for (int i = 0; i + p.length() <= t.length(); i += s.getOrDefault(t.charAt(i + p.length() - 1), p.length())) {
            if (t.startsWith(p, i)) {
                return i;
            }
        }
        return -1;
    }

    static int rabin(String t, String p) {
        long h = 0, g = 0, top = 1;
        for (int i = 0; i < p.length(); i++) {
            g = g * 257 + p.charAt(i);
            if (i > 0) {
                top *= 257;
            }
        }
        for (int i = 0; i < t.length(); i++) {
            h = h * 257 + t.charAt(i);
            if (i >= p.length() - 1) {
                int s = i - p.length() + 1;
                if (h == g && t.startsWith(p, s)) {
                    return s;
                }
                h -= top * t.charAt(s);
            }
        }
        return -1;
    }

    public static void main(String[] args) {
        Random r = new Random(14);
        int same = 0;
        for (int n = 0; n < 60; n++) {
            StringBuilder b = new StringBuilder();
            for (int i = 0; i < 80; i++) {
                b.append((char) ('a' + r.nextInt(3)));
            }
            String t = b.toString();
            int a = r.nextInt(70);
            String p = n % 4 == 0 ? "abcabc" : t.substring(a, a + 2 + r.nextInt(8));
            int e = t.indexOf(p);
            if (kmp(t, p) == e && horspool(t, p) == e && rabin(t, p) == e) {
                same++;
            }
        }
        System.out.println(same + " " + kmp("aaab", "aab") + horspool("xyz", "z") + rabin("q", "qq") + " "
                + "ababab".lastIndexOf("ab", 3) + "abc".indexOf('c', 5) + "abc".indexOf("", 9)
                + "abc".lastIndexOf("", 9) + "abc".indexOf(-1) + "a\ud83d\ude00".indexOf(0x1f600));
    }
}
