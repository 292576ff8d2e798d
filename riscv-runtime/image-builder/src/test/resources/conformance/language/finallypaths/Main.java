package conformance.language.finallypaths;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;

/** Every way out of try, catch and finally: return, break, continue, throw, and what wins. */
@Unikernel(name = "language-finallypaths")
@Requires(Console.class)
public final class Main {
    static final StringBuilder LOG = new StringBuilder();

    static void log(Object o) {
        LOG.append(o).append(' ');
    }

    @SuppressWarnings("finally")
    static int returns(int mode) {
        int x = 1;
        try {
            if (mode == 1) {
                return x;
            }
            if (mode == 2) {
                throw new IllegalStateException("two");
            }
            x = 5;
            return x++;
        } catch (IllegalStateException e) {
            x = 20;
            return x;
        } finally {
            x = 100;
            log("f" + x);
            if (mode == 4) {
                return -x;
            }
        }
    }

    @SuppressWarnings("finally")
    static String swallowed() {
        while (true) {
            try {
                throw new RuntimeException("lost");
            } finally {
                break;
            }
        }
        return "broke out";
    }

    static int loops() {
        int n = 0;
        outer:
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                try {
                    if (j == 1) {
                        continue;
                    }
                    if (j == 2 && i == 1) {
                        continue outer;
                    }
                    if (i == 3) {
                        break outer;
                    }
                    n += 10;
                } finally {
                    n++;
                    log(i + "" + j);
                }
            }
        }
        return n;
    }

    static String nested(int where) {
        String s = "";
        try {
            try {
                if (where == 1) {
                    throw new IllegalArgumentException("1");
                }
                s += "a";
            } catch (IllegalArgumentException e) {
                s += "c" + e.getMessage();
                if (where == 1) {
                    throw new IllegalStateException("from catch", e);
                }
            } finally {
                s += "f";
                if (where == 2) {
                    throw new UnsupportedOperationException("from finally");
                }
            }
            s += "z";
        } catch (IllegalStateException e) {
            s += "o" + e.getCause().getMessage();
        } catch (UnsupportedOperationException e) {
            s += "u";
        } finally {
            s += "F";
        }
        return s;
    }

    static void replaced() {
        try {
            try {
                throw new RuntimeException("first");
            } finally {
                Object o = "not a number";
                Integer i = (Integer) o;
                log(i);
            }
        } catch (ClassCastException e) {
            log("cce" + e.getSuppressed().length);
        }
    }

    static long depth(int n) {
        try {
            return n == 0 ? 0 : 1 + depth(n - 1);
        } finally {
            if (n % 3 == 0) {
                log(n);
            }
        }
    }

    static String expression() {
        int[] a = {1, 2, 3};
        int i = 0;
        try {
            a[i++] = a[i] = i = 7 / (i - 1);
        } catch (ArithmeticException e) {
            return "i=" + i + Arrays.toString(a);
        }
        return "i=" + i + Arrays.toString(a);
    }

    public static void main(String[] args) {
        for (int m = 0; m < 5; m++) {
            log(returns(m));
        }
        log(swallowed());
        log(loops());
        for (int w = 0; w < 4; w++) {
            log(nested(w));
        }
        replaced();
        log(depth(7));
        log(expression());
        System.out.println(LOG.toString());
    }
}
