package conformance.generics.classes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Generic classes: stacks, pairs, bounded types and inner classes of generics. */
@Unikernel(name = "generics-classes")
@Requires(Console.class)
public final class Main {
    static class Box<T> {
        private T value;

        Box(T value) {
            this.value = value;
        }

        T get() {
            return value;
        }

        <R> Box<R> replace(R r) {
            return new Box<>(r);
        }

        boolean same(Box<?> other) {
            return value == other.value;
        }
    }

    static class NumberBox<N extends Number & Comparable<N>> extends Box<N> {
        NumberBox(N n) {
            super(n);
        }

        double twice() {
            return get().doubleValue() * 2;
        }

        int against(NumberBox<N> other) {
            return get().compareTo(other.get());
        }
    }

    static class Stack<T> {
        private class Cell {
            final T item;
            final Cell below;

            Cell(T item, Cell below) {
                this.item = item;
                this.below = below;
            }
        }

        private Cell top;

        void push(T t) {
            top = new Cell(t, top);
        }

        T pop() {
            T t = top.item;
            top = top.below;
            return t;
        }

        boolean isEmpty() {
            return top == null;
        }
    }

    static class IntStack extends Stack<Integer> {
        @Override
        void push(Integer i) {
            super.push(i * 2);
        }
    }

    public static void main(String[] args) {
        Box<String> b = new Box<>("text");
        System.out.println(b.get().length() + b.replace(5).get() + " " + b.same(new Box<Object>(b.get())) + " "
                + new NumberBox<>(21).twice() + " " + new NumberBox<>(5L).against(new NumberBox<>(6L)));
        Stack<Integer> s = new IntStack();
        for (int i = 0; i < 5; i++) {
            s.push(i);
        }
        int sum = 0;
        while (!s.isEmpty()) {
            sum = sum * 10 + s.pop();
        }
        System.out.println(sum);
        Box<int[]> arrays = new Box<>(new int[] {1, 2, 3});
        arrays.get()[1] = 20;
        System.out.println(arrays.get()[1]);
    }
}
