package conformance.algorithms.tictactoe;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Minimax with alpha-beta plays noughts and crosses and Nim perfectly. */
@Unikernel(name = "algorithms-tictactoe")
@Requires(Console.class)
public final class Main {
    static final int[][] LINES = {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}
    };
    static int visited;

    static char winner(char[] b) {
        for (int[] l : LINES) {
            if (b[l[0]] != '.' && b[l[0]] == b[l[1]] && b[l[1]] == b[l[2]]) {
                return b[l[0]];
            }
        }
        return new String(b).indexOf('.') < 0 ? '=' : 0;
    }

    static int score(char[] b, char me, int alpha, int beta) {
        visited++;
        char w = winner(b);
        if (w != 0) {
            return w == '=' ? 0 : w == me ? 1 : -1;
        }
        int best = -2;
        for (int i = 0; i < 9 && alpha < beta; i++) {
            if (b[i] == '.') {
                b[i] = me;
                int s = -score(b, me == 'X' ? 'O' : 'X', -beta, -Math.max(alpha, best));
                b[i] = '.';
                best = Math.max(best, s);
            }
        }
        return best;
    }

    static int best(char[] b, char me) {
        int best = -1, bestScore = -2;
        for (int i = 0; i < 9; i++) {
            if (b[i] == '.') {
                b[i] = me;
                int s = -score(b, me == 'X' ? 'O' : 'X', -2, 2);
                b[i] = '.';
                if (s > bestScore) {
                    bestScore = s;
                    best = i;
                }
            }
        }
        return best;
    }

    static Map<List<Integer>, Boolean> memo = new HashMap<>();

    static boolean wins(List<Integer> piles) {
        List<Integer> key = piles.stream().sorted().toList();
        Boolean known = memo.get(key);
        if (known != null) {
            return known;
        }
        boolean win = false;
        for (int i = 0; i < piles.size() && !win; i++) {
            for (int take = 1; take <= piles.get(i) && !win; take++) {
                List<Integer> next = new ArrayList<>(piles);
                next.set(i, piles.get(i) - take);
                win = !wins(next);
            }
        }
        memo.put(key, win);
        return win;
    }

    public static void main(String[] args) {
        char[] b = "XO.......".toCharArray();
        char me = 'X';
        while (winner(b) == 0) {
            b[best(b, me)] = me;
            System.out.println(new String(b, 0, 3) + "/" + new String(b, 3, 3) + "/" + new String(b, 6, 3));
            me = me == 'X' ? 'O' : 'X';
        }
        System.out.println(winner(b) + " " + visited);
        System.out.println(
                score("XX.OO....".toCharArray(), 'O', -2, 2) + " " + score("XOXOXO...".toCharArray(), 'O', -2, 2));
        int agree = 0;
        for (int x = 0; x < 5; x++) {
            for (int y = 0; y < 5; y++) {
                for (int z = 0; z < 4; z++) {
                    if (wins(List.of(x, y, z)) == ((x ^ y ^ z) != 0)) {
                        agree++;
                    }
                }
            }
        }
        System.out.println(agree + " " + memo.size());
    }
}
