package dev.terrarium.api.devicetree.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Writes flattened device trees (Devicetree Specification 0.4, chapter 5) for tests:
 *
 * <pre>{@code
 * byte[] blob = new DeviceTreeBlob()
 *         .begin("").cells("#address-cells", 2).cells("#size-cells", 2)
 *         .begin("memory@80000000").strings("device_type", "memory").cells("reg", 0, 0x8000_0000, 0, 0x0800_0000).end()
 *         .end()
 *         .toBytes();
 * }</pre>
 *
 * Nothing is checked: a test may write a tree that is wrong.
 */
public final class DeviceTreeBlob {
    private static final int HEADER_BYTES = 40;

    private final ByteArrayOutputStream structure = new ByteArrayOutputStream();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final ByteArrayOutputStream reservations = new ByteArrayOutputStream();

    /** Begins a node. */
    public DeviceTreeBlob begin(String name) {
        return token(1).value(terminated(name));
    }

    /** Ends the node that was begun last. */
    public DeviceTreeBlob end() {
        return token(2);
    }

    /** Adds a no-operation token. */
    public DeviceTreeBlob nop() {
        return token(4);
    }

    /** Adds a property of 32-bit cells; without any, an empty one. */
    public DeviceTreeBlob cells(String name, int... cells) {
        ByteBuffer value = ByteBuffer.allocate(4 * cells.length);
        for (int cell : cells) {
            value.putInt(cell);
        }
        return property(name, value.array());
    }

    /** Adds a property that is a list of strings. */
    public DeviceTreeBlob strings(String name, String... values) {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        for (String string : values) {
            value.writeBytes(terminated(string));
        }
        return property(name, value.toByteArray());
    }

    /** Adds a property. */
    public DeviceTreeBlob property(String name, byte[] value) {
        return token(3).token(value.length).token(stringOffset(name)).value(value);
    }

    /** Adds a token, or any other 32-bit word, to the structure block. */
    public DeviceTreeBlob token(int word) {
        structure.writeBytes(bigEndian(word));
        return this;
    }

    /** Adds an entry to the memory reservation block. */
    public DeviceTreeBlob reserve(long address, long bytes) {
        reservations.writeBytes(
                ByteBuffer.allocate(16).putLong(address).putLong(bytes).array());
        return this;
    }

    /** Returns the blob: header, reservations, structure with its end token, strings. */
    public byte[] toBytes() {
        int structureOffset = HEADER_BYTES + reservations.size() + 16;
        int structureBytes = structure.size() + 4;
        int stringsOffset = structureOffset + structureBytes;
        int total = stringsOffset + strings.size();
        ByteBuffer blob = ByteBuffer.allocate(total);
        blob.putInt(0xD00DFEED).putInt(total).putInt(structureOffset).putInt(stringsOffset);
        blob.putInt(HEADER_BYTES).putInt(17).putInt(16).putInt(0);
        blob.putInt(strings.size()).putInt(structureBytes);
        blob.put(reservations.toByteArray()).putLong(0).putLong(0);
        blob.put(structure.toByteArray()).putInt(9);
        blob.put(strings.toByteArray());
        return blob.array();
    }

    private DeviceTreeBlob value(byte[] bytes) {
        structure.writeBytes(bytes);
        structure.writeBytes(new byte[-bytes.length & 3]);
        return this;
    }

    /** Returns the offset of a string in the strings block, which holds each once. */
    private int stringOffset(String name) {
        byte[] known = strings.toByteArray();
        String all = "\0" + new String(known, StandardCharsets.ISO_8859_1);
        int at = all.indexOf("\0" + name + "\0");
        if (at < 0) {
            at = known.length;
            strings.writeBytes(terminated(name));
        }
        return at;
    }

    private static byte[] terminated(String string) {
        return (string + "\0").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] bigEndian(int word) {
        return ByteBuffer.allocate(4).putInt(word).array();
    }
}
