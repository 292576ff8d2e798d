package conformance.integers.tostring;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Decimal text of ints and longs of every length. */
@Unikernel(name = "integers-tostring")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        int i = 1;
        for (int digits = 1; digits <= 10; digits++) {
            System.out.println(Integer.toString(i) + " " + Integer.toString(-i) + " " + (i - 1) + " " + (1 - i));
            i *= 10;
        }
        long l = 1;
        for (int digits = 1; digits <= 19; digits++) {
            System.out.println(Long.toString(l) + " " + Long.toString(-l) + " " + (l - 1) + " " + (1 - l));
            l *= 10;
        }
        System.out.println(Integer.MIN_VALUE);
        System.out.println(Integer.MAX_VALUE);
        System.out.println(Long.MIN_VALUE);
        System.out.println(Long.MAX_VALUE);
        System.out.print(-7);
        System.out.print(8L);
        System.out.print('c');
        System.out.print(true);
        System.out.print("s");
        System.out.print((Object) null);
        System.out.print((String) null);
        System.out.println();
        System.out.println(false);
        System.out.println('x');
        System.out.println(new char[] {'a', 'b'});
    }
}
