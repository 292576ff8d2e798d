package conformance.control.lookupswitch;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Sparse switches on int, char, byte and short. */
@Unikernel(name = "control-lookupswitch")
@Requires(Console.class)
public final class Main {
    static int sparse(int v) {
        switch (v) {
            case Integer.MIN_VALUE:
                return 1;
            case -1000:
                return 2;
            case 0:
                return 3;
            case 7:
                return 4;
            case 100000:
                return 5;
            case Integer.MAX_VALUE:
                return 6;
            default:
                return 0;
        }
    }

    static String letter(char c) {
        switch (c) {
            case 'a':
            case 'e':
            case 'i':
            case 'o':
            case 'u':
                return "vowel";
            case '\u00e9':
            case '\uffff':
                return "exotic";
            case ' ':
                return "blank";
        }
        return "other";
    }

    static int small(byte b) {
        switch (b) {
            case -128:
                return 1;
            case 127:
                return 2;
            case 0:
                return 3;
            default:
                return 4;
        }
    }

    static int medium(short s) {
        switch (s) {
            case -32768:
                return 1;
            case 32767:
                return 2;
            default:
                return 3;
        }
    }

    public static void main(String[] args) {
        int[] values = {
            Integer.MIN_VALUE,
            Integer.MIN_VALUE + 1,
            -1001,
            -1000,
            -1,
            0,
            1,
            7,
            99999,
            100000,
            Integer.MAX_VALUE - 1,
            Integer.MAX_VALUE,
            97,
            101,
            233,
            65535,
            32,
            127,
            128,
            32767,
            32768
        };
        for (int v : values) {
            System.out.println(sparse(v) + " " + letter((char) v) + " " + small((byte) v) + " " + medium((short) v));
        }
    }
}
