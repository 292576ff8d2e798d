package dev.terrarium.image.evaluate;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Initialisers that use much of the JDK, which works only together with the class library. */
final class LibraryInitialisers {
    private LibraryInitialisers() {}

    record Point(int x, double y, String name) {}

    static final class Numbers {
        static final String PI = Double.toString(Math.PI);
        static final double PARSED = Double.parseDouble("1.0e-7") * Float.parseFloat("0x1.8p3");
        static final String CONCATENATED = "a" + 1 + 'b' + 2.5f + true + null + -0.0 + Long.MIN_VALUE;
        static final BigInteger FACTORIAL;
        static final BigDecimal QUOTIENT = BigDecimal.TEN.divide(new BigDecimal("7.00"), 30, RoundingMode.HALF_EVEN);

        static {
            BigInteger product = BigInteger.ONE;
            for (int i = 2; i <= 60; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            FACTORIAL = product;
        }

        private Numbers() {}
    }

    static final class Collected {
        static final List<String> SORTED = new ArrayList<>();
        static final Map<Integer, Point> POINTS = new TreeMap<>(Comparator.reverseOrder());
        static final Map<String, List<Integer>> GROUPS = new LinkedHashMap<>();
        static final Integer[] MERGED = {5, 3, 9, -1, 7, 7, 0, 2, 8, 6, 4, 1, -5, 12, 30, -30};
        static final int[] INTS = new int[1000];
        static final BitSet PRIMES = new BitSet();
        static final Optional<Point> FOUND;
        static final int QUEUE_FIRST;

        static {
            for (String word : "the quick brown fox jumps over the lazy dog".split(" ")) {
                SORTED.add(word);
                GROUPS.computeIfAbsent(word.substring(0, 1), key -> new ArrayList<>())
                        .add(word.length());
            }
            SORTED.sort((a, b) -> a.length() != b.length() ? a.length() - b.length() : a.compareTo(b));
            for (int i = 0; i < 5; i++) {
                POINTS.put(i, new Point(i, i / 2.0, "p" + i));
            }
            Arrays.sort(MERGED);
            for (int i = 0; i < INTS.length; i++) {
                INTS[i] = i * 7919 % 1009;
            }
            Arrays.sort(INTS);
            PRIMES.set(2, 100);
            for (int i = 2; i < 10; i++) {
                for (int j = i * i; j < 100; j += i) {
                    PRIMES.clear(j);
                }
            }
            FOUND = POINTS.values().stream().filter(p -> p.y() > 1.2).findFirst();
            PriorityQueue<Integer> queue = new PriorityQueue<>(Arrays.asList(MERGED));
            QUEUE_FIRST = queue.remove();
        }

        private Collected() {}
    }

    static final class Dated {
        static final LocalDate LEAP = LocalDate.of(2024, 2, 29).plusYears(1);
        static final DayOfWeek DAY = LEAP.getDayOfWeek();
        static final Duration SPAN = Duration.ofMillis(123_456_789);

        private Dated() {}
    }

    static final class Texts {
        static final String JOINED;
        static final boolean MATCHES =
                Pattern.compile("(a|b)*c{2,3}[x-z]+").matcher("ababccyz").matches();
        static final String UPPER = "stra\u00dfe \u00e9t\u00e9".toUpperCase(Locale.ROOT);
        static final String REPEATED =
                "ab".repeat(5).replace("ba", "-").concat("\u20ac").strip();
        static final int HASH = "a text with many characters".hashCode();

        static {
            StringJoiner joiner = new StringJoiner(", ", "[", "]");
            for (Class<?> type :
                    new Class<?>[] {int.class, String[].class, Map.Entry.class, Initialisers.Colour.class}) {
                joiner.add(type.getName()).add(type.getSimpleName());
            }
            JOINED = joiner.toString();
        }

        private Texts() {}
    }

    static final class Reflected {
        static final Object GROWN = Arrays.copyOf(new String[] {"x"}, 3);
        static final Object[] TO_ARRAY = new ArrayList<>(Arrays.asList("p", "q")).toArray(new String[0]);
        static final Object MADE = Array.newInstance(String.class, 2);
        static final Object[] CONSTANTS = Initialisers.Colour.class.getEnumConstants();
        static final boolean ASSIGNABLE = Number.class.isAssignableFrom(Integer.class);
        static final int MODIFIERS = Point.class.getModifiers();
        static final int ENTRY_MODIFIERS = Map.Entry.class.getModifiers();

        private Reflected() {}
    }
}
