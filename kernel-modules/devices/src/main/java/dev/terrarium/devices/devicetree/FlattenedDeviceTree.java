package dev.terrarium.devices.devicetree;

import static dev.terrarium.devices.devicetree.Blob.word;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Provides;
import dev.terrarium.api.devicetree.DeviceTree;
import dev.terrarium.runtime.Address;
import dev.terrarium.runtime.Image;

/**
 * Reads the device tree where firmware left it. Nothing happens until something asks: then the whole blob is checked
 * once, and every lookup walks its tokens. A node's handle is the offset of its token from the blob's first byte.
 */
@Provides(DeviceTree.class)
@Default
public final class FlattenedDeviceTree implements DeviceTree {
    /** What holds for the children of a node that does not say (Devicetree Specification 0.4, section 2.3.5). */
    private static final int DEFAULT_ADDRESS_CELLS = 2;

    private static final int DEFAULT_SIZE_CELLS = 1;

    /** Address of the blob, 0 until it was checked. */
    private long blob;

    @Override
    public int root() {
        return behindNops(word(checked(), Blob.STRUCTURE_OFFSET));
    }

    @Override
    public int findCompatible(String compatible, int after) {
        return find("compatible", compatible, after);
    }

    @Override
    public int findDeviceType(String deviceType, int after) {
        return find("device_type", deviceType, after);
    }

    @Override
    public int nextChild(int node, int after) {
        int at = after == NONE ? behindProperties(checkedNode(node)) : behindNops(behindNode(checkedNode(after)));
        return word(blob, at) == Blob.BEGIN_NODE ? at : NONE;
    }

    @Override
    public int child(int node, String name) {
        int child = nextChild(node, NONE);
        while (child != NONE && !isNamed(child, name)) {
            child = nextChild(node, child);
        }
        return child;
    }

    @Override
    public boolean isEnabled(int node) {
        return !hasProperty(node, "status") || hasString(node, "status", "okay") || hasString(node, "status", "ok");
    }

    @Override
    public boolean hasProperty(int node, String name) {
        return property(node, name) != NONE;
    }

    @Override
    public boolean hasString(int node, String name, String value) {
        int property = property(node, name);
        return property != NONE && listContains(property, value);
    }

    @Override
    public int cell(int node, String name, int index) {
        int property = property(node, name);
        if (property == NONE) {
            throw new IllegalArgumentException("the node at offset 0x" + Integer.toHexString(node)
                    + " of the device tree has no property " + name);
        }
        return cell(node, name, property, index);
    }

    @Override
    public int registerCount(int node) {
        int property = property(node, "reg");
        if (property == NONE) {
            return 0;
        }
        long cells = entryCells(parent(node));
        return cells == 0 ? 0 : (int) (length(property) / (4 * cells));
    }

    @Override
    public long registerAddress(int node, int index) {
        int parent = parent(node);
        int cells = addressCells(parent);
        if (cells == 0) {
            throw new IllegalArgumentException("the node at offset 0x" + Integer.toHexString(node)
                    + " of the device tree is on a bus without addresses");
        }
        return number(node, index * entryCells(parent), cells);
    }

    @Override
    public long registerSize(int node, int index) {
        int parent = parent(node);
        int cells = sizeCells(parent);
        return number(node, index * entryCells(parent) + addressCells(parent), cells);
    }

    @Override
    public int reservationCount() {
        int at = word(checked(), Blob.RESERVATIONS_OFFSET);
        int count = 1;
        while (Blob.doubleWord(blob, at) != 0 || Blob.doubleWord(blob, at + 8) != 0) {
            at += Blob.RESERVATION_BYTES;
            count++;
        }
        return count;
    }

    @Override
    public long reservationAddress(int index) {
        int at = reservation(index);
        return at == NONE ? blob : Blob.doubleWord(blob, at);
    }

    @Override
    public long reservationSize(int index) {
        int at = reservation(index);
        return at == NONE ? word(blob, Blob.TOTAL_SIZE) : Blob.doubleWord(blob, at + 8);
    }

