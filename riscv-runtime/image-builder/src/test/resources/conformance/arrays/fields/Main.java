package conformance.arrays.fields;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Arrays as fields: shared, reassigned, grown and held by several objects. */
@Unikernel(name = "arrays-fields")
@Requires(Console.class)
public final class Main {
    static final class Stack {
        private int[] items = new int[2];
        private int size;

        void push(int v) {
            if (size == items.length) {
                int[] bigger = new int[size * 2];
                for (int i = 0; i < size; i++) {
                    bigger[i] = items[i];
                }
                items = bigger;
            }
            items[size++] = v;
        }

        int pop() {
            return items[--size];
        }
    }

    static final class Ring {
        final String[] slots;
        int head;

        Ring(int n) {
            slots = new String[n];
        }

        String put(String s) {
            String old = slots[head];
            slots[head] = s;
            head = ++head % slots.length;
            return old;
        }
    }

    public static void main(String[] args) {
        Stack stack = new Stack();
        for (int i = 0; i < 100; i++) {
            stack.push(i * i);
            if (i % 3 == 2) {
                stack.push(stack.pop() + stack.pop());
            }
        }
        int sum = 0;
        while (stack.size > 0) {
            sum = sum * 31 + stack.pop();
        }
        System.out.println(sum + " " + stack.items.length);
        Ring ring = new Ring(3);
        String log = "";
        for (int i = 0; i < 8; i++) {
            log += ring.put("r" + i) + " ";
        }
        System.out.println(log + ring.head);
    }
}
