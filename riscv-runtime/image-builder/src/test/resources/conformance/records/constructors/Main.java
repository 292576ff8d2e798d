package conformance.records.constructors;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Compact, canonical and other constructors; static members; overridden methods. */
@Unikernel(name = "records-constructors")
@Requires(Console.class)
public final class Main {
    record Range(int from, int to) {
        static int made;

        Range {
            if (from > to) {
                int swap = from;
                from = to;
                to = swap;
            }
            made++;
        }

        Range(int length) {
            this(0, length);
        }

        static Range of(String text) {
            int dash = text.indexOf('-');
            return new Range(Integer.parseInt(text.substring(0, dash)), Integer.parseInt(text.substring(dash + 1)));
        }

        int length() {
            return to - from;
        }

        boolean overlaps(Range other) {
            return from < other.to && other.from < to;
        }
    }

    record Name(String first, String last) implements Comparable<Name> {
        Name(String first, String last) {
            this.first = first.trim();
            this.last = last == null ? "" : last;
        }

        @Override
        public String last() {
            return last.isEmpty() ? "unknown" : last;
        }

        @Override
        public String toString() {
            return first + " " + last();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Name n && n.first.equals(first);
        }

        @Override
        public int hashCode() {
            return first.hashCode();
        }

        @Override
        public int compareTo(Name o) {
            return first.compareTo(o.first);
        }
    }

    public static void main(String[] args) {
        Range a = new Range(9, 2);
        Range b = new Range(5);
        Range c = Range.of("12-15");
        System.out.println(a + " " + b + " " + c + " " + a.length() + " " + a.overlaps(b) + " " + b.overlaps(c) + " "
                + Range.made);
        Name n = new Name(" Ada ", null);
        System.out.println(n + " " + n.last() + " " + n.equals(new Name("Ada", "L")) + " "
                + n.compareTo(new Name("Bob", "")) + " " + (n.hashCode() == "Ada".hashCode()));
    }
}
