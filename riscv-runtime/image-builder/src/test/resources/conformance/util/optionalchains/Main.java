package conformance.util.optionalchains;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Optional in all its methods: mapping, filtering, alternatives, laziness, streams of optionals, equality, errors, primitives. */
@Unikernel(name = "util-optionalchains")
@Requires(Console.class)
public final class Main {
    static int calls;

    static Optional<Integer> parse(String s) {
        calls++;
        try {
            return Optional.of(Integer.parseInt(s));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    record Address(String city) {}

    record Person(String name, Address address) {
        Optional<Address> home() {
            return Optional.ofNullable(address);
        }
    }

    public static void main(String[] args) {
        Optional<String> some = Optional.of("text"), none = Optional.empty();
        System.out.println(some + " " + none + " " + some.isPresent() + none.isEmpty() + " " + some.get() + " "
                + some.equals(Optional.of(new String("text"))) + " " + none.equals(Optional.ofNullable(null)) + " "
                + (none == Optional.<String>empty()) + " " + some.hashCode() + none.hashCode());
        System.out.println(
                some.map(String::length) + " " + some.map(s -> (String) null) + " " + none.map(String::length) + " "
                        + some.flatMap(s -> Optional.of(s + s)) + " " + some.filter(s -> s.isEmpty()) + " "
                        + some.filter("text"::equals) + " " + Optional.of(Optional.empty()));
        System.out.println(none.orElse("other") + " " + some.orElse("other") + " " + none.orElseGet(() -> "made") + " "
                + some.orElseGet(() -> {
                    throw new AssertionError();
                })
                + " " + none.or(() -> some) + " " + some.or(() -> none) + " " + none.or(() -> none) + " "
                + none.orElse(null));
        attempt(none::get);
        attempt(none::orElseThrow);
        attempt(() -> none.orElseThrow(() -> new IllegalStateException("mine")));
        attempt(() -> Optional.of(null));
        attempt(() -> some.flatMap(s -> null));
        attempt(() -> none.or(() -> null));
        attempt(() -> none.map(null));
        some.ifPresent(s -> System.out.println("present " + s));
        none.ifPresent(s -> System.out.println("never"));
        none.ifPresentOrElse(s -> System.out.println("never"), () -> System.out.println("absent"));
        some.ifPresentOrElse(s -> System.out.println("again " + s), () -> System.out.println("never"));
        System.out.println(
                Stream.of("1", "x", "3", "")
                                .map(Main::parse)
                                .flatMap(Optional::stream)
                                .mapToInt(i -> i)
                                .sum() + " " + calls);
        System.out.println(Stream.<Supplier<Optional<Integer>>>of(() -> parse("a"), () -> parse("7"), () -> parse("8"))
                        .map(Supplier::get)
                        .filter(Optional::isPresent)
                        .map(Optional::get)
                        .findFirst()
                + " " + calls);
        List<Person> people = List.of(
                new Person("ann", new Address("Bonn")), new Person("bob", null), new Person("cy", new Address(null)));
        for (Person p : people) {
            System.out.println(
                    p.home().map(Address::city).map(String::toUpperCase).orElse("nowhere of " + p.name()));
        }
        OptionalInt oi = IntStream.of(4, 8).max();
        OptionalLong ol = LongStream.empty().min();
        OptionalDouble od = IntStream.of(1, 2).average();
        System.out.println(oi + " " + ol + " " + od + " " + oi.getAsInt() + ol.orElse(-1) + od.orElseThrow() + " "
                + ol.isPresent() + " " + oi.stream().boxed().toList() + " "
                + OptionalInt.empty().equals(OptionalInt.empty()) + " "
                + OptionalDouble.of(0.0).equals(OptionalDouble.of(-0.0)) + " " + oi.hashCode());
        attempt(() -> ol.getAsLong());
        oi.ifPresentOrElse(i -> System.out.println("int " + i), () -> System.out.println("none"));
        Optional<? extends Number> n = Optional.of(2.5);
        System.out.println(n.map(Number::intValue).get() + " "
                + n.filter(x -> x.doubleValue() > 3).isPresent() + " "
                + Objects.requireNonNullElse(none.orElse(null), "default") + " "
                + Objects.requireNonNullElseGet("given", () -> "x"));
        Map<Optional<String>, Integer> map = new HashMap<>();
        map.merge(Optional.of("k"), 1, Integer::sum);
        map.merge(Optional.of("k"), 5, Integer::sum);
        map.merge(Optional.empty(), 9, Integer::sum);
        System.out.println(map.get(Optional.of("k")) + " " + map.get(Optional.empty()) + " " + map.size());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
