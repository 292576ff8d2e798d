package conformance.language.labelledloops;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Labelled break and continue through loops, switches, blocks, try and finally, with values carried across; loops over arrays that change. */
@Unikernel(name = "language-labelledloops")
@Requires(Console.class)
public final class Main {
    static String blocks(int n) {
        StringBuilder b = new StringBuilder();
        a:
        {
            b.append('1');
            c:
            {
                if (n == 1) {
                    break a;
                }
                d:
                do {
                    if (n == 2) {
                        break c;
                    }
                    b.append('d');
                    if (n == 3) {
                        break d;
                    }
                    n--;
                } while (n > 4);
                b.append('c');
            }
            b.append('2');
        }
        return b.append('.').toString();
    }

    static int search(int[][] grid, int wanted) {
        int looked = 0;
        rows:
        for (int r = 0; r < grid.length; r++) {
            if (grid[r] == null) {
                continue;
            }
            for (int c = 0; ; c++) {
                if (c == grid[r].length) {
                    continue rows;
                }
                looked++;
                switch (Integer.compare(grid[r][c], wanted)) {
                    case 0:
                        break rows;
                    case 1:
                        continue rows;
                    default:
                        break;
                }
            }
        }
        return looked;
    }

    static String finallys() {
        StringBuilder b = new StringBuilder();
        outer:
        for (int i = 0; i < 6; i++) {
            try {
                for (int j = 0; j < 4; j++) {
                    try {
                        if (j == i) {
                            continue outer;
                        }
                        if (i == 4) {
                            break outer;
                        }
                        if (j == 2) {
                            throw new RuntimeException("j" + j);
                        }
                        b.append(i).append(j);
                    } finally {
                        b.append('f');
                        if (i == 3 && j == 1) {
                            break;
                        }
                    }
                }
                b.append('n');
            } catch (RuntimeException e) {
                b.append('x');
                if (i == 5) {
                    break;
                }
            } finally {
                b.append('|');
            }
        }
        return b.toString();
    }

    static long pythagoras(int limit) {
        long found = 0;
        next:
        for (int a = 1; a < limit; a++) {
            for (int b = a; b < limit; b++) {
                int c2 = a * a + b * b, c = (int) Math.sqrt(c2);
                if (c >= limit) {
                    continue next;
                }
                if (c * c != c2) {
                    continue;
                }
                found = found * 1000 + a * 100 + b + c;
                if (found > 1L << 50) {
                    break next;
                }
            }
        }
        return found;
    }

    static int endless() {
        int n = 0, steps = 0;
        for (; ; ) {
            while (true) {
                do {
                    if (++steps > 1000) {
                        return -1;
                    }
                    n = n * 3 + 1 & 1023;
                } while (n % 5 != 0);
                if (n % 7 == 0) {
                    break;
                }
            }
            if (n % 11 == 0) {
                return steps;
            }
        }
    }

    public static void main(String[] args) {
        for (int n = 0; n < 8; n++) {
            System.out.print(blocks(n) + " ");
        }
        System.out.println();
        int[][] grid = {{1, 5, 9}, null, {}, {2, 4, 6, 8}, {3}};
        for (int w = 0; w < 10; w++) {
            System.out.print(search(grid, w) + " ");
        }
        System.out.println();
        System.out.println(finallys());
        System.out.println(pythagoras(60) + " " + endless());
        int[] data = {1, 2, 3, 4};
        int sum = 0;
        for (int x : data) {
            data = new int[] {100, 200};
            sum += x;
        }
        List<Integer> list = new ArrayList<>(List.of(5, 6, 7));
        each:
        for (int x : list) {
            for (Integer y : new ArrayList<>(list)) {
                if (y > x) {
                    continue each;
                }
                if (y == 7) {
                    break each;
                }
                sum += y * 10;
            }
        }
        System.out.println(sum + " " + data.length);
        attempt(() -> {
            for (Integer x : list) {
                list.add(x);
            }
            return list;
        });
        int i = 0, j = 10;
        loop:
        for (i = 0, j = 10; i < j; i++, j--) {
            if (i == 2) {
                i++;
                continue loop;
            }
            if (j == 6) {
                break loop;
            }
        }
        System.out.println(i + " " + j);
        unused:
        for (String s : "a b c".split(" ")) {
            switch (s) {
                case "a" -> {
                    continue;
                }
                case "b" -> System.out.println("b");
                default -> {
                    break unused;
                }
            }
            System.out.println("after " + s);
        }
        String joined = "";
        one:
        two:
        three:
        for (char ch = 'a'; ch < 'k'; ch += 2) {
            if (ch == 'e') {
                continue three;
            }
            joined += ch;
            if (joined.length() > 3) {
                break one;
            }
        }
        System.out.println(joined);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
