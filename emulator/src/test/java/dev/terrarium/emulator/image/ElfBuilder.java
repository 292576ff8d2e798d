package dev.terrarium.emulator.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
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
    private final List<String> symbolNames = new ArrayList<>();
    private final List<long[]> symbols = new ArrayList<>();
    private byte[] lines = new byte[0];
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

    /** Adds a function to the symbol table. */
    public ElfBuilder function(String name, long address, long size) {
        symbolNames.add(name);
        symbols.add(new long[] {address, size});
        return this;
    }

    /** Sets the section with line numbers. */
    public ElfBuilder lines(byte[] section) {
        lines = section;
        return this;
    }

    /** Returns the file with sections: no section, symbols, their names, line numbers, and the sections' names. */
    public byte[] buildWithSections() {
        byte[] image = build();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.write(0);
        ByteBuffer table = ByteBuffer.allocate(24 * (symbols.size() + 1)).order(ByteOrder.LITTLE_ENDIAN);
        table.position(24);
        for (int i = 0; i < symbols.size(); i++) {
            table.putInt(names.size()).putShort((short) 2).putShort((short) 1);
            table.putLong(symbols.get(i)[0]).putLong(symbols.get(i)[1]);
            names.writeBytes(symbolNames.get(i).getBytes(StandardCharsets.UTF_8));
            names.write(0);
        }
        byte[] sectionNames = "\0.debug_line\0".getBytes(StandardCharsets.US_ASCII);
        byte[][] contents = {{}, table.array(), names.toByteArray(), lines, sectionNames};
        int[] types = {0, 2, 3, 1, 3};
        int size = image.length + contents.length * 64;
        int at = size;
        for (byte[] content : contents) {
            size += content.length;
        }
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(image);
        for (int i = 0; i < contents.length; i++) {
            file.putInt(i == 3 ? 1 : 0).putInt(types[i]).putLong(0).putLong(0).putLong(at);
            file.putLong(contents[i].length)
                    .putInt(i == 1 ? 2 : 0)
                    .putInt(0)
                    .putLong(1)
                    .putLong(0);
            at += contents[i].length;
        }
        for (byte[] content : contents) {
            file.put(content);
        }
        file.putLong(40, image.length).putShort(58, (short) 64);
        file.putShort(60, (short) contents.length).putShort(62, (short) (contents.length - 1));
        return file.array();
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
