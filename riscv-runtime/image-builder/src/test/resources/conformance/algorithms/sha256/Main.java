package conformance.algorithms.sha256;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** SHA-256 written out, of several messages. */
@Unikernel(name = "algorithms-sha256")
@Requires(Console.class)
public final class Main {
    static final int[] K = new int[64];

    static {
        int n = 0;
        for (int candidate = 2; n < 64; candidate++) {
            boolean prime = true;
            for (int d = 2; d * d <= candidate; d++) {
                prime &= candidate % d != 0;
            }
            if (prime) {
                K[n++] = fractionOfCubeRoot(candidate);
            }
        }
    }

    /** The first 32 bits of the fraction of the cube root, found by Newton's iteration. */
    static int fractionOfCubeRoot(int v) {
        double root = v;
        for (int i = 0; i < 40; i++) {
            root -= (root * root * root - v) / (3 * root * root);
        }
        return (int) (long) ((root - (int) root) * 4294967296.0);
    }

    static String hash(byte[] message) {
        int[] h = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
        byte[] padded = new byte[(message.length + 8) / 64 * 64 + 64];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = message.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        int[] w = new int[64];
        for (int block = 0; block < padded.length; block += 64) {
            for (int i = 0; i < 16; i++) {
                int at = block + 4 * i;
                w[i] = padded[at] << 24
                        | (padded[at + 1] & 255) << 16
                        | (padded[at + 2] & 255) << 8
                        | padded[at + 3] & 255;
            }
            for (int i = 16; i < 64; i++) {
                int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
                int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int[] v = h.clone();
            for (int i = 0; i < 64; i++) {
                int s1 = Integer.rotateRight(v[4], 6) ^ Integer.rotateRight(v[4], 11) ^ Integer.rotateRight(v[4], 25);
                int t1 = v[7] + s1 + (v[4] & v[5] ^ ~v[4] & v[6]) + K[i] + w[i];
                int s0 = Integer.rotateRight(v[0], 2) ^ Integer.rotateRight(v[0], 13) ^ Integer.rotateRight(v[0], 22);
                int t2 = s0 + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += t1;
                v[0] = t1 + t2;
            }
            for (int i = 0; i < 8; i++) {
                h[i] += v[i];
            }
        }
        StringBuilder hex = new StringBuilder();
        for (int word : h) {
            for (int s = 28; s >= 0; s -= 4) {
                hex.append("0123456789abcdef".charAt(word >>> s & 15));
            }
        }
        return hex.toString();
    }

    public static void main(String[] args) {
        byte[] abc = {'a', 'b', 'c'};
        System.out.println(hash(new byte[0]));
        System.out.println(hash(abc));
        byte[] message = new byte[1000];
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) (i * 7);
        }
        System.out.println(hash(message));
    }
}
