package conformance.language.labels;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.List;

/** Labelled breaks and continues through loops, switches, blocks and try statements. */
@Unikernel(name = "language-labels")
@Requires(Console.class)
public final class Main {
    static String scan(int[][] m, int wanted) {
        StringBuilder b = new StringBuilder();
        rows:
        for (int i = 0; i < m.length; i++) {
            for (int v : m[i]) {
                if (v < 0) {
                    continue rows;
                }
                if (v == wanted) {
                    b.append('!').append(i);
                    break rows;
                }
                b.append(v);
            }
            b.append('/');
        }
        return b.toString();
    }

    static int block(int n) {
        int r = 0;
        out:
        {
            r++;
            in:
            {
                if (n == 1) {
                    break in;
                }
                if (n == 2) {
                    break out;
                }
                r += 10;
            }
            r += 100;
        }
        return r;
    }

    static int loops(int n) {
        int steps = 0;
        a:
        do {
            b:
            while (true) {
                steps++;
                switch (n) {
                    case 0:
                        break a;
                    case 1:
                        n--;
                        continue a;
                    case 2:
                        n = 0;
                        break b;
                    case 3:
                        n = 1;
                        continue b;
                    default:
                        n -= 2;
                }
                if (steps > 50) {
                    break a;
                }
            }
        } while (steps < 40);
        return steps * 10 + n;
    }

    static String tries() {
        StringBuilder s = new StringBuilder();
        l:
        for (int i = 0; ; i++) {
            try {
                if (i == 1) {
                    continue l;
                }
                if (i == 3) {
                    break l;
                }
                s.append(i);
            } finally {
                s.append('f');
                if (i == 5) {
                    break;
                }
            }
        }
        return s.toString();
    }

    public static void main(String[] args) {
        int[][] m = {{1, 2, -1, 9}, {3, 4}, {-5}, {6, 7, 8}};
        for (int w : new int[] {2, 4, 9, 7, 100}) {
            System.out.println(scan(m, w));
        }
        for (int n = 0; n < 4; n++) {
            System.out.print(block(n) + " ");
        }
        System.out.println();
        for (int n = 0; n < 9; n++) {
            System.out.print(loops(n) + " ");
        }
        System.out.println();
        System.out.println(tries());
        int c = 0;
        for (int i = 0, j = 10; i < j; i += 2, j--, c++) {
            if (i == j - 1) {
                break;
            }
        }
        System.out.println(c);
        int k = 5;
        while (k-- > 0) {
            if ((k & 1) == 0) {
                continue;
            }
            System.out.print(k);
        }
        System.out.println();
        for (; ; ) {
            if (++k > 3) {
                break;
            }
        }
        System.out.println(k);
        outer:
        for (String s : List.of("ab", "cd")) {
            for (char ch : s.toCharArray()) {
                if (ch == 'b') {
                    continue outer;
                }
                System.out.print(ch);
            }
            System.out.print(";");
        }
        System.out.println();
        do {
            k -= 3;
            if (k < -5) {
                break;
            }
        } while (k != 0);
        System.out.println(k);
    }
}