    /** Returns the offset of an entry of the memory reservation block, or NONE for the one that is the blob itself. */
    private int reservation(int index) {
        int count = reservationCount();
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException("the device tree has " + count + " reserved areas and none at " + index);
        }
        return index == count - 1 ? NONE : word(blob, Blob.RESERVATIONS_OFFSET) + Blob.RESERVATION_BYTES * index;
    }

    private long checked() {
        if (blob == 0) {
            long address = Image.deviceTree();
            BlobValidator.validate(address);
            blob = address;
        }
        return blob;
    }

    private int checkedNode(int node) {
        int start = word(checked(), Blob.STRUCTURE_OFFSET);
        int end = start + word(blob, Blob.STRUCTURE_SIZE);
        if (node < start || node >= end || (node & 3) != 0 || word(blob, node) != Blob.BEGIN_NODE) {
            throw noNode(node);
        }
        return node;
    }

    private static IllegalArgumentException noNode(int handle) {
        return new IllegalArgumentException(
                "no node of the device tree starts at offset 0x" + Integer.toHexString(handle));
    }

    /** Returns the first node behind another whose property, a list of strings, contains a value. */
    private int find(String name, String value, int after) {
        checked();
        int at = after == NONE ? root() : Blob.behindNodeName(blob, checkedNode(after));
        int node = NONE;
        while (true) {
            switch (word(blob, at)) {
                case Blob.BEGIN_NODE:
                    node = at;
                    at = Blob.behindNodeName(blob, at);
                    break;
                case Blob.PROPERTY:
                    // The properties that come before any node are those of `after`, which is not to be found again.
                    if (node != NONE && isPropertyNamed(at, name) && listContains(at, value)) {
                        return node;
                    }
                    at = Blob.behindProperty(blob, at);
                    break;
                case Blob.END:
                    return NONE;
                default:
                    at += Blob.TOKEN_BYTES;
                    break;
            }
        }
    }

    /** Returns the offset of a property's token, or NONE. */
    private int property(int node, String name) {
        int at = Blob.behindNodeName(blob, checkedNode(node));
        while (true) {
            int token = word(blob, at);
            if (token == Blob.PROPERTY) {
                if (isPropertyNamed(at, name)) {
                    return at;
                }
                at = Blob.behindProperty(blob, at);
            } else if (token == Blob.NOP) {
                at += Blob.TOKEN_BYTES;
            } else {
                return NONE;
            }
        }
    }

    private int behindNops(int offset) {
        int at = offset;
        while (word(blob, at) == Blob.NOP) {
            at += Blob.TOKEN_BYTES;
        }
        return at;
    }

    /** Returns the offset of the first token behind a node's own properties: its first child's or its end's. */
    private int behindProperties(int node) {
        int at = behindNops(Blob.behindNodeName(blob, node));
        while (word(blob, at) == Blob.PROPERTY) {
            at = behindNops(Blob.behindProperty(blob, at));
        }
        return at;
    }

    /** Returns the offset behind a node's end token, and so behind everything below the node. */
    private int behindNode(int node) {
        int at = node;
        int depth = 0;
        do {
            at = behindNops(at);
            if (word(blob, at) == Blob.BEGIN_NODE) {
                depth++;
                at = behindProperties(at);
            } else {
                depth--;
                at += Blob.TOKEN_BYTES;
            }
        } while (depth > 0);
        return at;
    }

    /**
     * Returns a node's parent; of the root, itself. The blob has no way back: from the root, the walk goes down into
     * the one child whose subtree contains the node.
     */
    private int parent(int node) {
        checkedNode(node);
        int parent = root();
        int at = parent;
        while (at != node) {
            if (at > node || word(blob, at) != Blob.BEGIN_NODE) {
                throw noNode(node);
            }
            int next = behindNops(behindNode(at));
            if (next <= node) {
                at = next;
            } else {
                parent = at;
                at = behindProperties(at);
            }
        }
        return parent;
    }

    private int addressCells(int bus) {
        return firstCellOr(bus, "#address-cells", DEFAULT_ADDRESS_CELLS);
    }

    private int sizeCells(int bus) {
        return firstCellOr(bus, "#size-cells", DEFAULT_SIZE_CELLS);
    }

    private int firstCellOr(int node, String name, int otherwise) {
        int property = property(node, name);
        return property == NONE ? otherwise : cell(node, name, property, 0);
    }

    private long entryCells(int bus) {
        return (addressCells(bus) & 0xFFFF_FFFFL) + (sizeCells(bus) & 0xFFFF_FFFFL);
    }

    /** Returns the number that {@code cells} cells of {@code reg} make, from the one at an index. */
    private long number(int node, long firstCell, int cells) {
        if (cells < 0 || cells > 2) {
            throw new IllegalArgumentException("a number of " + Integer.toUnsignedString(cells)
                    + " cells in reg of the node at offset 0x" + Integer.toHexString(node)
                    + " of the device tree does not fit 64 bits");
        }
        long number = 0;
        for (int i = 0; i < cells; i++) {
            long index = firstCell + i;
            number = (number << 32)
                    | (cell(node, "reg", index < 0 || index > Integer.MAX_VALUE ? -1 : (int) index) & 0xFFFF_FFFFL);
        }
        return number;
    }

    private int cell(int node, String name, int property, int index) {
        int cells = length(property) / 4;
        if (index < 0 || index >= cells) {
            throw new IllegalArgumentException("property " + name + " of the node at offset 0x"
                    + Integer.toHexString(node) + " of the device tree has " + cells + " cells and none at " + index);
        }
        return word(blob, property + Blob.PROPERTY_HEADER_BYTES + 4 * index);
    }

    private int length(int property) {
        return word(blob, property + Blob.PROPERTY_LENGTH);
    }

    private boolean isPropertyNamed(int property, String name) {
        int strings = word(blob, Blob.STRINGS_OFFSET);
        return isString(blob + strings + word(blob, property + Blob.PROPERTY_NAME), name);
    }

    /** Returns whether a node has the name, with its unit address or without. */
    private boolean isNamed(int node, String name) {
        long address = blob + node + Blob.TOKEN_BYTES;
        if (!startsWith(address, name)) {
            return false;
        }
        byte next = Address.loadByte(address + name.length());
        return next == 0 || next == '@';
    }

    private boolean listContains(int property, String value) {
        long start = blob + property + Blob.PROPERTY_HEADER_BYTES;
        long end = start + length(property);
        // A string that the value's end cuts off is none: the search stops where no terminated one has room.
        while (start + value.length() < end) {
            if (isString(start, value)) {
                return true;
            }
            while (start < end && Address.loadByte(start) != 0) {
                start++;
            }
            start++;
        }
        return false;
    }

    private static boolean isString(long address, String string) {
        return startsWith(address, string) && Address.loadByte(address + string.length()) == 0;
    }

    /** Never reads behind a terminating zero, even when the string itself contains one. */
    private static boolean startsWith(long address, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            byte character = Address.loadByte(address + i);
            if (character == 0 || character != (byte) prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
