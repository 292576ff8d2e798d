package conformance.util.joiners;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.function.Supplier;

/** StringJoiner, StringTokenizer, Objects and Optional in all their forms. */
@Unikernel(name = "util-joiners")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        StringJoiner j = new StringJoiner(", ", "{", "}");
        j.setEmptyValue("nothing");
        System.out.println(j + " " + j.length());
        j.add("a").add(null).add("");
        System.out.println(j + " " + j.length() + " "
                + j.merge(new StringJoiner("-", "<", ">").add("x").add("y")) + " " + new StringJoiner("/").merge(j));
        StringTokenizer t = new StringTokenizer("a b\tc\n d");
        System.out.println(
                t.countTokens() + " " + t.nextToken() + t.nextElement() + t.hasMoreTokens() + t.nextToken("d") + "|");
        t = new StringTokenizer("1+2*(3-4)", "+-*/()", true);
        StringBuilder s = new StringBuilder();
        while (t.hasMoreTokens()) {
            s.append('[').append(t.nextToken()).append(']');
        }
        System.out.println(s);
        attempt(() -> new StringTokenizer("").nextToken());
        System.out.println(Objects.equals(null, null) + " " + Objects.deepEquals(new int[] {1}, new int[] {1}) + " "
                + Objects.hash(1, "a", null) + " " + Objects.hashCode(null) + " " + Objects.toString(null, "def") + " "
                + Objects.toString(null) + " " + Objects.requireNonNullElse(null, 5) + " "
                + Objects.compare("a", "b", Comparator.naturalOrder()) + " " + Objects.isNull(1));
        attempt(() -> Objects.requireNonNull(null, "must be given"));
        attempt(() -> Objects.requireNonNull(null, () -> "made " + 1));
        attempt(() -> Objects.checkIndex(5, 5));
        attempt(() -> Objects.checkFromToIndex(2, 1, 5));
        attempt(() -> Objects.checkFromIndexSize(3, 3, 5));
        Optional<String> o = Optional.of("value"), e = Optional.empty();
        System.out.println(o + " " + e + " " + o.map(String::length) + " " + o.filter(String::isEmpty) + " "
                + o.flatMap(v -> Optional.of(v + v)) + " " + e.or(() -> o) + " " + e.orElse("other") + " "
                + e.orElseGet(() -> "got") + " " + o.stream().count() + " " + o.isPresent() + e.isEmpty() + " "
                + o.equals(Optional.of("value")) + " " + o.hashCode() + " " + Optional.ofNullable(null));
        o.ifPresent(System.out::println);
        e.ifPresentOrElse(System.out::println, () -> System.out.println("absent"));
        attempt(() -> e.get());
        attempt(() -> e.orElseThrow(() -> new IllegalStateException("none")));
        attempt(() -> Optional.of(null));
        attempt(() -> o.map(v -> null).isPresent());
        System.out.println(OptionalInt.of(3) + " " + OptionalInt.empty() + " "
                + OptionalLong.of(4L).getAsLong() + " " + OptionalDouble.of(2.5) + " "
                + OptionalDouble.empty().orElse(-1) + " " + OptionalInt.of(3).equals(OptionalInt.of(3))
                + OptionalInt.of(5).stream().sum());
        attempt(() -> OptionalInt.empty().getAsInt());
        attempt(() -> OptionalLong.empty().orElseThrow());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
