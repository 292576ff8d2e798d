package conformance.algorithms.sudoku;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.function.Supplier;

/** A backtracking sudoku solver with bit masks. */
@Unikernel(name = "algorithms-sudoku")
@Requires(Console.class)
public final class Main {
    private final int[] cells = new int[81], rows = new int[9], columns = new int[9], boxes = new int[9];
    private int nodes;

    static Main of(String puzzle) {
        Main m = new Main();
        for (int i = 0; i < 81; i++) {
            char c = puzzle.charAt(i);
            if (c != '.') {
                m.place(i, c - '0');
            }
        }
        return m;
    }

    private void place(int i, int digit) {
        int bit = 1 << digit;
        if (((rows[i / 9] | columns[i % 9] | boxes[box(i)]) & bit) != 0) {
            throw new IllegalArgumentException("conflict of " + digit + " at " + i / 9 + "," + i % 9);
        }
        toggle(i, bit);
        cells[i] = digit;
    }

    private void toggle(int i, int bit) {
        rows[i / 9] ^= bit;
        columns[i % 9] ^= bit;
        boxes[box(i)] ^= bit;
    }

    private static int box(int i) {
        return i / 27 * 3 + i % 9 / 3;
    }

    boolean solve() {
        nodes++;
        int best = -1, bestCount = 10, bestMask = 0;
        for (int i = 0; i < 81; i++) {
            if (cells[i] == 0) {
                int mask = 0x3fe & ~(rows[i / 9] | columns[i % 9] | boxes[box(i)]);
                if (Integer.bitCount(mask) < bestCount) {
                    best = i;
                    bestCount = Integer.bitCount(mask);
                    bestMask = mask;
                }
            }
        }
        if (best < 0) {
            return true;
        }
        while (bestMask != 0) {
            int bit = Integer.lowestOneBit(bestMask);
            bestMask ^= bit;
            toggle(best, bit);
            cells[best] = Integer.numberOfTrailingZeros(bit);
            if (solve()) {
                return true;
            }
            toggle(best, bit);
            cells[best] = 0;
        }
        return false;
    }

    public static void main(String[] args) {
        for (String p : new String[] {
            "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79",
            "8..........36......7..9.2...5...7.......457.....1...3...1....68..85...1..9....4..",
            "55" + ".".repeat(79),
            "12345678.........9" + ".".repeat(64)
        }) {
            attempt(() -> {
                Main m = Main.of(p);
                StringBuilder b = new StringBuilder(m.solve() + " " + m.nodes);
                for (int i = 0; i < 81; i++) {
                    b.append(i % 9 == 0 ? "\n" : i % 3 == 0 ? "|" : "").append(m.cells[i]);
                }
                return b;
            });
        }
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
