package conformance.integers.shiftssmall;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Shifts of bytes, shorts and chars promote to int, and compound ones narrow the result again. */
@Unikernel(name = "integers-shiftssmall")
@Requires(Console.class)
public final class Main {
    static byte[] bytes = {0, 1, -1, 127, -128, 0x55};
    static short[] shorts = {0, 1, -1, 32767, -32768, 0x1234};
    static char[] chars = {0, 1, 0xffff, 0x8000, 'A'};

    public static void main(String[] args) {
        for (byte b : bytes) {
            byte left = b;
            left <<= 1;
            byte right = b;
            right >>= 1;
            byte unsigned = b;
            unsigned >>>= 1;
            byte unsignedFar = b;
            unsignedFar >>>= 25;
            System.out.println(b + ": " + (b << 1) + " " + (b >> 1) + " " + (b >>> 1) + " " + (b >>> 28) + " " + left
                    + " " + right + " " + unsigned + " " + unsignedFar);
        }
        for (short s : shorts) {
            short left = s;
            left <<= 9;
            short unsigned = s;
            unsigned >>>= 3;
            System.out.println(s + ": " + (s << 20) + " " + (s >> 3) + " " + (s >>> 3) + " " + left + " " + unsigned);
        }
        for (char c : chars) {
            char left = c;
            left <<= 1;
            char right = c;
            right >>= 1;
            System.out.println((int) c + ": " + (c << 16) + " " + (c >> 4) + " " + (c >>> 4) + " " + (int) left + " "
                    + (int) right);
        }
    }
}
