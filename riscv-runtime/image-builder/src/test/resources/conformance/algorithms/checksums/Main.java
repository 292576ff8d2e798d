package conformance.algorithms.checksums;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** CRC-32, Adler-32, FNV-1a, djb2 and MurmurHash's finaliser. */
@Unikernel(name = "algorithms-checksums")
@Requires(Console.class)
public final class Main {
    static int[] table = new int[256];

    public static void main(String[] args) {
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) {
                c = (c & 1) == 1 ? 0xedb88320 ^ c >>> 1 : c >>> 1;
            }
            table[n] = c;
        }
        byte[] data = new byte[3000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * i ^ i >> 3);
        }
        for (int length : new int[] {0, 1, 9, 256, 3000}) {
            int crc = -1;
            int a = 1;
            int b = 0;
            int fnv = 0x811c9dc5;
            long fnv64 = 0xcbf29ce484222325L;
            int djb2 = 5381;
            for (int i = 0; i < length; i++) {
                crc = table[(crc ^ data[i]) & 0xff] ^ crc >>> 8;
                a = (a + (data[i] & 0xff)) % 65521;
                b = (b + a) % 65521;
                fnv = (fnv ^ data[i] & 0xff) * 0x01000193;
                fnv64 = (fnv64 ^ data[i] & 0xff) * 0x100000001b3L;
                djb2 = djb2 * 33 + data[i];
            }
            long m = fnv64;
            m ^= m >>> 33;
            m *= 0xff51afd7ed558ccdL;
            m ^= m >>> 33;
            m *= 0xc4ceb9fe1a85ec53L;
            m ^= m >>> 33;
            System.out.println(
                    length + " " + ~crc + " " + (b << 16 | a) + " " + fnv + " " + fnv64 + " " + djb2 + " " + m);
        }
    }
}
