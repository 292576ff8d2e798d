package conformance.algorithms.textwrap;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;

/** Greedy and optimal line breaking, justification, columns, diff of two texts. */
@Unikernel(name = "algorithms-textwrap")
@Requires(Console.class)
public final class Main {
    static List<String> greedy(String text, int w) {
        List<String> lines = new ArrayList<>();
        StringBuilder b = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (b.length() > 0 && b.length() + 1 + word.length() > w) {
                lines.add(b.toString());
                b.setLength(0);
            }
            b.append(b.length() > 0 ? " " : "").append(word);
        }
        lines.add(b.toString());
        return lines;
    }

    static List<String> optimal(String text, int w) {
        String[] s = text.split("\\s+");
        int n = s.length;
        long[] cost = new long[n + 1];
        int[] from = new int[n + 1];
        Arrays.fill(cost, 1, n + 1, Long.MAX_VALUE / 2);
        for (int j = 1; j <= n; j++) {
            int len = -1;
            for (int i = j; i >= 1; i--) {
                len += 1 + s[i - 1].length();
                if (len > w) {
                    break;
                }
                long slack = w - len, c = cost[i - 1] + (j == n ? 0 : slack * slack * slack);
                if (c < cost[j]) {
                    cost[j] = c;
                    from[j] = i - 1;
                }
            }
        }
        LinkedList<String> lines = new LinkedList<>();
        for (int j = n; j > 0; j = from[j]) {
            lines.addFirst(String.join(" ", Arrays.copyOfRange(s, from[j], j)));
        }
        return lines;
    }

    static String justify(String line, int w) {
        String[] s = line.split(" ");
        if (s.length == 1) {
            return line;
        }
        int gaps = s.length - 1, extra = w - line.length();
        StringBuilder b = new StringBuilder(s[0]);
        for (int i = 1; i < s.length; i++) {
            b.append(" ".repeat(1 + extra / gaps + (i <= extra % gaps ? 1 : 0))).append(s[i]);
        }
        return b.toString();
    }

    static List<String> diff(List<String> a, List<String> b) {
        int[][] t = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                t[i][j] = a.get(i).equals(b.get(j)) ? t[i + 1][j + 1] + 1 : Math.max(t[i + 1][j], t[i][j + 1]);
            }
        }
        List<String> out = new ArrayList<>();
        int i = 0, j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                out.add("  " + a.get(i++));
                j++;
            } else if (j == b.size() || i < a.size() && t[i + 1][j] >= t[i][j + 1]) {
                out.add("- " + a.get(i++));
            } else {
                out.add("+ " + b.get(j++));
            }
        }
        return out;
    }

    public static void main(String[] args) {
        String text = "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of"
                + " foolishness, it was the epoch of belief";
        for (int w : new int[] {20, 33}) {
            for (String l : greedy(text, w)) {
                System.out.println("|" + justify(l, w) + "|");
            }
            for (String l : optimal(text, w)) {
                System.out.println(String.format("%-" + w + "s|", l));
            }
        }
        System.out.println(String.join(
                "\n",
                diff(
                        greedy(text, 30),
                        greedy(text.replace("worst", "very worst").replace("wisdom", "reason"), 30))));
        System.out.println(diff(List.of(), List.of("x")) + "" + diff(List.of("a", "b", "c"), List.of("b", "c", "d")));
        String[][] rows = {{"name", "qty"}, {"apple", "3"}, {"kiwi", "120"}};
        int[] widths = new int[2];
        for (String[] r : rows) {
            for (int i = 0; i < 2; i++) {
                widths[i] = Math.max(widths[i], r[i].length());
            }
        }
        for (String[] r : rows) {
            System.out.println(String.format("%-" + widths[0] + "s  %" + widths[1] + "s", (Object[]) r));
        }
    }
}
