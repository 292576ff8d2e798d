package conformance.lambdas.comparators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Comparator;

/** Comparators made of lambdas sort an array of objects. */
@Unikernel(name = "lambdas-comparators")
@Requires(Console.class)
public final class Main {
    record Person(String name, int age) {}

    public static void main(String[] args) {
        Person[] people = {new Person("bob", 30), new Person("al", 25), new Person("cy", 30), new Person("di", 25)};
        Arrays.sort(
                people, Comparator.comparingInt(Person::age).thenComparing(Person::name, Comparator.reverseOrder()));
        System.out.println(Arrays.toString(people));
        Arrays.sort(
                people,
                (a, b) -> a.name().length() != b.name().length()
                        ? b.name().length() - a.name().length()
                        : a.name().compareTo(b.name()));
        System.out.println(Arrays.toString(people));
        Integer[] ints = {3, 1, 2};
        Arrays.sort(ints, Comparator.reverseOrder());
        System.out.println(Arrays.toString(ints));
    }
}
