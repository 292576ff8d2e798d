package conformance.algorithms.aes;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The AES S-box from field arithmetic, and one block encrypted. */
@Unikernel(name = "algorithms-aes")
@Requires(Console.class)
public final class Main {
    static int[] sbox = new int[256];

    static int multiply(int a, int b) {
        int p = 0;
        for (; b > 0; b >>= 1) {
            if ((b & 1) != 0) {
                p ^= a;
            }
            a = a << 1 ^ ((a & 0x80) != 0 ? 0x11b : 0);
        }
        return p & 0xff;
    }

    static int inverse(int a) {
        for (int b = 1; b < 256; b++) {
            if (multiply(a, b) == 1) {
                return b;
            }
        }
        return 0;
    }

    static byte[] encrypt(byte[] key, byte[] block) {
        int[] w = new int[44];
        for (int i = 0; i < 44; i++) {
            if (i < 4) {
                w[i] = key[4 * i] << 24
                        | (key[4 * i + 1] & 255) << 16
                        | (key[4 * i + 2] & 255) << 8
                        | key[4 * i + 3] & 255;
                continue;
            }
            int t = w[i - 1];
            if (i % 4 == 0) {
                t = Integer.rotateLeft(t, 8);
                t = sbox[t >>> 24] << 24 | sbox[t >>> 16 & 255] << 16 | sbox[t >>> 8 & 255] << 8 | sbox[t & 255];
                int rcon = 1;
                for (int k = 1; k < i / 4; k++) {
                    rcon = multiply(rcon, 2);
                }
                t ^= rcon << 24;
            }
            w[i] = w[i - 4] ^ t;
        }
        int[] s = new int[16];
        for (int i = 0; i < 16; i++) {
            s[i] = block[i] & 255 ^ w[i / 4] >>> 24 - i % 4 * 8 & 255;
        }
        for (int round = 1; round <= 10; round++) {
            int[] t = new int[16];
            for (int i = 0; i < 16; i++) {
                t[i] = sbox[s[(i + i % 4 * 4) % 16]];
            }
            for (int c = 0; c < 16; c += 4) {
                for (int r = 0; r < 4; r++) {
                    s[c + r] = round == 10
                            ? t[c + r]
                            : multiply(t[c + r], 2)
                                    ^ multiply(t[c + (r + 1) % 4], 3)
                                    ^ t[c + (r + 2) % 4]
                                    ^ t[c + (r + 3) % 4];
                }
            }
            for (int i = 0; i < 16; i++) {
                s[i] ^= w[round * 4 + i / 4] >>> 24 - i % 4 * 8 & 255;
            }
        }
        byte[] out = new byte[16];
        for (int i = 0; i < 16; i++) {
            out[i] = (byte) s[i];
        }
        return out;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 256; i++) {
            int b = inverse(i);
            sbox[i] = b
                    ^ (b << 1 | b >> 7) & 255
                    ^ (b << 2 | b >> 6) & 255
                    ^ (b << 3 | b >> 5) & 255
                    ^ (b << 4 | b >> 4) & 255
                    ^ 0x63;
        }
        byte[] key = new byte[16];
        byte[] block = new byte[16];
        for (int i = 0; i < 16; i++) {
            key[i] = (byte) i;
            block[i] = (byte) (i * 0x11);
        }
        StringBuilder hex = new StringBuilder();
        for (byte b : encrypt(key, block)) {
            hex.append(Integer.toHexString(b & 255 | 256).substring(1));
        }
        System.out.println(hex + " " + sbox[0] + " " + sbox[255]);
    }
}
