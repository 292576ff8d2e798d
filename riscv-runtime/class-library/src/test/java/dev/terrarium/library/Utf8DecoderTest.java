package dev.terrarium.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The host JVM's reader is the reference. */
class Utf8DecoderTest {
    @Test
    void everyCodePoint() {
        Utf8Decoder decoder = new Utf8Decoder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                continue;
            }
            int decoded = Utf8Decoder.INCOMPLETE;
            for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                assertEquals(Utf8Decoder.INCOMPLETE, decoded);
                decoded = decoder.put(b & 0xFF);
            }
            assertEquals(codePoint, decoded);
        }
    }

    @Test
    void malformedBytes() throws IOException {
        Random random = new Random(6);
        int[] leads = {0x41, 0x80, 0xBF, 0xC0, 0xC1, 0xC3, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(8)];
            for (int k = 0; k < bytes.length; k++) {
                boolean continuation = random.nextInt(3) > 0;
                bytes[k] = (byte) (continuation ? 0x80 + random.nextInt(64) : leads[random.nextInt(leads.length)]);
            }
            StringWriter expected = new StringWriter();
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8).transferTo(expected);
            assertEquals(expected.toString(), decode(bytes));
        }
    }

    private static String decode(byte[] bytes) {
        Utf8Decoder decoder = new Utf8Decoder();
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < bytes.length) {
            int decoded = decoder.put(bytes[i++] & 0xFF);
            if (decoded == Utf8Decoder.MALFORMED_BEFORE) {
                i--;
                decoded = Utf8Decoder.REPLACEMENT;
            }
            if (decoded != Utf8Decoder.INCOMPLETE) {
                text.appendCodePoint(decoded);
            }
        }
        if (decoder.endsIncomplete()) {
            text.append((char) Utf8Decoder.REPLACEMENT);
        }
        return text.toString();
    }
}
