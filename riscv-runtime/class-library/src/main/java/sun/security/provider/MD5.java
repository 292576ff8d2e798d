package sun.security.provider;

/** MD5 as RFC 1321 gives it, with its 64 steps as loops; the JDK's reads words through a handle that views bytes. */
public final class MD5 extends DigestBase {
    private static final int BLOCK = 64;
    private static final int LENGTH = 16;
    /** Where in the last block the length of the message lies. */
    private static final int LENGTH_OFFSET = 56;

    private static final int[] SHIFTS = {7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21};
    /** The integer part of 2^32 times abs(sin(i + 1)), i + 1 in radians (RFC 1321, 3.4). */
    private static final int[] SINES = sines();

    private int[] state = new int[4];
    private int[] words = new int[BLOCK / Integer.BYTES];

    public MD5() {
        super("MD5", LENGTH, BLOCK);
        implReset();
    }

    private static int[] sines() {
        int[] sines = new int[BLOCK];
        for (int i = 0; i < sines.length; i++) {
            sines[i] = (int) (long) (Math.abs(StrictMath.sin(i + 1)) * (1L << 32));
        }
        return sines;
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        MD5 copy = (MD5) super.clone();
        copy.state = state.clone();
        copy.words = words.clone();
        return copy;
    }

    @Override
    void implReset() {
        state[0] = 0x67452301;
        state[1] = 0xEFCDAB89;
        state[2] = 0x98BADCFE;
        state[3] = 0x10325476;
    }

    @Override
    void implDigest(byte[] output, int offset) {
        long bits = bytesProcessed * Byte.SIZE;
        int used = (int) (bytesProcessed % BLOCK);
        engineUpdate(padding, 0, used < LENGTH_OFFSET ? LENGTH_OFFSET - used : BLOCK + LENGTH_OFFSET - used);
        ByteArrayAccess.i2bLittle4((int) bits, buffer, LENGTH_OFFSET);
        ByteArrayAccess.i2bLittle4((int) (bits >>> Integer.SIZE), buffer, LENGTH_OFFSET + Integer.BYTES);
        implCompress(buffer, 0);
        ByteArrayAccess.i2bLittle(state, 0, output, offset, LENGTH);
    }

    @Override
    void implCompress(byte[] input, int offset) {
        ByteArrayAccess.b2iLittle64(input, offset, words);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        for (int i = 0; i < BLOCK; i++) {
            int round = i >> 4;
            int mixed;
            int word;
            switch (round) {
                case 0 -> {
                    mixed = d ^ b & (c ^ d);
                    word = i;
                }
                case 1 -> {
                    mixed = c ^ d & (b ^ c);
                    word = 5 * i + 1;
                }
                case 2 -> {
                    mixed = b ^ c ^ d;
                    word = 3 * i + 5;
                }
                default -> {
                    mixed = c ^ (b | ~d);
                    word = 7 * i;
                }
            }
            int sum = a + mixed + words[word & 15] + SINES[i];
            a = d;
            d = c;
            c = b;
            b += Integer.rotateLeft(sum, SHIFTS[round << 2 | i & 3]);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
    }
}
