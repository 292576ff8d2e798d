package conformance.monitors.free;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.Vector;

/** Synchronized code in a program that never asks who owns a monitor. */
@Unikernel(name = "monitors-free")
@Requires(Console.class)
public final class Main {
    private static int depth;
    private int sum;

    synchronized int add(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        sum += value;
        return sum;
    }

    static synchronized void descend(int n) {
        depth = Math.max(depth, n);
        try {
            if (n < 10) {
                descend(n + 1);
            } else {
                throw new IllegalStateException("deep");
            }
        } finally {
            depth++;
        }
    }

    public static void main(String[] args) {
        Main main = new Main();
        for (int i = 0; i < 10; i++) {
            main.add(i);
        }
        try {
            main.add(-1);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage() + " " + main.add(0));
        }
        try {
            descend(0);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + depth);
        }
        Vector<Integer> vector = new Vector<>(List.of(3, 1, 2));
        Collections.sort(vector);
        Hashtable<String, Integer> table = new Hashtable<>();
        table.put("a", 1);
        table.merge("a", 2, Integer::sum);
        List<String> list = Collections.synchronizedList(new ArrayList<>());
        list.add("x");
        synchronized (list) {
            for (String s : list) {
                System.out.println(s + vector + table + new StringBuffer().append(1).append('c'));
            }
        }
        Object none = null;
        try {
            synchronized (none) {
                System.out.println("not here");
            }
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }
}
