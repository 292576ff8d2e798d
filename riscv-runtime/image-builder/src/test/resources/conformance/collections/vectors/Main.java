package conformance.collections.vectors;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Stack;
import java.util.Vector;
import java.util.function.Supplier;

/** Vector, Stack and Hashtable's legacy methods. */
@Unikernel(name = "collections-vectors")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Vector<Integer> v = new Vector<>(2, 3);
        for (int i = 0; i < 7; i++) {
            v.addElement(i * i);
        }
        System.out.println(v + " " + v.capacity() + " " + v.firstElement() + v.lastElement() + v.elementAt(3)
                + v.indexOf(9, 4) + v.lastIndexOf(4, 5));
        v.insertElementAt(100, 2);
        v.setElementAt(-1, 0);
        v.removeElementAt(5);
        System.out.println(v.removeElement(100) + " " + v + v.removeElement(12345));
        v.setSize(8);
        System.out.println(v);
        v.trimToSize();
        System.out.println(v.capacity());
        v.setSize(2);
        Integer[] a = new Integer[3];
        v.copyInto(a);
        System.out.println(Arrays.toString(a));
        Enumeration<Integer> e = v.elements();
        int s = 0;
        while (e.hasMoreElements()) {
            s += e.nextElement();
        }
        System.out.println(s);
        attempt(() -> v.elementAt(5));
        attempt(() -> new Vector<>().firstElement());
        attempt(() -> {
            v.setElementAt(1, 9);
            return "";
        });
        attempt(() -> e.nextElement());
        v.removeAllElements();
        Stack<String> t = new Stack<>();
        t.push("a");
        t.push("b");
        t.push("c");
        System.out.println(t.peek() + t.pop() + t.search("a") + t.search("z") + t + t.empty() + t.get(0));
        attempt(() -> new Stack<>().pop());
        attempt(() -> new Stack<>().peek());
        t.add(1, "mid");
        System.out.println(t + " " + t.subList(1, 3) + t.equals(List.of("a", "mid", "b")));
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
