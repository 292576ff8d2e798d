package dev.terrarium.emulator.devicetree;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes device trees in the flattened format, version 17.
 *
 * <p>Source: Devicetree Specification 0.4, chapter 5 "Flattened Devicetree (DTB) Format".
 */
public final class FlattenedDeviceTree {
    static final int MAGIC = 0xd00dfeed;
    static final int VERSION = 17;
    private static final int LAST_COMPATIBLE_VERSION = 16;
    static final int HEADER_SIZE = 40;
    /** One terminating entry: nothing is reserved. */
    private static final byte[] NO_RESERVATIONS = new byte[16];

    static final int BEGIN_NODE = 1;
    static final int END_NODE = 2;
    static final int PROPERTY = 3;
    /** A token that means nothing, which tools leave where they have taken something out. */
    static final int NOTHING = 4;

    static final int END = 9;

    private final ByteArrayOutputStream structureBytes = new ByteArrayOutputStream();
    private final DataOutputStream structure = new DataOutputStream(structureBytes);
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> stringOffsets = new LinkedHashMap<>();

    private FlattenedDeviceTree() {}

    /** Returns a tree's flattened form, with no memory reserved. */
    public static byte[] of(DeviceTreeNode root) {
        return of(root, NO_RESERVATIONS);
    }

    /**
     * Returns a tree's flattened form.
     *
     * @param reservations the memory reservation block: addresses and sizes of 8 bytes, with two zeros at the end
     */
    public static byte[] of(DeviceTreeNode root, byte[] reservations) {
        try {
            return new FlattenedDeviceTree().flatten(root, reservations);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
    }

    private byte[] flatten(DeviceTreeNode root, byte[] reservations) throws IOException {
        writeNode(root);
        structure.writeInt(END);
        int structureOffset = HEADER_SIZE + reservations.length;
        int stringsOffset = structureOffset + structureBytes.size();
        int totalSize = stringsOffset + strings.size();

        ByteArrayOutputStream blob = new ByteArrayOutputStream(totalSize);
        DataOutputStream out = new DataOutputStream(blob);
        out.writeInt(MAGIC);
        out.writeInt(totalSize);
        out.writeInt(structureOffset);
        out.writeInt(stringsOffset);
        out.writeInt(HEADER_SIZE);
        out.writeInt(VERSION);
        out.writeInt(LAST_COMPATIBLE_VERSION);
        out.writeInt(0); // the boot hart's id
        out.writeInt(strings.size());
        out.writeInt(structureBytes.size());
        out.write(reservations);
        structureBytes.writeTo(out);
        strings.writeTo(out);
        return blob.toByteArray();
    }

    private void writeNode(DeviceTreeNode node) throws IOException {
        structure.writeInt(BEGIN_NODE);
        structure.write(node.name().getBytes(StandardCharsets.ISO_8859_1));
        structure.write(0);
        align();
        for (Map.Entry<String, byte[]> property : node.properties().entrySet()) {
            structure.writeInt(PROPERTY);
            structure.writeInt(property.getValue().length);
            structure.writeInt(stringOffset(property.getKey()));
            structure.write(property.getValue());
            align();
        }
        for (DeviceTreeNode child : node.children()) {
            writeNode(child);
        }
        structure.writeInt(END_NODE);
    }

    private void align() throws IOException {
        while (structure.size() % 4 != 0) {
            structure.write(0);
        }
    }

    private int stringOffset(String string) {
        Integer known = stringOffsets.get(string);
        if (known != null) {
            return known;
        }
        int offset = strings.size();
        strings.writeBytes(string.getBytes(StandardCharsets.ISO_8859_1));
        strings.write(0);
        stringOffsets.put(string, offset);
        return offset;
    }
}
