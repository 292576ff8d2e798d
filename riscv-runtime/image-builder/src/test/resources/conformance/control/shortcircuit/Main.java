package conformance.control.shortcircuit;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Conditional operators evaluate only what they need. */
@Unikernel(name = "control-shortcircuit")
@Requires(Console.class)
public final class Main {
    static int calls;

    static boolean t(boolean v) {
        calls++;
        return v;
    }

    public static void main(String[] args) {
        boolean[] all = {false, true};
        for (boolean a : all) {
            for (boolean b : all) {
                for (boolean c : all) {
                    calls = 0;
                    boolean r1 = t(a) && t(b) || t(c);
                    int c1 = calls;
                    boolean r2 = t(a) || t(b) && t(c);
                    int c2 = calls;
                    boolean r3 = !(t(a) && !t(b)) && (t(c) || t(a));
                    int c3 = calls;
                    boolean r4 = t(a) & t(b) | t(c) ^ t(a);
                    int c4 = calls;
                    boolean r5 = t(a) ? t(b) : t(c);
                    int c5 = calls;
                    boolean r6 = t(a) != t(b) == t(c);
                    int c6 = calls;
                    System.out.println(r1 + " " + c1 + " " + r2 + " " + c2 + " " + r3 + " " + c3 + " " + r4 + " " + c4
                            + " " + r5 + " " + c5 + " " + r6 + " " + c6);
                    if (a && b && c) {
                        System.out.println("all");
                    } else if (a && (b || c)) {
                        System.out.println("a and one");
                    } else if (!a && !b) {
                        System.out.println("neither");
                    } else {
                        System.out.println("else");
                    }
                }
            }
        }
    }
}
