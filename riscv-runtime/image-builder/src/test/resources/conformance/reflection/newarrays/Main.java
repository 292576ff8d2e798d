package conformance.reflection.newarrays;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.stream.Stream;

/** Arrays whose class only a class object names, where the program makes no such array itself. */
@Unikernel(name = "reflection-newarrays")
@Requires(Console.class)
public final class Main {
    record Point(int x, int y) {}

    static final class Typed<T> {
        private final T[] items;
        private int size;

        @SuppressWarnings("unchecked")
        Typed(Class<T> type, int capacity) {
            items = (T[]) Array.newInstance(type, capacity);
        }

        void add(T item) {
            items[size++] = item;
        }

        T[] items() {
            return items;
        }
    }

    interface Shape {}

    record Square(int side) implements Shape {}

    @SuppressWarnings("unchecked")
    static <T> T[] filled(Class<? extends T> type, int length, T value) {
        T[] result = (T[]) Array.newInstance(type, length);
        Arrays.fill(result, value);
        return result;
    }

    public static void main(String[] args) {
        Typed<Long> longs = new Typed<>(Long.class, 2);
        longs.add(5L);
        Typed<Point> points = new Typed<>(Point.class, 1);
        points.add(new Point(1, 2));
        System.out.println(Arrays.toString(longs.items()) + Arrays.toString(points.items()));
        System.out.println(longs.items().getClass() + " " + points.items().getClass().getName());
        for (Object[] each : List.of(filled(Integer.class, 2, 7), filled(String.class, 1, "s"))) {
            System.out.println(each.getClass().getSimpleName() + Arrays.toString(each));
        }
        Shape[] squares = filled(Square.class, 1, (Shape) new Square(3));
        System.out.println(squares.getClass().getComponentType());
        try {
            squares[0] = new Shape() {};
        } catch (ArrayStoreException e) {
            System.out.println(e.getClass());
        }
        for (Class<?> type : new Class<?>[] {Shape.class, Point.class, int.class}) {
            System.out.println(type.arrayType() + " " + type.arrayType().getComponentType());
        }
        System.out.println(Array.newInstance(Character.class, 3).getClass());
        System.out.println(StringBuilder.class.arrayType().getName());
        List<Integer> checked = Collections.checkedList(new ArrayList<>(), Integer.class);
        checked.addAll(List.of(3, 4));
        checked.add(5);
        System.out.println(checked);
        try {
            addAny(checked, "text");
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
        List<String> words = new LinkedList<>(List.of("b", "a"));
        System.out.println(Arrays.toString(words.toArray(String[]::new)));
        System.out.println(Arrays.toString(words.toArray(new CharSequence[3])));
        System.out.println(Arrays.toString(new ArrayList<>(words).toArray(new Comparable<?>[0])));
        System.out.println(words.stream().toArray(Object[]::new).length);
        System.out.println(Arrays.toString(Stream.of(1, 2).toArray(Number[]::new)));
        System.out.println(Arrays.copyOf(words.toArray(), 2, String[].class)[1]);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void addAny(List list, Object value) {
        list.addAll(List.of(value));
    }
}
