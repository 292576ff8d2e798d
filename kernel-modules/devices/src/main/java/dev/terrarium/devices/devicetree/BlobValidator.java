package dev.terrarium.devices.devicetree;

import static dev.terrarium.devices.devicetree.Blob.word;

import dev.terrarium.api.devicetree.MalformedDeviceTreeException;
import dev.terrarium.runtime.Address;

/**
 * Reports what is wrong with a flattened device tree, before anything else reads it: afterwards every walk over the
 * tokens stays inside the blob and ends, without checks of its own.
 */
final class BlobValidator {
    /** No offset computed from one below this can overflow an int; real trees have some kilobytes. */
    private static final int LARGEST_BLOB = 1 << 30;

    private BlobValidator() {}

    /**
     * Checks the blob at an address.
     *
     * @throws MalformedDeviceTreeException if it is no device tree
     */
    static void validate(long blob) {
        validateHeader(blob);
        validateReservations(blob);
        validateStrings(blob);
        validateStructure(blob);
    }

    private static void validateHeader(long blob) {
        if (blob == 0) {
            throw malformed("firmware handed over none (a1 is 0)", 0);
        }
        if ((blob & 3) != 0) {
            throw malformed("its address 0x" + Long.toHexString(blob) + " is not aligned", 0);
        }
        int magic = word(blob, 0);
        if (magic != Blob.MAGIC) {
            throw malformed("the magic number is 0x" + Integer.toHexString(magic) + ", not 0xd00dfeed", 0);
        }
        int total = word(blob, Blob.TOTAL_SIZE);
        if (total < Blob.HEADER_BYTES || total > LARGEST_BLOB) {
            throw malformed("the total size 0x" + Integer.toHexString(total) + " cannot be", Blob.TOTAL_SIZE);
        }
        int version = word(blob, Blob.VERSION_FIELD);
        if (version < Blob.VERSION) {
            throw malformed("version " + version + " is older than 17", Blob.VERSION_FIELD);
        }
        int compatible = word(blob, Blob.LAST_COMPATIBLE_VERSION);
        if (compatible < 0 || compatible > Blob.VERSION) {
            throw malformed("readers must know version " + compatible, Blob.LAST_COMPATIBLE_VERSION);
        }
        validateBlock(blob, "structure", Blob.STRUCTURE_OFFSET, word(blob, Blob.STRUCTURE_SIZE), 4);
        validateBlock(blob, "strings", Blob.STRINGS_OFFSET, word(blob, Blob.STRINGS_SIZE), 1);
        validateBlock(blob, "memory reservation", Blob.RESERVATIONS_OFFSET, Blob.RESERVATION_BYTES, 8);
    }

    private static void validateBlock(long blob, String name, int field, int size, int alignment) {
        int total = word(blob, Blob.TOTAL_SIZE);
        int offset = word(blob, field);
        if (offset < Blob.HEADER_BYTES || offset > total || size < 0 || size > total - offset) {
            throw malformed(
                    "the " + name + " block (0x" + Integer.toHexString(size) + " bytes from 0x"
                            + Integer.toHexString(offset) + ") is not inside the total size 0x"
                            + Integer.toHexString(total),
                    field);
        }
        if ((offset & (alignment - 1)) != 0) {
            throw malformed(
                    "the " + name + " block's offset 0x" + Integer.toHexString(offset) + " is not aligned", field);
        }
    }

    private static void validateReservations(long blob) {
        int last = word(blob, Blob.TOTAL_SIZE) - Blob.RESERVATION_BYTES;
        int at = word(blob, Blob.RESERVATIONS_OFFSET);
        while (at <= last) {
            if (Blob.doubleWord(blob, at) == 0 && Blob.doubleWord(blob, at + 8) == 0) {
                return;
            }
            at += Blob.RESERVATION_BYTES;
        }
        throw malformed("the memory reservation block has no end", at);
    }

    /** A block that ends with a zero byte has no string that does not end. */
    private static void validateStrings(long blob) {
        int size = word(blob, Blob.STRINGS_SIZE);
        int end = word(blob, Blob.STRINGS_OFFSET) + size;
        if (size > 0 && Address.loadByte(blob + end - 1) != 0) {
            throw malformed("the last string of the strings block is not terminated", end - 1);
        }
    }

    private static void validateStructure(long blob) {
        int start = word(blob, Blob.STRUCTURE_OFFSET);
        int end = start + word(blob, Blob.STRUCTURE_SIZE);
        int at = start;
        int depth = 0;
        boolean rootSeen = false;
        boolean propertyMayFollow = false;
        while (at <= end - Blob.TOKEN_BYTES) {
            int token = word(blob, at);
            switch (token) {
                case Blob.BEGIN_NODE:
                    if (depth == 0 && rootSeen) {
                        throw malformed("a second root node", at);
                    }
                    rootSeen = true;
                    propertyMayFollow = true;
                    depth++;
                    at = validateNodeName(blob, at, end);
                    break;
                case Blob.END_NODE:
                    if (depth == 0) {
                        throw malformed("a node ends where none is open", at);
                    }
                    propertyMayFollow = false;
                    depth--;
                    at += Blob.TOKEN_BYTES;
                    break;
                case Blob.PROPERTY:
                    if (!propertyMayFollow) {
                        throw malformed("a property outside of a node or behind the node's children", at);
                    }
                    at = validateProperty(blob, at, end);
                    break;
                case Blob.NOP:
                    at += Blob.TOKEN_BYTES;
                    break;
                case Blob.END:
                    if (depth != 0 || !rootSeen) {
                        throw malformed(
                                rootSeen ? "the tree ends inside of " + depth + " open nodes" : "no root node", at);
                    }
                    return;
                default:
                    throw malformed("0x" + Integer.toHexString(token) + " is no token", at);
            }
        }
        throw malformed("the structure block stops without an end token", at);
    }

    private static int validateNodeName(long blob, int node, int end) {
        for (int at = node + Blob.TOKEN_BYTES; at < end; at++) {
            if (Address.loadByte(blob + at) == 0) {
                return Blob.aligned(at + 1);
            }
        }
        throw malformed("the name of the node is not terminated", node);
    }

    private static int validateProperty(long blob, int property, int end) {
        int room = end - property - Blob.PROPERTY_HEADER_BYTES;
        if (room < 0) {
            throw malformed("the property is cut short", property);
        }
        int length = word(blob, property + Blob.PROPERTY_LENGTH);
        if (length < 0 || length > room) {
            throw malformed(
                    "the property's 0x" + Integer.toHexString(length) + " bytes reach behind the structure block",
                    property);
        }
        int name = word(blob, property + Blob.PROPERTY_NAME);
        if (name < 0 || name >= word(blob, Blob.STRINGS_SIZE)) {
            throw malformed(
                    "the property's name at 0x" + Integer.toHexString(name) + " is not inside the strings block",
                    property);
        }
        return Blob.behindProperty(blob, property);
    }

    private static MalformedDeviceTreeException malformed(String problem, int offset) {
        return new MalformedDeviceTreeException(problem, offset);
    }
}
