package dev.terrarium.devices.devicetree;

import dev.terrarium.runtime.Address;

/** The layout of a flattened device tree (Devicetree Specification 0.4, chapter 5): big endian, version 17. */
final class Blob {
    static final int MAGIC = 0xD00DFEED;
    static final int VERSION = 17;

    /** Offsets of the header's fields (section 5.2). */
    static final int TOTAL_SIZE = 4;

    static final int STRUCTURE_OFFSET = 8;
    static final int STRINGS_OFFSET = 12;
    static final int RESERVATIONS_OFFSET = 16;
    static final int VERSION_FIELD = 20;
    static final int LAST_COMPATIBLE_VERSION = 24;
    static final int STRINGS_SIZE = 32;
    static final int STRUCTURE_SIZE = 36;
    static final int HEADER_BYTES = 40;

    /** One entry of the memory reservation block (section 5.3): address and size, 64 bits each. */
    static final int RESERVATION_BYTES = 16;

    /** Tokens of the structure block (section 5.4.1). */
    static final int BEGIN_NODE = 1;

    static final int END_NODE = 2;
    static final int PROPERTY = 3;
    static final int NOP = 4;
    static final int END = 9;

    static final int TOKEN_BYTES = 4;

    /** A property's token, value length and name offset; its value follows. */
    static final int PROPERTY_HEADER_BYTES = 12;

    static final int PROPERTY_LENGTH = 4;
    static final int PROPERTY_NAME = 8;

    private Blob() {}

    /** Returns the 32-bit word at an offset that is a multiple of 4. */
    static int word(long blob, int offset) {
        return Integer.reverseBytes(Address.loadInt(blob + offset));
    }

    /** Returns the 64-bit word at an offset that is a multiple of 4. */
    static long doubleWord(long blob, int offset) {
        return ((long) word(blob, offset) << 32) | (word(blob, offset + 4) & 0xFFFF_FFFFL);
    }

    /** Rounds an offset up to where the next token starts. */
    static int aligned(int offset) {
        return (offset + 3) & -4;
    }

    /** Returns the offset behind the name of the node whose token is at an offset. */
    static int behindNodeName(long blob, int node) {
        int at = node + TOKEN_BYTES;
        while (Address.loadByte(blob + at) != 0) {
            at++;
        }
        return aligned(at + 1);
    }

    /** Returns the offset behind the property whose token is at an offset. */
    static int behindProperty(long blob, int property) {
        return aligned(property + PROPERTY_HEADER_BYTES + word(blob, property + PROPERTY_LENGTH));
    }
}
