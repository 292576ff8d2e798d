package conformance.initialization.lazyholder;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A holder class is initialised at its first use, between other output. */
@Unikernel(name = "initialization-lazyholder")
@Requires(Console.class)
public final class Main {
    static class Heavy {
        static final int[] TABLE = new int[256];

        static {
            System.out.println("building");
            for (int n = 0; n < 256; n++) {
                int c = n;
                for (int k = 0; k < 8; k++) {
                    c = (c & 1) != 0 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
                }
                TABLE[n] = c;
            }
        }

        private static class Holder {
            static final Heavy INSTANCE = new Heavy();

            static {
                System.out.println("holder");
            }
        }

        private Heavy() {
            System.out.println("instance");
        }

        static Heavy get() {
            return Holder.INSTANCE;
        }

        int crc(String s) {
            int c = -1;
            for (int i = 0; i < s.length(); i++) {
                c = TABLE[(c ^ s.charAt(i)) & 0xff] ^ c >>> 8;
            }
            return ~c;
        }
    }

    public static void main(String[] args) {
        System.out.println("start");
        if (args.length > 5) {
            Heavy.get();
        }
        System.out.println("before");
        System.out.println(Heavy.get().crc("123456789"));
        System.out.println(Heavy.get().crc(""));
    }
}
