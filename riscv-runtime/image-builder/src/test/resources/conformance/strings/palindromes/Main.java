package conformance.strings.palindromes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Text algorithms: longest palindrome, edit distance and run lengths. */
@Unikernel(name = "strings-palindromes")
@Requires(Console.class)
public final class Main {
    static String text = "xbananabanananabx";

    static String longest(String s) {
        String best = "";
        for (int centre = 0; centre < s.length(); centre++) {
            for (int odd = 0; odd < 2; odd++) {
                int l = centre;
                int r = centre + odd;
                while (l >= 0 && r < s.length() && s.charAt(l) == s.charAt(r)) {
                    l--;
                    r++;
                }
                if (r - l - 1 > best.length()) {
                    best = s.substring(l + 1, r);
                }
            }
        }
        return best;
    }

    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                } else {
                    int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                    d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    static String runs(String s) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < s.length(); ) {
            int j = i;
            while (j < s.length() && s.charAt(j) == s.charAt(i)) {
                j++;
            }
            out.append(s.charAt(i)).append(j - i);
            i = j;
        }
        return out.toString();
    }

    public static void main(String[] args) {
        System.out.println(longest(text) + " " + distance("kitten", "sitting") + " " + distance(text, "") + " "
                + distance("intention", "execution") + " " + runs("aaabccdddd") + runs(""));
    }
}
