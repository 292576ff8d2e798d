package conformance.boxing.conversions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Boxing and unboxing in assignments, operators, conditionals, arrays and calls. */
@Unikernel(name = "boxing-conversions")
@Requires(Console.class)
public final class Main {
    static Integer field = 5;
    static Long counter = 0L;

    static int unbox(Integer i) {
        return i;
    }

    static Object box(Object o) {
        return o;
    }

    static double average(Integer... all) {
        double sum = 0;
        for (int i : all) {
            sum += i;
        }
        return sum / all.length;
    }

    public static void main(String[] args) {
        field++;
        field += 10;
        ++counter;
        counter += field;
        System.out.println(field + " " + counter + " " + (field + counter) + " " + unbox(field--) + " " + field + " "
                + -field + " " + ~field + " " + (field > 14) + " " + (field == 15));
        Character c = 'a';
        c++;
        Double d = 1.0 * field;
        d /= 4;
        Boolean z = !Boolean.FALSE;
        Byte b = 10;
        b++;
        Short s = (short) (b * 3);
        Float f = 2f;
        f *= 1.5f;
        System.out.println(c + " " + d + " " + (z && field > 0) + " " + b + " " + s + " " + f + " " + (c + b) + " "
                + (char) (c + 1));
        Object o = true ? 1 : "s";
        Object p = true ? 1 : 2.0;
        Object q = true ? (Integer) 1 : (Double) 2.0;
        Object r = true ? (Object) 1 : (Object) 2.0;
        System.out.println(o + " " + p + " " + q + " " + r);
        Integer[] array = {1, 2, 3};
        array[1] += array[0]++;
        System.out.println(array[0] + " " + array[1] + " " + average(array) + " " + average(1, 2));
        System.out.println(box(1).equals(1) + " " + box(1L).equals(1) + " " + box('c') + box(1.5f) + box(null) + " "
                + (box((byte) 1) instanceof Byte));
        long wide = field;
        double wider = field;
        switch (field) {
            case 15:
                System.out.println("fifteen " + wide + " " + wider);
        }
        while (z) {
            z = !z;
        }
        System.out.println(z);
    }
}
