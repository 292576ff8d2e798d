package dev.terrarium.emulator.ninep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** Sends requests to a server, and takes its answers apart. */
final class NinePClient {
    static final int ROOT = 0;

    final FileServer server;

    NinePClient(FileServer server) {
        this.server = server;
        call(100, new MessageWriter().write32(8192).write("9P2000.L"));
        call(
                104,
                new MessageWriter()
                        .write32(ROOT)
                        .write32(-1)
                        .write("user")
                        .write("")
                        .write32(0));
    }

    static byte[] message(int type, MessageWriter body) {
        return new MessageWriter()
                .write32(7 + body.size())
                .write8(type)
                .write16(42)
                .write(body.bytes(), body.size())
                .bytes();
    }

    private MessageReader answer(int type, MessageWriter body, int expected) {
        try {
            byte[] answer = server.answer(message(type, body), 8192);
            MessageReader reader = new MessageReader(answer);
            assertEquals(answer.length, reader.read32());
            int answerType = reader.read8();
            assertEquals(42, reader.read16());
            if (expected == 7 || answerType != 7) {
                assertEquals(expected, answerType);
            } else {
                assertEquals(0, reader.read32(), "the error number");
            }
            return reader;
        } catch (NinePException e) {
            throw new AssertionError(e);
        }
    }

    MessageReader call(int type, MessageWriter body) {
        return answer(type, body, type + 1);
    }

    int error(int type, MessageWriter body) {
        try {
            return answer(type, body, 7).read32();
        } catch (NinePException e) {
            throw new AssertionError(e);
        }
    }

    static MessageWriter walkRequest(int from, int to, String... names) {
        MessageWriter body = new MessageWriter().write32(from).write32(to).write16(names.length);
        for (String name : names) {
            body.write(name);
        }
        return body;
    }

    /** Returns how many names were walked. */
    int walk(int to, String... names) throws NinePException {
        return call(110, walkRequest(ROOT, to, names)).read16();
    }

    void open(int fid, int flags) {
        call(12, new MessageWriter().write32(fid).write32(flags));
    }

    byte[] read(int fid, long offset, int count) throws NinePException {
        MessageReader answer =
                call(116, new MessageWriter().write32(fid).write64(offset).write32(count));
        return answer.readBytes(answer.read32());
    }

    int write(int fid, long offset, byte[] data) throws NinePException {
        return call(118, writeRequest(fid, offset, data)).read32();
    }

    static MessageWriter writeRequest(int fid, long offset, byte[] data) {
        return new MessageWriter()
                .write32(fid)
                .write64(offset)
                .write32(data.length)
                .write(data, data.length);
    }

    List<String> list(int fid, int count) throws NinePException {
        List<String> names = new ArrayList<>();
        long offset = 0;
        while (true) {
            MessageReader answer =
                    call(40, new MessageWriter().write32(fid).write64(offset).write32(count));
            byte[] data = answer.readBytes(answer.read32());
            if (data.length == 0) {
                return names;
            }
            MessageReader entries = new MessageReader(data);
            int position = 0;
            while (position < data.length) {
                entries.readBytes(13);
                offset = entries.read64();
                entries.read8();
                String name = entries.readString();
                names.add(name);
                position += 24 + name.length();
            }
        }
    }

    void clunk(int fid) {
        call(120, new MessageWriter().write32(fid));
    }
}
