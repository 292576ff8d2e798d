package conformance.integers.smalloperands;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Loads and stores of bytes, shorts and chars keep their signs through fields, arrays, parameters and results. */
@Unikernel(name = "integers-smalloperands")
@Requires(Console.class)
public final class Main {
    static byte b;
    static short s;
    static char c;
    static boolean z;

    static byte toByte(int v) {
        return (byte) v;
    }

    static short toShort(int v) {
        return (short) v;
    }

    static char toChar(int v) {
        return (char) v;
    }

    static int take(byte b, short s, char c, boolean z) {
        return b + s + c + (z ? 1 : 0);
    }

    public static void main(String[] args) {
        int[] values = {0, 1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, -1, -128, -129, -32769};
        byte[] bytes = new byte[values.length];
        short[] shorts = new short[values.length];
        char[] chars = new char[values.length];
        boolean[] booleans = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
            shorts[i] = (short) values[i];
            chars[i] = (char) values[i];
            booleans[i] = (values[i] & 1) != 0;
            b = bytes[i];
            s = shorts[i];
            c = chars[i];
            z = booleans[i];
            System.out.println(b + " " + s + " " + (int) c + " " + z + " " + toByte(values[i]) + " "
                    + toShort(values[i]) + " " + (int) toChar(values[i]) + " " + take(b, s, c, z) + " "
                    + (bytes[i] & 0xff) + " " + (b == s) + " " + (s == c) + " " + (b < c));
        }
    }
}
