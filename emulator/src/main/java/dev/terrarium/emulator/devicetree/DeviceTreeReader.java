package dev.terrarium.emulator.devicetree;

import dev.terrarium.emulator.MachineException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads a device tree in the flattened format, and checks all of it: sizes and offsets, the order of tokens, names.
 *
 * <p>Source: Devicetree Specification 0.4, chapter 5 "Flattened Devicetree (DTB) Format".
 */
public final class DeviceTreeReader {
    /** Nodes in nodes; the specification has no limit, and trees have fewer than ten. */
    private static final int DEEPEST_NODE = 64;

    private final String name;
    private final ByteBuffer blob;
    private final int stringsStart;
    private final int stringsEnd;
    private final int structureEnd;
    private final byte[] reservations;
    private final DeviceTreeNode root;

    private DeviceTreeReader(String name, byte[] bytes) {
        this.name = name;
        if (bytes.length < FlattenedDeviceTree.HEADER_SIZE) {
            throw bad("it has %d bytes, and the header alone takes %d", bytes.length, FlattenedDeviceTree.HEADER_SIZE);
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (header.getInt(0) != FlattenedDeviceTree.MAGIC) {
            throw bad(
                    "it starts with 0x%08x and not with 0x%08x; a source (.dts) has to be compiled by dtc first",
                    header.getInt(0), FlattenedDeviceTree.MAGIC);
        }
        int totalSize = header.getInt(4);
        if (totalSize < FlattenedDeviceTree.HEADER_SIZE || totalSize > bytes.length) {
            throw bad(
                    "it is cut short: its header says %s bytes, and the file has %d",
                    Integer.toUnsignedString(totalSize), bytes.length);
        }
        if (header.getInt(24) > FlattenedDeviceTree.VERSION || header.getInt(20) < FlattenedDeviceTree.VERSION) {
            throw bad(
                    "it has version %d, compatible with %d on; version %d is known",
                    header.getInt(20), header.getInt(24), FlattenedDeviceTree.VERSION);
        }
        blob = ByteBuffer.wrap(bytes, 0, totalSize);
        stringsStart = block("strings", header.getInt(12), header.getInt(32));
        stringsEnd = stringsStart + header.getInt(32);
        int structure = block("structure", header.getInt(8), header.getInt(36));
        if (structure % 4 != 0) {
            throw bad("its structure block is not aligned to 4 bytes");
        }
        structureEnd = structure + header.getInt(36);
        reservations = readReservations(header.getInt(16));
        blob.position(structure);
        int token = nextToken();
        if (token != FlattenedDeviceTree.BEGIN_NODE) {
            throw bad("its structure starts with token %d and not with a node", token);
        }
        root = readNode(0);
        if (nextToken() != FlattenedDeviceTree.END) {
            throw bad("something follows its root node");
        }
    }

    /**
     * Reads a tree.
     *
     * @param name what to call the file in messages
     * @throws MachineException if it is cut short, or not a well-formed device tree
     */
    public static DeviceTreeReader of(String name, byte[] bytes) {
        return new DeviceTreeReader(name, bytes);
    }

    /** Returns the root node. */
    public DeviceTreeNode root() {
        return root;
    }

    /** Returns the memory reservation block as it is in the file, its terminating entry included. */
    public byte[] reservations() {
        return reservations.clone();
    }

    private MachineException bad(String format, Object... arguments) {
        return new MachineException(name + " is no device tree: " + String.format(format, arguments));
    }

    private int block(String what, int start, int size) {
        if (start < 0 || size < 0 || start > blob.limit() - size) {
            throw bad(
                    "its %s block (%s bytes at %s) is not within its %d bytes",
                    what, Integer.toUnsignedString(size), Integer.toUnsignedString(start), blob.limit());
        }
        return start;
    }

    private byte[] readReservations(int start) {
        if (start < 0 || start % 8 != 0) {
            throw bad("its memory reservation block is at %s", Integer.toUnsignedString(start));
        }
        for (int at = start; at <= blob.limit() - 16; at += 16) {
            if (blob.getLong(at) == 0 && blob.getLong(at + 8) == 0) {
                byte[] block = new byte[at + 16 - start];
                blob.get(start, block);
                return block;
            }
        }
        throw bad("its memory reservation block has no end");
    }

    private int nextToken() {
        int token;
        do {
            if (blob.position() > structureEnd - 4) {
                throw bad("its structure block has no end");
            }
            token = blob.getInt();
        } while (token == FlattenedDeviceTree.NOTHING);
        return token;
    }

    private DeviceTreeNode readNode(int depth) {
        if (depth > DEEPEST_NODE) {
            throw bad("its nodes are more than %d deep", DEEPEST_NODE);
        }
        DeviceTreeNode node = new DeviceTreeNode(string(blob.position(), structureEnd));
        blob.position(blob.position() + node.name().length() + 1);
        align();
        while (true) {
            int token = nextToken();
            switch (token) {
                case FlattenedDeviceTree.PROPERTY:
                    readProperty(node);
                    break;
                case FlattenedDeviceTree.BEGIN_NODE:
                    node.add(readNode(depth + 1));
                    break;
                case FlattenedDeviceTree.END_NODE:
                    return node;
                default:
                    throw bad("there is a token %d in its node '%s'", token, node.name());
            }
        }
    }

    private void readProperty(DeviceTreeNode node) {
        if (blob.position() > structureEnd - 8) {
            throw bad("its structure block has no end");
        }
        int size = blob.getInt();
        int nameOffset = blob.getInt();
        if (nameOffset < 0 || nameOffset >= stringsEnd - stringsStart) {
            throw bad("a property of its node '%s' has no name", node.name());
        }
        String property = string(stringsStart + nameOffset, stringsEnd);
        if (size < 0 || size > structureEnd - blob.position()) {
            throw bad("the property '%s' of its node '%s' does not end", property, node.name());
        }
        byte[] value = new byte[size];
        blob.get(value);
        node.bytes(property, value);
        align();
    }

    /** Goes to the next multiple of 4. */
    private void align() {
        int next = blob.position() + 3 & -4;
        if (next > structureEnd) {
            throw bad("its structure block has no end");
        }
        blob.position(next);
    }

    /** Returns the string from a position up to its NUL, which must come before an end. */
    private String string(int start, int end) {
        int at = start;
        while (at < end && blob.get(at) != 0) {
            at++;
        }
        if (at >= end) {
            throw bad("a name in it does not end");
        }
        return new String(blob.array(), start, at - start, StandardCharsets.ISO_8859_1);
    }
}
