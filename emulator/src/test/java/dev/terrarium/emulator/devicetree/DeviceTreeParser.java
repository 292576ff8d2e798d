package dev.terrarium.emulator.devicetree;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads flattened device trees, written from the Devicetree Specification, chapter 5, to check what the writer makes. The
 * result is a map from {@code /path/to/node:property} to the value; a node itself is {@code /path/to/node}.
 */
public final class DeviceTreeParser {
    private final ByteBuffer blob;
    private final int stringsOffset;
    private final Map<String, byte[]> values = new LinkedHashMap<>();

    private DeviceTreeParser(byte[] bytes) {
        blob = ByteBuffer.wrap(bytes);
        require(blob.getInt(0) == 0xd00dfeed, "magic");
        require(blob.getInt(4) == bytes.length, "total size");
        require(blob.getInt(20) == 17, "version");
        require(blob.getInt(24) == 16, "last compatible version");
        int reservations = blob.getInt(16);
        require(reservations % 8 == 0 && blob.getLong(reservations) == 0 && blob.getLong(reservations + 8) == 0, "map");
        stringsOffset = blob.getInt(12);
        require(stringsOffset + blob.getInt(32) == bytes.length, "strings");
        int structure = blob.getInt(8);
        require(structure % 4 == 0, "structure's alignment");
        blob.position(structure);
        require(blob.getInt() == 1, "root");
        node("");
        require(blob.getInt() == 9, "end");
        require(blob.position() == structure + blob.getInt(36), "structure's size");
    }

    /** Parses a blob; fails if it is not well-formed. */
    public static Map<String, byte[]> parse(byte[] bytes) {
        return new DeviceTreeParser(bytes).values;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError("device tree: " + what);
        }
    }

    private void node(String parent) {
        String name = string(blob.position());
        blob.position(blob.position() + name.length() + 1);
        align();
        String path = parent.equals("") && name.isEmpty() ? "" : parent + "/" + name;
        values.put(path.isEmpty() ? "/" : path, new byte[0]);
        while (true) {
            int token = blob.getInt();
            if (token == 1) {
                node(path);
            } else if (token == 3) {
                byte[] value = new byte[blob.getInt()];
                String property = string(stringsOffset + blob.getInt());
                blob.get(value);
                align();
                values.put((path.isEmpty() ? "/" : path) + ":" + property, value);
            } else {
                require(token == 2, "token " + token);
                return;
            }
        }
    }

    private void align() {
        while (blob.position() % 4 != 0) {
            require(blob.get() == 0, "padding");
        }
    }

    private String string(int offset) {
        int end = offset;
        while (blob.get(end) != 0) {
            end++;
        }
        return new String(Arrays.copyOfRange(blob.array(), offset, end), StandardCharsets.US_ASCII);
    }
}
