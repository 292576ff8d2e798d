package sun.security.provider;

/**
 * How digests read and write words in arrays of bytes. The JDK's uses handles that view an array of bytes as one of words;
 * machines that trap unaligned accesses, as RISC-V ones may, want bytes anyway.
 */
final class ByteArrayAccess {
    private ByteArrayAccess() {}

    private static int littleInt(byte[] bytes, int index) {
        return bytes[index] & 0xFF
                | (bytes[index + 1] & 0xFF) << 8
                | (bytes[index + 2] & 0xFF) << 16
                | bytes[index + 3] << 24;
    }

    private static void putLittleInt(byte[] bytes, int index, int value) {
        bytes[index] = (byte) value;
        bytes[index + 1] = (byte) (value >> 8);
        bytes[index + 2] = (byte) (value >> 16);
        bytes[index + 3] = (byte) (value >> 24);
    }

    private static void putLittleLong(byte[] bytes, int index, long value) {
        putLittleInt(bytes, index, (int) value);
        putLittleInt(bytes, index + Integer.BYTES, (int) (value >> Integer.SIZE));
    }

    static void i2bLittle(int[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
        for (int i = 0; i < length; i += Integer.BYTES) {
            putLittleInt(target, targetIndex + i, source[sourceIndex + i / Integer.BYTES]);
        }
    }

    static void i2bLittle4(int value, byte[] target, int targetIndex) {
        putLittleInt(target, targetIndex, value);
    }

    static void b2iLittle64(byte[] source, int sourceIndex, int[] target) {
        for (int i = 0; i < 16; i++) {
            target[i] = littleInt(source, sourceIndex + i * Integer.BYTES);
        }
    }

    static void b2iBig(byte[] source, int sourceIndex, int[] target, int targetIndex, int length) {
        for (int i = 0; i < length; i += Integer.BYTES) {
            target[targetIndex + i / Integer.BYTES] = Integer.reverseBytes(littleInt(source, sourceIndex + i));
        }
    }

    static void b2iBig64(byte[] source, int sourceIndex, int[] target) {
        b2iBig(source, sourceIndex, target, 0, 64);
    }

    static void i2bBig(int[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
        for (int i = 0; i < length; i += Integer.BYTES) {
            putLittleInt(target, targetIndex + i, Integer.reverseBytes(source[sourceIndex + i / Integer.BYTES]));
        }
    }

    static void i2bBig4(int value, byte[] target, int targetIndex) {
        putLittleInt(target, targetIndex, Integer.reverseBytes(value));
    }

    static void b2lBig(byte[] source, int sourceIndex, long[] target, int targetIndex, int length) {
        b2lLittle(source, sourceIndex, target, targetIndex, length);
        for (int i = targetIndex; i < targetIndex + length / Long.BYTES; i++) {
            target[i] = Long.reverseBytes(target[i]);
        }
    }

    static void b2lBig128(byte[] source, int sourceIndex, long[] target) {
        b2lBig(source, sourceIndex, target, 0, 128);
    }

    static void l2bBig(long[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            putLittleLong(target, targetIndex + i, Long.reverseBytes(source[sourceIndex + i / Long.BYTES]));
        }
    }

    static void b2lLittle(byte[] source, int sourceIndex, long[] target, int targetIndex, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            long low = Integer.toUnsignedLong(littleInt(source, sourceIndex + i));
            long high = littleInt(source, sourceIndex + i + Integer.BYTES);
            target[targetIndex + i / Long.BYTES] = high << Integer.SIZE | low;
        }
    }

    static void l2bLittle(long[] source, int sourceIndex, byte[] target, int targetIndex, int length) {
        for (int i = 0; i < length; i += Long.BYTES) {
            putLittleLong(target, targetIndex + i, source[sourceIndex + i / Long.BYTES]);
        }
    }
}
