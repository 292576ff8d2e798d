package conformance.records.compactcanonical;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Records: compact constructors, validation, static factories, overridden accessors, equality of floating-point and array components. */
@Unikernel(name = "records-compactcanonical")
@Requires(Console.class)
public final class Main {
    record Range(int low, int high) implements Comparable<Range>, Iterable<Integer> {
        static final Range EMPTY = new Range(0, 0);
        private static int made;

        Range {
            if (low > high) {
                int t = low;
                low = high;
                high = t;
            }
            made++;
        }

        Range(int high) {
            this(0, high);
        }

        static Range parse(String text) {
            String[] parts = text.split("\\.\\.");
            return parts.length == 1
                    ? new Range(Integer.parseInt(parts[0]))
                    : new Range(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        int length() {
            return high - low;
        }

        @Override
        public int compareTo(Range o) {
            return length() - o.length();
        }

        @Override
        public Iterator<Integer> iterator() {
            return IntStream.range(low, high).iterator();
        }
    }

    record Floats(float f, double d, Double boxed) {}

    record Money(long cents, String currency) {
        Money {
            Objects.requireNonNull(currency, "no currency");
            if (cents < 0) {
                throw new IllegalArgumentException("negative: " + cents);
            }
            currency = currency.toUpperCase().intern();
        }

        @Override
        public String currency() {
            return "<" + currency + ">";
        }

        @Override
        public String toString() {
            return cents / 100 + "." + cents / 10 % 10 + cents % 10 + currency;
        }
    }

    record Loose(byte b, short s, char c, boolean z, int i, long l, Object o) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Loose x && x.b == b;
        }

        @Override
        public int hashCode() {
            return b;
        }
    }

    record Nothing() {}

    record Arrays2(int[] a, Object[] o) {
        Arrays2 {
            a = a.clone();
        }
    }

    public static void main(String[] args) {
        Range r = new Range(9, 4);
        System.out.println(r + " " + r.low() + " " + r.length() + " " + new Range(3) + " " + Range.parse("5") + " "
                + Range.parse("8..6") + " " + Range.EMPTY + " " + Range.made);
        int sum = 0;
        for (int i : r) {
            sum = sum * 10 + i;
        }
        System.out.println(sum + " " + r.compareTo(Range.EMPTY) + " " + r.equals(new Range(4, 9)) + " "
                + (r.hashCode() == new Range(4, 9).hashCode()) + " " + r.equals(null) + " " + r.equals("x") + " "
                + Collections.max(List.of(r, new Range(10), Range.EMPTY)));
        attempt(() -> Range.parse("a..b"));
        System.out.println(new Floats(0f, Double.NaN, -0.0).equals(new Floats(0f, Double.NaN, -0.0)) + " "
                + new Floats(0f, 0.0, 1.0).equals(new Floats(-0f, 0.0, 1.0))
                + " " + new Floats(Float.NaN, 1, null).equals(new Floats(Float.intBitsToFloat(0x7fc00001), 1, null))
                + " " + new Floats(1, 2, null)
                + " " + new Floats(1.5f, 2.5, 3.5).hashCode() + " "
                + new Floats(1, 0.0, 0.0).equals(new Floats(1, -0.0, 0.0)));
        Money m = new Money(12345, "eur");
        System.out.println(m + " " + m.currency() + " " + m.equals(new Money(12345, "EUR")) + " " + m.hashCode());
        attempt(() -> new Money(-1, "usd"));
        attempt(() -> new Money(1, null));
        Loose x = new Loose((byte) -1, (short) 2, 'c', true, 4, 5L, m);
        System.out.println(x + " " + x.equals(new Loose((byte) -1, (short) 0, 'd', false, 0, 0, null)) + " "
                + x.hashCode() + " " + new HashSet<>(List.of(x)).contains(x));
        System.out.println(new Nothing() + " " + new Nothing().equals(new Nothing()) + " " + new Nothing().hashCode());
        int[] data = {1, 2};
        Arrays2 a = new Arrays2(data, new Object[] {"q"});
        data[0] = 99;
        System.out.println(a.a()[0] + " " + a.equals(new Arrays2(a.a(), a.o())) + " " + a.equals(a) + " "
                + Arrays.toString(a.o()));
        Map<Range, Money> map = new TreeMap<>(Comparator.comparing(Range::high).thenComparing(Range::low));
        map.put(new Range(1, 5), m);
        map.put(new Range(0, 5), new Money(7, "x"));
        map.put(new Range(5, 1), new Money(8, "y"));
        System.out.println(
                map + " " + (x.getClass().isRecord() && r instanceof Record) + " " + Record.class.isInstance("s"));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
