package dev.terrarium.emulator.ninep;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes the fields of a reply, little-endian. */
final class MessageWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MessageWriter write(long value, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (value >>> 8 * i));
        }
        return this;
    }

    MessageWriter write8(int value) {
        return write(value, 1);
    }

    MessageWriter write16(int value) {
        return write(value, 2);
    }

    MessageWriter write32(int value) {
        return write(value, 4);
    }

    MessageWriter write64(long value) {
        return write(value, 8);
    }

    MessageWriter write(byte[] source, int length) {
        bytes.write(source, 0, length);
        return this;
    }

    MessageWriter write(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        return write16(encoded.length).write(encoded, encoded.length);
    }

    MessageWriter write(Qid qid) {
        return write8(qid.type()).write32(qid.version()).write64(qid.path());
    }

    int size() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
