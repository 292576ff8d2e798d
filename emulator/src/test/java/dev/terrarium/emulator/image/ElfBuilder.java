package dev.terrarium.emulator.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Builds ELF files for tests, with headers that may be wrong on purpose. */
public final class ElfBuilder {
    /** Where the program header table begins. */
    public static final int TABLE = 64;

    /** The size of a program header. */
    public static final int HEADER = 56;

    private final List<byte[]> contents = new ArrayList<>();
    private final List<long[]> segments = new ArrayList<>();
    private long entry;

    /** Sets the entry point. */
    public ElfBuilder entry(long address) {
        this.entry = address;
        return this;
    }

    /** Adds a segment that is loaded where it runs. */
    public ElfBuilder segment(long address, byte[] content, long memorySize) {
        return segment(address, address, content, memorySize);
    }

    /** Adds a segment that is loaded elsewhere than it runs. */
    public ElfBuilder segment(long virtual, long physical, byte[] content, long memorySize) {
        contents.add(content);
        segments.add(new long[] {virtual, physical, memorySize});
        return this;
    }

    /** Returns the file, open for changes through {@code ByteBuffer.wrap}. */
    public byte[] build() {
        int size = TABLE + HEADER * segments.size();
        int at = size;
        for (byte[] content : contents) {
            size += content.length;
        }
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).position(16);
        file.putShort((short) 2).putShort((short) 243).putInt(1);
        file.putLong(entry).putLong(TABLE).putLong(0).putInt(5);
        file.putShort((short) 64).putShort((short) HEADER).putShort((short) segments.size());
        file.position(TABLE);
        for (int i = 0; i < segments.size(); i++) {
            long[] segment = segments.get(i);
            int length = contents.get(i).length;
            file.putInt(1).putInt(7).putLong(at).putLong(segment[0]).putLong(segment[1]);
            file.putLong(length).putLong(segment[2]).putLong(1);
            at += length;
        }
        contents.forEach(file::put);
        return file.array();
    }
}
