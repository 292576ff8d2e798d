package conformance.util.comparators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Chains of comparators, nulls, keys and reversals. */
@Unikernel(name = "util-comparators")
@Requires(Console.class)
public final class Main {
    record Person(String name, int age, Double score, String city) {}

    static void show(String title, List<Person> people, Comparator<Person> c) {
        System.out.println(
                title + " " + people.stream().sorted(c).map(p -> p.name).collect(Collectors.joining(" ")));
    }

    public static void main(String[] args) {
        List<Person> people = List.of(
                new Person("Zoe", 30, 1.5, "Oslo"),
                new Person("adam", 25, null, "Bern"),
                new Person("Bob", 30, 2.5, "Bern"),
                new Person("Cid", 41, -0.0, null),
                new Person("dan", 25, 0.0, "Oslo"),
                new Person("Eve", 30, Double.NaN, "Rome"));
        show("name", people, Comparator.comparing(Person::name));
        show("insensitive", people, Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER));
        show("age,name", people, Comparator.comparingInt(Person::age).thenComparing(Person::name));
        show(
                "age desc,name desc",
                people,
                Comparator.comparingInt(Person::age).reversed().thenComparing(Person::name, Comparator.reverseOrder()));
        show(
                "score nulls first",
                people,
                Comparator.comparing(Person::score, Comparator.nullsFirst(Comparator.naturalOrder())));
        show(
                "score nulls last",
                people,
                Comparator.comparing(Person::score, Comparator.nullsLast(Comparator.reverseOrder())));
        show(
                "city,score",
                people,
                Comparator.comparing(Person::city, Comparator.nullsLast(String::compareTo))
                        .thenComparing(p -> p.score == null ? -1 : p.score));
        show(
                "length",
                people,
                Comparator.<Person>comparingLong(p -> p.name.length())
                        .thenComparingInt(p -> p.name.charAt(p.name.length() - 1)));
        show("double", people, Comparator.comparingDouble(p -> p.age * -1.5));
        show(
                "thenLong",
                people,
                Comparator.comparingInt((Person p) -> p.age / 10)
                        .thenComparingLong(p -> p.name.charAt(0))
                        .thenComparingDouble(p -> p.age));
        attempt(() -> people.stream()
                        .sorted(Comparator.comparing(Person::score))
                        .count() + " "
                + people.stream().sorted(Comparator.comparing(Person::city)).toList());
        attempt(() -> Comparator.comparing(null));
        System.out.println(Collections.max(people, Comparator.comparing(Person::age)) + " "
                + people.stream().min(Comparator.comparing(Person::name)).get());
        Comparator<String> natural = Comparator.naturalOrder();
        System.out.println(natural.reversed().equals(Comparator.reverseOrder()) + " " + natural.compare("a", "b") + " "
                + natural.thenComparing(String::length).compare("a", "a") + " "
                + Comparator.<Integer>nullsFirst(null).compare(null, 1)
                + Comparator.<Integer>nullsFirst(null).compare(2, 1));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (NullPointerException e) {
            System.out.println("a null pointer");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
