package conformance.classes.abstractclasses;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Abstract classes with template methods. */
@Unikernel(name = "classes-abstractclasses")
@Requires(Console.class)
public final class Main {
    abstract static class Report {
        final String make() {
            StringBuilder out = new StringBuilder(title()).append(':');
            for (int i = 0; i < rows(); i++) {
                if (i > 0) {
                    out.append(separator());
                }
                out.append(row(i));
            }
            return out.toString();
        }

        abstract String title();

        abstract int rows();

        abstract String row(int i);

        char separator() {
            return ',';
        }
    }

    static class Squares extends Report {
        String title() {
            return "squares";
        }

        int rows() {
            return 5;
        }

        String row(int i) {
            return "" + i * i;
        }
    }

    static class Wide extends Squares {
        @Override
        int rows() {
            return super.rows() - 2;
        }

        @Override
        char separator() {
            return ';';
        }
    }

    abstract static class Middle extends Report {
        String title() {
            return "middle";
        }

        abstract String row(int i);
    }

    static class Leaf extends Middle {
        int rows() {
            return 2;
        }

        String row(int i) {
            return i == 0 ? "left" : "right";
        }
    }

    public static void main(String[] args) {
        Report[] all = {
            new Squares(),
            new Wide(),
            new Leaf(),
            new Report() {
                String title() {
                    return "anonymous";
                }

                int rows() {
                    return 1;
                }

                String row(int i) {
                    return "only";
                }
            }
        };
        for (Report r : all) {
            System.out.println(r.make());
        }
    }
}
