package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a 64-bit little-endian ELF file consists of (System V ABI, chapters 4 and 5). */
public final class ElfFile {
    private static final int MAGIC = 0x464C457F;
    private static final int SECTION_TYPE_SYMBOLS = 2;
    private static final int SECTION_TYPE_NO_BITS = 8;
    private static final long SECTION_FLAG_ALLOCATED = 2;
    private static final int SEGMENT_TYPE_LOAD = 1;
    private static final int SYMBOL_BYTES = 24;

    private final ByteBuffer file;
    private final List<Section> sections = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    /** A section; addresses and sizes in bytes. {@code loaded}: it takes memory; {@code stored}: and bytes in the file. */
    public record Section(
            String name, int type, long address, long offset, long size, int link, boolean loaded, boolean stored) {}

    /** A part of the file that is loaded to memory, and followed there by zeros up to its size in memory. */
    public record Segment(long address, long offset, long fileSize, long memorySize) {}

    /** A named place in memory and the number of bytes that belong to it. */
    public record Symbol(String name, long address, long size) {}

    /**
     * Reads the headers.
     *
     * @throws IllegalArgumentException if this is no ELF file
     */
    public ElfFile(byte[] content) {
        file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length < 64 || file.getInt(0) != MAGIC) {
            throw new IllegalArgumentException("not an ELF file");
        }
        readSections();
        readSegments();
    }

    private void readSections() {
        int table = (int) file.getLong(0x28);
        int entryBytes = file.getShort(0x3A);
        int count = file.getShort(0x3C);
        int names = (int) file.getLong(table + entryBytes * file.getShort(0x3E) + 0x18);
        for (int i = 0; i < count; i++) {
            int header = table + i * entryBytes;
            int type = file.getInt(header + 4);
            boolean loaded = (file.getLong(header + 8) & SECTION_FLAG_ALLOCATED) != 0;
            sections.add(new Section(
                    string(names + file.getInt(header)),
                    type,
                    file.getLong(header + 0x10),
                    file.getLong(header + 0x18),
                    file.getLong(header + 0x20),
                    file.getInt(header + 0x28),
                    loaded,
                    loaded && type != SECTION_TYPE_NO_BITS));
        }
    }

    private void readSegments() {
        int table = (int) file.getLong(0x20);
        int entryBytes = file.getShort(0x36);
        int count = file.getShort(0x38);
        for (int i = 0; i < count; i++) {
            int header = table + i * entryBytes;
            if (file.getInt(header) == SEGMENT_TYPE_LOAD) {
                segments.add(new Segment(
                        file.getLong(header + 0x18),
                        file.getLong(header + 8),
                        file.getLong(header + 0x20),
                        file.getLong(header + 0x28)));
            }
        }
    }

    private String string(int offset) {
        int end = offset;
        while (file.get(end) != 0) {
            end++;
        }
        return new String(file.array(), offset, end - offset, StandardCharsets.UTF_8);
    }

    public List<Section> sections() {
        return sections;
    }

    /** Returns the section with that name. */
    public Section section(String name) {
        return sections.stream()
                .filter(section -> section.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no section " + name));
    }

    /** Whether there is a section with that name. */
    public boolean hasSection(String name) {
        return sections.stream().anyMatch(section -> section.name.equals(name));
    }

    /** The bytes of a section that is stored, little-endian. */
    public ByteBuffer content(Section section) {
        return file.slice((int) section.offset, (int) section.size).order(ByteOrder.LITTLE_ENDIAN);
    }

    public List<Segment> segments() {
        return segments;
    }

    /** The symbols of the symbol table in its order; none if the file has been stripped. */
    public List<Symbol> symbols() {
        List<Symbol> symbols = new ArrayList<>();
        for (Section section : sections) {
            if (section.type == SECTION_TYPE_SYMBOLS) {
                int names = (int) sections.get(section.link).offset;
                for (int i = 0; i < section.size / SYMBOL_BYTES; i++) {
                    int entry = (int) section.offset + i * SYMBOL_BYTES;
                    symbols.add(new Symbol(
                            string(names + file.getInt(entry)), file.getLong(entry + 8), file.getLong(entry + 16)));
                }
            }
        }
        return symbols;
    }

    /** The bytes of memory from the first loaded address to the last that comes from the file. */
    public byte[] flatten() {
        List<Segment> stored =
                segments.stream().filter(segment -> segment.fileSize > 0).toList();
        long start = stored.stream().mapToLong(Segment::address).min().orElse(0);
        long end = stored.stream()
                .mapToLong(segment -> segment.address + segment.fileSize)
                .max()
                .orElse(0);
        byte[] memory = new byte[Math.toIntExact(end - start)];
        for (Segment segment : stored) {
            file.get((int) segment.offset, memory, (int) (segment.address - start), (int) segment.fileSize);
        }
        return memory;
    }
}
