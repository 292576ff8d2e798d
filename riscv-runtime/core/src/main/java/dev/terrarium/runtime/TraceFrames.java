package dev.terrarium.runtime;

/**
 * The source frames of return addresses, read from a table that the linker makes of DWARF debug information, see {@code
 * TraceTable} in the image builder for its format. One address stands for several frames where calls were inlined, and for
 * none where the JVM would show none.
 */
public final class TraceFrames {
    // The table: the number of blocks, where methods, classes, nulls and texts are, then the blocks.
    private static final int METHODS = 4;
    private static final int CLASSES = 8;
    private static final int NULLS = 12;
    private static final int TEXTS = 16;
    private static final int BLOCKS = 20;
    // A block: the address of its first call site, the offset of its sites.
    private static final int BLOCK_BYTES = 8;
    private static final int SITES = 4;
    private static final int SITES_PER_BLOCK = 32;
    // A method: its name, its class's index, the line that lines are relative to. A class: its name, its file.
    private static final int RECORD_BYTES = 8;
    private static final int METHOD_CLASS = 4;
    private static final int METHOD_LINE = 6;
    private static final int CLASS_FILE = 4;
    private static final int UNKNOWN_FILE = 0;
    private static final int USUAL_FILE = 1;
    // A text: how many bytes, how they are coded, the bytes.
    private static final int TEXT_CODER = 2;
    private static final int TEXT_HEADER_BYTES = 3;

    private final long table;
    private final byte[] addresses;
    private final int addressCount;
    private int nextAddress;
    /** Where the table goes on; meaningful while frames of an address are left. */
    private long position;

    private boolean hasMoreAtAddress;
    private int method;
    private int lineCode;

    /** Starts before the first frame of a trace that was taken. */
    public TraceFrames(byte[] returnAddresses) {
        this(returnAddresses, StackTraces.table());
    }

    /** Starts before the first frame of a trace that the table at an address explains. */
    public TraceFrames(byte[] returnAddresses, long table) {
        this.table = table;
        this.addresses = returnAddresses;
        this.addressCount = ObjectModel.arrayLength(returnAddresses) / Integer.BYTES;
    }

    /** Moves on to the next frame, outwards, and returns whether there is one. */
    public boolean next() {
        while (!hasMoreAtAddress) {
            if (nextAddress == addressCount) {
                return false;
            }
            hasMoreAtAddress = find(addressAt(nextAddress++));
        }
        readFrame();
        return true;
    }

    private long addressAt(int index) {
        return Address.loadInt(Image.addressOf(addresses) + (long) index * Integer.BYTES) & 0xFFFF_FFFFL;
    }

    /** Finds the call with that return address and returns whether it has frames. */
    private boolean find(long address) {
        int low = 0;
        int high = Address.loadInt(table);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blockStart(middle) <= address) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return false;
        }
        long block = table + BLOCKS + (long) (low - 1) * BLOCK_BYTES;
        long site = blockStart(low - 1);
        position = table + Address.loadInt(block + SITES);
        method = 0;
        for (int i = 0; i < SITES_PER_BLOCK; i++) {
            site += (long) readNumber() << 1;
            if (site >= address) {
                return site == address;
            }
            do {
                readFrame();
            } while (hasMoreAtAddress);
        }
        return false;
    }

    private long blockStart(int index) {
        return Address.loadInt(table + BLOCKS + (long) index * BLOCK_BYTES) & 0xFFFF_FFFFL;
    }

    private void readFrame() {
        int code = readNumber();
        hasMoreAtAddress = (code & 1) != 0;
        method += code >>> 2 ^ -(code >>> 1 & 1);
        lineCode = readNumber();
    }

    /** Reads an unsigned LEB128 number (DWARF 5, section 7.6). */
    private int readNumber() {
        int value = 0;
        int shift = 0;
        int next;
        do {
            next = Address.loadByte(position++);
            value |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    /**
     * Returns what could not be done because of a null, and what was null, as HotSpot says it (JEP 358), if an instruction
     * that failed made the exception; null otherwise. The frames cannot be read afterwards.
     */
    public String nullExplanation() {
        for (int i = 0; i < addressCount; i++) {
            long address = addressAt(i);
            position = table + Address.loadInt(table + NULLS);
            long site = 0;
            int action;
            int reason;
            do {
                site += (long) readNumber() << 1;
                action = readNumber();
                reason = readNumber();
            } while (site < address);
            if (site == address) {
                String message = Strings.concat("Cannot ", textOfNull(action));
                return reason == 0
                        ? message
                        : Strings.concat(
                                Strings.concat(message, " because "),
                                Strings.concat(textOfNull(reason - 1), " is null"));
            }
        }
        return null;
    }

    private String textOfNull(int offset) {
        return text(Address.loadInt(table + TEXTS) + offset);
    }

    /** The binary name of the frame's class. */
    public String className() {
        return text(Address.loadInt(classRecord()));
    }

    public String methodName() {
        return text(Address.loadInt(methodRecord()));
    }

    /** The name of the source file, or null if it is unknown. */
    public String fileName() {
        int name = Address.loadInt(classRecord() + CLASS_FILE);
        if (name == UNKNOWN_FILE) {
            return null;
        }
        return name == USUAL_FILE ? usualFileName() : text(name);
    }

    /** The name of the outermost class without its package, and what Java files end with. */
    private String usualFileName() {
        long start = table + Address.loadInt(classRecord());
        long end = start + TEXT_HEADER_BYTES + (Address.loadShort(start) & 0xFFFF);
        start += TEXT_HEADER_BYTES;
        for (long next = start; next < end; next++) {
            int character = Address.loadByte(next);
            if (character == '.') {
                start = next + 1;
            } else if (character == '$') {
                end = next;
            }
        }
        return Strings.concat(Strings.ofLatin1(bytes(start, (int) (end - start))), ".java");
    }

    /** The source line, or -1 if it is unknown. */
    public int line() {
        return lineCode == 0 ? -1 : (Address.loadShort(methodRecord() + METHOD_LINE) & 0xFFFF) + lineCode - 1;
    }

    private long methodRecord() {
        return table + Address.loadInt(table + METHODS) + (long) method * RECORD_BYTES;
    }

    private long classRecord() {
        int index = Address.loadShort(methodRecord() + METHOD_CLASS) & 0xFFFF;
        return table + Address.loadInt(table + CLASSES) + (long) index * RECORD_BYTES;
    }

    /** A text of the table: 0 and Latin-1 characters, or 1 and UTF-16 code units, behind how many bytes they are. */
    private String text(int offset) {
        long start = table + offset;
        byte[] characters = bytes(start + TEXT_HEADER_BYTES, Address.loadShort(start) & 0xFFFF);
        boolean isLatin1 = Address.loadByte(start + TEXT_CODER) == 0;
        return isLatin1 ? Strings.ofLatin1(characters) : Strings.ofUtf16(characters);
    }

    private static byte[] bytes(long start, int count) {
        byte[] result = (byte[]) ObjectModel.newArray(byte[].class, count);
        long target = Image.addressOf(result);
        for (int i = 0; i < count; i++) {
            Address.storeByte(target + i, Address.loadByte(start + i));
        }
        return result;
    }
}
