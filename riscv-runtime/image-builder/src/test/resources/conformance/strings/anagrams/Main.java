package conformance.strings.anagrams;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Anagrams, palindromes, isograms, pangrams, run lengths, longest unique substring. */
@Unikernel(name = "strings-anagrams")
@Requires(Console.class)
public final class Main {
    static String key(String s) {
        char[] c = s.toLowerCase().toCharArray();
        Arrays.sort(c);
        return new String(c);
    }

    static int unique(String s) {
        int best = 0, from = 0;
        Map<Character, Integer> last = new HashMap<>();
        for (int i = 0; i < s.length(); i++) {
            from = Math.max(from, last.getOrDefault(s.charAt(i), -1) + 1);
            last.put(s.charAt(i), i);
            best = Math.max(best, i - from + 1);
        }
        return best;
    }

    static String longestPalindrome(String s) {
        String best = "";
        for (int c = 0; c < 2 * s.length() - 1; c++) {
            int l = c / 2, r = l + c % 2;
            while (l >= 0 && r < s.length() && s.charAt(l) == s.charAt(r)) {
                l--;
                r++;
            }
            if (r - l - 1 > best.length()) {
                best = s.substring(l + 1, r);
            }
        }
        return best;
    }

    public static void main(String[] args) {
        Map<String, List<String>> g = Stream.of("listen", "silent", "enlist", "google", "elgoog", "Tinsel", "abc")
                .collect(Collectors.groupingBy(Main::key, TreeMap::new, Collectors.toList()));
        System.out.println(g);
        for (String s : List.of("forgeeksskeegfor", "abcda", "aaaa", "abacdfgdcaba", "x")) {
            System.out.println(longestPalindrome(s) + " " + unique(s));
        }
        System.out.println("The quick brown fox jumps over the lazy dog"
                        .toLowerCase()
                        .chars()
                        .filter(Character::isLetter)
                        .distinct()
                        .count()
                + " " + "lumberjacks".chars().distinct().count() + " "
                + "aaabbc"
                        .chars()
                        .mapToObj(c -> (char) c)
                        .collect(Collectors.groupingBy(c -> c, LinkedHashMap::new, Collectors.counting())));
    }
}
