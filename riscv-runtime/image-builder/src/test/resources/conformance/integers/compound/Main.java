package conformance.integers.compound;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Compound assignment casts back to the type of the left side. */
@Unikernel(name = "integers-compound")
@Requires(Console.class)
public final class Main {
    static int[] amounts = {1, -1, 100, 200, 40000, 70000, Integer.MAX_VALUE, Integer.MIN_VALUE, 3};

    static byte byteField = 100;
    static short shortField = 30000;
    static char charField = 'z';

    public static void main(String[] args) {
        for (int amount : amounts) {
            byte b = 100;
            b += amount;
            b -= 7;
            b *= amount;
            b |= 3;
            b ^= amount;
            short s = -3;
            s *= amount;
            s -= amount;
            s /= 3;
            s %= 1000;
            char c = 'A';
            c += amount;
            c *= 3;
            c /= 5;
            int i = 12345;
            i *= amount;
            i += 5L;
            i -= 1.75;
            i *= 0.5f;
            long l = 1L << 40;
            l += amount;
            l *= amount;
            l -= 0.5;
            byteField += amount;
            shortField -= amount;
            charField ^= amount;
            byte[] array = {1, 2, 3};
            int index = 0;
            array[index++] += amount;
            array[index++] *= amount;
            System.out.println(b + " " + s + " " + (int) c + " " + i + " " + l + " " + byteField + " " + shortField
                    + " " + (int) charField + " " + array[0] + " " + array[1] + " " + index);
        }
    }
}
