package conformance.classes.localclasses;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Local and anonymous classes capture locals, parameters and this. */
@Unikernel(name = "classes-localclasses")
@Requires(Console.class)
public final class Main {
    interface Source {
        int next();
    }

    private int field = 3;

    static Source counter(int from, int step) {
        int[] current = {from};
        class Local implements Source {
            private final int extra;

            Local(int extra) {
                this.extra = extra;
            }

            public int next() {
                current[0] += step;
                return current[0] + extra;
            }

            Local twin() {
                return new Local(extra * 2);
            }
        }
        return new Local(1000).twin();
    }

    Source anonymous(String text, long big, double d) {
        final int length = text.length();
        return new Source() {
            private int calls = length;

            {
                calls *= 2;
            }

            @Override
            public int next() {
                calls++;
                field++;
                return calls + length + field + (int) big + (int) d;
            }
        };
    }

    public static void main(String[] args) {
        Source a = counter(5, 2);
        Source b = counter(0, -1);
        System.out.println(a.next() + " " + a.next() + " " + b.next() + " " + a.next());
        Main m = new Main();
        Source c = m.anonymous("four", 100L, 2.9);
        System.out.println(c.next() + " " + c.next() + " " + m.field);
        Source[] sources = new Source[4];
        for (int i = 0; i < sources.length; i++) {
            int square = i * i;
            sources[i] = new Source() {
                public int next() {
                    return square;
                }
            };
        }
        int sum = 0;
        for (Source s : sources) {
            sum = sum * 10 + s.next();
        }
        System.out.println(sum);
    }
}
