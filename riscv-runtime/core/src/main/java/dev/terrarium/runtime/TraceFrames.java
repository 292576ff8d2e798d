package dev.terrarium.runtime;

/**
 * The source frames of return addresses, read from a table that the linker makes of DWARF debug information, see {@code
 * TraceTable} in the image builder for its format. One address stands for several frames where calls were inlined, and for
 * none where the JVM would show none.
 */
public final class TraceFrames {
    // The table: the number of blocks, where methods, classes, groups of texts and nulls are, then the blocks.
    private static final int METHODS = 4;
    private static final int CLASSES = 8;
    private static final int TEXT_GROUPS = 12;
    private static final int NULLS = 16;
    private static final int BLOCKS = 20;
    // A block: the address of its first call site, the offset of its sites.
    private static final int BLOCK_BYTES = 8;
    private static final int SITES = 4;
    private static final int SITES_PER_BLOCK = 32;
    // A method: its name, the line that lines are relative to.
    private static final int METHOD_BYTES = 4;
    private static final int METHOD_LINE = 2;
    // A class: its first method, its package, its name, its file.
    private static final int CLASS_BYTES = 8;
    private static final int CLASS_PACKAGE = 2;
    private static final int CLASS_NAME = 4;
    private static final int CLASS_FILE = 6;
    private static final int UNKNOWN_FILE = 0xFFFF;
    private static final int USUAL_FILE = 0xFFFE;
    private static final int TEXTS_PER_GROUP = 16;

    private final long table;
    private final byte[] addresses;
    private final int addressCount;
    private int nextAddress;
    /** Where the table goes on; meaningful while frames of an address are left. */
    private long position;

    private boolean hasMoreAtAddress;
    /** Whether the call has one frame only, of the method of the frame before. */
    private boolean isInSameMethod;

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
            int code = readNumber();
            isInSameMethod = (code & 1) != 0;
            site += (long) (code >>> 1) << 1;
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
        if (isInSameMethod) {
            hasMoreAtAddress = false;
        } else {
            int code = readNumber();
            hasMoreAtAddress = (code & 1) != 0;
            method += code >>> 2 ^ -(code >>> 1 & 1);
        }
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
                String message = Strings.concat("Cannot ", text(action));
                return reason == 0
                        ? message
                        : Strings.concat(
                                Strings.concat(message, " because "), Strings.concat(text(reason - 1), " is null"));
            }
        }
        return null;
    }

    /** The binary name of the frame's class. */
    public String className() {
        long type = classRecord();
        String name = text(loadUnsigned(type + CLASS_NAME));
        int home = loadUnsigned(type + CLASS_PACKAGE);
        return isEmpty(home) ? name : Strings.concat(Strings.concat(text(home), "."), name);
    }

    public String methodName() {
        return text(loadUnsigned(methodRecord()));
    }

    /** The name of the source file, or null if it is unknown. */
    public String fileName() {
        int file = loadUnsigned(classRecord() + CLASS_FILE);
        if (file == UNKNOWN_FILE) {
            return null;
        }
        return file == USUAL_FILE ? usualFileName() : text(file);
    }

    /** The source line, or -1 if it is unknown. */
    public int line() {
        return lineCode == 0 ? -1 : loadUnsigned(methodRecord() + METHOD_LINE) + lineCode - 1;
    }

    private long methodRecord() {
        return table + Address.loadInt(table + METHODS) + (long) method * METHOD_BYTES;
    }

    /** The class whose first method is the last that is not behind the frame's. */
    private long classRecord() {
        long classes = table + Address.loadInt(table + CLASSES);
        int low = 0;
        int high = (Address.loadInt(table + TEXT_GROUPS) - Address.loadInt(table + CLASSES)) / CLASS_BYTES;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (loadUnsigned(classes + (long) middle * CLASS_BYTES) <= method) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return classes + (long) (low - 1) * CLASS_BYTES;
    }

    /** The name of the outermost class without its package, and what Java files end with. */
    private String usualFileName() {
        long before = position;
        int length = seekText(loadUnsigned(classRecord() + CLASS_NAME)) >>> 1;
        int end = 0;
        while (end < length && Address.loadByte(position + end) != '$') {
            end++;
        }
        String name = Strings.ofLatin1(bytes(position, end));
        position = before;
        return Strings.concat(name, ".java");
    }

    private boolean isEmpty(int text) {
        long before = position;
        int header = seekText(text);
        position = before;
        return header == 0;
    }

    /** A text of the table: 0 and Latin-1 characters, or 1 and UTF-16 code units, behind how many bytes they are. */
    private String text(int number) {
        long before = position;
        int header = seekText(number);
        byte[] characters = bytes(position, header >>> 1);
        position = before;
        return StackTraces.haveWideNames() && (header & 1) != 0
                ? Strings.ofUtf16(characters)
                : Strings.ofLatin1(characters);
    }

    /** Moves to the characters of a text and returns twice their number of bytes, plus 1 if they are UTF-16 code units. */
    private int seekText(int number) {
        long groups = table + Address.loadInt(table + TEXT_GROUPS);
        position = table + Address.loadInt(groups + (long) (number / TEXTS_PER_GROUP) * Integer.BYTES);
        int header = readNumber();
        for (int i = number % TEXTS_PER_GROUP; i > 0; i--) {
            position += header >>> 1;
            header = readNumber();
        }
        return header;
    }

    private static byte[] bytes(long start, int count) {
        byte[] result = (byte[]) ObjectModel.newArray(byte[].class, count);
        long target = Image.addressOf(result);
        for (int i = 0; i < count; i++) {
            Address.storeByte(target + i, Address.loadByte(start + i));
        }
        return result;
    }

    private static int loadUnsigned(long address) {
        return Address.loadShort(address) & 0xFFFF;
    }
}
