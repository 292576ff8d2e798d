package conformance.boxing.identitiesandoperators;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Boxed values in arithmetic, increments, comparisons by identity, compound assignment, switch and array indices. */
@Unikernel(name = "boxing-identitiesandoperators")
@Requires(Console.class)
public final class Main {
    static Integer field = 10;
    static Character letter = 'a';
    static final Map<String, Integer> COUNTS = new TreeMap<>();

    static Integer next() {
        return field++;
    }

    static String overload(Object o) {
        return "object";
    }

    static String overload(long l) {
        return "long";
    }

    static String overload(Integer i) {
        return "Integer";
    }

    static String overload(int... i) {
        return "varargs";
    }

    static long sum(Long... all) {
        long s = 0;
        for (Long l : all) {
            s += l;
        }
        return s;
    }

    public static void main(String[] args) {
        System.out.println(next() + " " + next() + " " + field + " " + ++field + " " + field-- + " " + (field += 5)
                + " " + (field <<= 2) + " " + -field + " " + ~field);
        letter++;
        letter = (char) (letter + 1);
        System.out.println(
                letter + " " + letter++ + " " + (letter + 1) + " " + (letter > 'b') + " " + letter.compareTo('z'));
        Integer a = 127, b = 127, c = 128, d = 128;
        Long l = 127L;
        System.out.println((a == b) + " " + (c == d) + " " + c.equals(d) + " " + (c <= d && c >= d) + " "
                + l.equals(127) + " " + l.equals(127L) + " " + (l == 127) + " " + new Object().equals(a) + " "
                + a.equals((Object) (short) 127) + " " + (a < c) + " " + (char) (a + 0));
        Byte by = 10;
        by++;
        Short sh = (short) (by * 2);
        Float fl = 1.5f;
        fl *= 2;
        Double dd = fl / 0.0;
        System.out.println(by + " " + sh + " " + fl + " " + dd + " " + dd.isInfinite() + " " + (by + sh) + " "
                + Double.valueOf(Double.NaN).equals(Double.NaN) + " "
                + Double.valueOf(0.0).equals(-0.0) + " " + Double.valueOf(-0.0).compareTo(0.0));
        for (String w : "to be or not to be that is to".split(" ")) {
            Integer old = COUNTS.get(w);
            COUNTS.put(w, old == null ? 1 : old + 1);
        }
        System.out.println(COUNTS);
        System.out.println(overload(1) + " " + overload((Integer) 1) + " " + overload('c') + " " + overload(1L) + " "
                + overload(1.5f) + " " + overload() + " " + overload(1, 2) + " " + overload((byte) 1) + " "
                + overload((Short) (short) 1) + " " + overload(Long.valueOf(3)));
        System.out.println(sum() + " " + sum(1L) + " " + sum(1L, 2L, 1L << 40));
        attempt(() -> sum(1L, null));
        List<Integer> list = new ArrayList<>(List.of(5, 6, 7, 8));
        list.remove(1);
        list.remove((Integer) 8);
        list.remove(Integer.valueOf(99));
        list.set(0, list.get(0) + list.get(1));
        System.out.println(list + " " + list.indexOf(7) + " " + list.contains(12) + " " + list.contains(12L));
        Integer index = 2;
        int[] data = {1, 2, 3, 4};
        data[index]++;
        data[index--] *= index;
        System.out.println(Arrays.toString(data) + index);
        Integer[] boxes = {1, null, 3};
        boxes[0]++;
        boxes[2] += boxes[0];
        System.out.println(Arrays.toString(boxes));
        attempt(() -> boxes[1]++);
        attempt(() -> boxes[1] == 0);
        attempt(() -> boxes[3] = 1);
        switch (index) {
            case 1 -> System.out.println("one");
            case 2 -> System.out.println("two");
            default -> System.out.println("more");
        }
        Character ch = 'x';
        System.out.println(
                switch (ch) {
                    case 'x' -> ch + 1;
                    case 'y' -> 2;
                    default -> 3;
                });
        Object o = true ? 1 : "s";
        Boolean yes = !Boolean.FALSE;
        System.out.println((o instanceof Integer i && i == 1 && yes) + " " + (yes & !yes | yes ^ true) + " "
                + Boolean.logicalXor(yes, true));
        long big = a * 1_000_000_000L + c;
        Supplier<Integer> get = () -> (int) big;
        ToIntFunction<Integer> unbox = Integer::intValue;
        IntFunction<Integer> box = Integer::valueOf;
        System.out.println(get.get() + " " + unbox.applyAsInt(c) + " " + (box.apply(100) == box.apply(100)) + " "
                + (Integer) (int) 3.7);
        for (Integer k = 0; k < 3; k++) {
            System.out.print(k + k.hashCode());
        }
        System.out.println();
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
