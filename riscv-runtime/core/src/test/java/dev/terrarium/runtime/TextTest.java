package dev.terrarium.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Decimal numbers, UTF-8 and the representation of strings, with the host JVM's as the reference. */
class TextTest {
    @Test
    void decimalDigits() {
        byte[] buffer = new byte[Decimal.MAX_LENGTH];
        long[] values = {0, 1, -1, 9, 10, -10, 123456789, Long.MAX_VALUE, Long.MIN_VALUE, Integer.MIN_VALUE};
        for (long value : values) {
            int start = Decimal.write(value, buffer);
            assertEquals(
                    Long.toString(value), new String(buffer, start, buffer.length - start, StandardCharsets.US_ASCII));
            assertEquals(Long.toString(value), Decimal.toString(value));
        }
    }

    @Test
    void utf8OfEveryCodePoint() {
        byte[] buffer = new byte[Utf8.MAX_LENGTH];
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            int length = Utf8.encode(codePoint, buffer, 0);
            assertArrayEquals(
                    Character.toString(codePoint).getBytes(StandardCharsets.UTF_8), Arrays.copyOf(buffer, length));
        }
    }

    @Test
    void latin1() {
        assertArrayEquals(new byte[] {'a', (byte) 0xE9}, Strings.latin1("a\u00e9"));
        assertNull(Strings.latin1("\u20ac"));
        assertEquals("a\u00e9", Strings.ofLatin1(new byte[] {'a', (byte) 0xE9}));
        assertEquals("ab", Strings.concat("a", "b"));
        assertEquals('\u20ac', Strings.codeUnit("a\u20ac", 1));
    }
}
