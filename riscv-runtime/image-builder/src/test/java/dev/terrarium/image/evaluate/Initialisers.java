package dev.terrarium.image.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Classes whose initialisers the tests evaluate, and run on the JVM to compare. */
final class Initialisers {
    private Initialisers() {}

    enum Colour {
        RED(1.5),
        GREEN(2.5) {
            @Override
            int weight() {
                return 7;
            }
        },
        BLUE(-0.0);

        final double factor;

        Colour(double factor) {
            this.factor = factor;
        }

        int weight() {
            return ordinal();
        }
    }

    static final class Computed {
        static final int CONSTANT = 42;
        static final String TEXT = "text with \u20ac";
        static final int LENGTH = TEXT.length();
        static final int[] SQUARES = new int[10];
        static final long[][] GRID = new long[3][4];
        static final Map<String, Integer> WORDS = new HashMap<>();
        static final List<String> NAMES = new ArrayList<>(List.of("c", "a", "b"));
        static final int HASH;
        static final String JOINED;
        static byte overflowed = (byte) 200;
        static char last = (char) -1;
        static boolean flag = WORDS.isEmpty();

        static {
            for (int i = 0; i < SQUARES.length; i++) {
                SQUARES[i] = i * i;
                GRID[i % 3][i % 4] += 1L << i * 5;
            }
            for (String word : "one two three four five six seven".split(" ")) {
                WORDS.merge(word, word.length(), Integer::sum);
            }
            HASH = WORDS.hashCode();
            Collections.reverse(NAMES);
            StringBuilder joined = new StringBuilder();
            NAMES.forEach(name -> joined.append(name).append(';'));
            JOINED = joined.append(true).append(Long.MIN_VALUE).toString();
        }

        private Computed() {}
    }

    static final class Switched {
        static final int SUM;

        static {
            int sum = 0;
            for (Colour colour : Colour.values()) {
                switch (colour) {
                    case RED -> sum += 1;
                    case GREEN -> sum += 10 * colour.weight();
                    default -> sum += 100;
                }
            }
            SUM = sum;
        }

        private Switched() {}
    }

    static final class Mapped {
        static final EnumMap<Colour, String> BY_COLOUR = new EnumMap<>(Colour.class);

        static {
            BY_COLOUR.put(Colour.BLUE, "sky");
        }

        private Mapped() {}
    }

    static final class Printing {
        static final int BEFORE = shared();

        static {
            System.out.println("at boot");
        }

        private static int shared() {
            int sum = Nested.VALUE;
            Shared.counter++;
            Shared.log[0] = 1;
            Shared.list.add("left behind");
            return sum + Later.VALUE;
        }

        private Printing() {}
    }

    static final class Announcing {
        static int before = Integer.parseInt("3");

        static {
            System.out.println("initialised");
        }

        private Announcing() {}
    }

    static final class ReadsFinal {
        static int copy = Nested.VALUE + Colour.values().length + Computed.CONSTANT;

        private ReadsFinal() {}
    }

    static final class ReadsVariable {
        static int copy = Shared.counter;

        private ReadsVariable() {}
    }

    static final class ReadsElement {
        static int copy = Shared.log[1];

        private ReadsElement() {}
    }

    static final class WritesVariable {
        static int copy = Shared.counter = 9;

        private WritesVariable() {}
    }

    static final class ChangesObject {
        static boolean added = Shared.list.add("too early");

        private ChangesObject() {}
    }

    static final class Shared {
        static int counter = Integer.parseInt("5");
        static final int[] log = new int[2];
        static final List<String> list = new ArrayList<>();

        private Shared() {}
    }

    /** Initialised by {@link Printing}, which fails afterwards, before that has changed anything. */
    static final class Nested {
        static final int VALUE = Integer.parseInt("77");

        private Nested() {}
    }

    /** Initialised by {@link Printing} after that has changed what others can see. */
    static final class Later {
        static final int VALUE = Shared.counter;

        private Later() {}
    }

    static final class NeedsPrinting {
        static final int VALUE = Printing.BEFORE;

        private NeedsPrinting() {}
    }

    static final class First {
        static int a = Integer.parseInt("1");
        static int seen = Second.value();
        static int b = Integer.parseInt("2");

        private First() {}
    }

    static final class Second {
        static int seenA = First.a;
        static int seenB = First.b;

        static int value() {
            return seenA * 10 + seenB;
        }

        private Second() {}
    }

    /** Fails after {@link CircularHalf} has seen it half initialised. */
    static final class CircularFailing {
        static Object half = new Object();
        static Object other = CircularHalf.seen;

        static {
            System.out.println("fails");
        }

        private CircularFailing() {}
    }

    static final class CircularHalf {
        static Object seen = CircularFailing.half;

        private CircularHalf() {}
    }

    static final class Trace {
        static final StringBuilder ORDER = new StringBuilder();

        static int note(String name) {
            ORDER.append(name).append(' ');
            return 1;
        }

        private Trace() {}
    }

    interface Plain {
        int PLAIN = Trace.note("Plain");
    }

    interface WithDefault extends Plain {
        int WITH_DEFAULT = Trace.note("WithDefault");

        default int method() {
            return 1;
        }
    }

    interface Inherited extends WithDefault {
        int INHERITED = Trace.note("Inherited");

        default int other() {
            return 2;
        }
    }

    static class Base {
        static int base = Trace.note("Base");
    }

    static final class Derived extends Base implements Inherited {
        static int derived = Trace.note("Derived");
    }

    static final class Throwing {
        static final int VALUE = Integer.parseInt("no number");

        private Throwing() {}
    }

    static final class Catching {
        static final Map<String, String> CAUGHT = new TreeMap<>();

        static {
            attempt(() -> ((Object) "text").wait(-1 / CAUGHT.size()));
            attempt(() -> {
                int[] none = new int[CAUGHT.size()];
                none[3] = 1;
            });
            attempt(() -> CAUGHT.get("absent").length());
            attempt(() -> {
                Object[] numbers = new Integer[1];
                numbers[0] = "text";
            });
            attempt(() -> new int[-CAUGHT.size()].clone());
            attempt(() -> Integer.parseInt("1x"));
            attempt(() -> ((Integer) (Object) "text").intValue());
            attempt(() -> {
                Object[][] rows = new Object[1][];
                rows[0][0] = "text";
            });
        }

        interface Attempt {
            void run() throws Exception;
        }

        private static void attempt(Attempt attempt) {
            String result = "none";
            try {
                attempt.run();
            } catch (ArithmeticException | NegativeArraySizeException e) {
                result = "arithmetic " + e.getMessage();
            } catch (IndexOutOfBoundsException e) {
                result = "index " + e.getMessage();
            } catch (RuntimeException e) {
                result = e.getClass().getName();
            } catch (Exception e) {
                result = "checked";
            } finally {
                CAUGHT.put("attempt " + CAUGHT.size(), result);
            }
        }

        private Catching() {}
    }

    static final class Endless {
        static int rounds;

        static {
            while (rounds >= 0) {
                rounds = (rounds + 1) & 0xff;
            }
        }

        private Endless() {}
    }

    static final class Deep {
        static final int DEPTH = depth(0);

        private static int depth(int n) {
            return n < 0 ? n : 1 + depth(n + 1);
        }

        private Deep() {}
    }

    static final class Hoarding {
        static final List<byte[]> HOARD = new ArrayList<>();

        static {
            while (HOARD.size() < 1_000_000) {
                HOARD.add(new byte[1 << 16]);
            }
        }

        private Hoarding() {}
    }

    static final class Identity {
        static final int HASH = System.identityHashCode(new Object());

        private Identity() {}
    }
}
