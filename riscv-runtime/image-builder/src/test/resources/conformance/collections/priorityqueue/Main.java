package conformance.collections.priorityqueue;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Comparator;
import java.util.PriorityQueue;

/** PriorityQueue, natural and by a comparator. */
@Unikernel(name = "collections-priorityqueue")
@Requires(Console.class)
public final class Main {
    static final class ByLength implements Comparator<String> {
        @Override
        public int compare(String a, String b) {
            return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        }
    }

    public static void main(String[] args) {
        PriorityQueue<Integer> queue = new PriorityQueue<>();
        int seed = 5;
        for (int i = 0; i < 60; i++) {
            seed = seed * 1103515245 + 12345;
            queue.add((seed >>> 16) % 100);
            if (i % 4 == 3) {
                System.out.print(queue.poll() + " ");
            }
        }
        System.out.println();
        while (!queue.isEmpty()) {
            System.out.print(queue.poll() + " ");
        }
        System.out.println();
        PriorityQueue<String> words = new PriorityQueue<>(4, new ByLength());
        for (String w : "a quick brown fox jumps over the lazy dog".split(" ")) {
            words.offer(w);
        }
        StringBuilder s = new StringBuilder();
        while (words.peek() != null) {
            s.append(words.remove()).append(' ');
        }
        System.out.println(s);
    }
}
