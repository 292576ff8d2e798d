package conformance.collection.sameplace;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Objects that are made where others were that have moved since: they are not the same. */
@Unikernel(name = "collection-sameplace")
@Requires(Console.class)
public final class Main {
    private static final class Cell {
        int value;
        Cell next;
    }

    private static Cell latest;

    private static boolean isLatest(Cell cell) {
        return cell == latest;
    }

    public static void main(String[] args) {
        System.gc();
        Cell first = new Cell();
        first.value = 1;
        latest = first;
        System.gc();
        Cell second = new Cell();
        second.next = first;
        System.out.println(isLatest(second));
        latest = second;
        System.gc();
        Cell third = new Cell();
        third.next = second;
        System.out.println(isLatest(third));
        latest = third;
        System.out.println(first == second);
        System.out.println(second == third);
        System.out.println(first == third);
        System.out.println(third.next == second);
        System.out.println(third.next.next == first);
        System.out.println(third.value + second.value + first.value);
        int[] numbers = new int[3];
        System.gc();
        int[] others = new int[3];
        others[1] = numbers == others ? 1 : 2;
        System.out.println(numbers[1] + " " + others[1]);
    }
}
