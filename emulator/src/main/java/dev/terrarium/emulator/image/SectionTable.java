package dev.terrarium.emulator.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The sections of an ELF file, for what tools read of them. Sections that are not wholly in the file are left empty: running
 * does not need them.
 */
public final class SectionTable {
    private static final int HEADER_SIZE = 64;
    private static final int SHT_NOBITS = 8;
    private static final int SHF_COMPRESSED = 1 << 11;

    private final byte[] file;
    private final List<Section> sections = new ArrayList<>();
    private int nameSection;

    /**
     * A section.
     *
     * @param nameOffset where its name is in the section of names
     * @param type its {@code sh_type}
     * @param link its {@code sh_link}
     * @param offset where its bytes are in the file
     * @param size how many bytes the file has of it
     */
    public record Section(int nameOffset, int type, int link, int offset, int size) {}

    private SectionTable(byte[] file) {
        this.file = file;
    }

    /** Returns the sections of an ELF file. */
    public static SectionTable of(byte[] file) {
        SectionTable table = new SectionTable(file);
        if (ElfFile.isElf(file) && file.length >= HEADER_SIZE) {
            table.read();
        }
        return table;
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long start = buffer.getLong(40);
        int entry = buffer.getShort(58) & 0xffff;
        int count = buffer.getShort(60) & 0xffff;
        nameSection = buffer.getShort(62) & 0xffff;
        if (entry < HEADER_SIZE || start < 0 || start > file.length - (long) entry * count) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int at = (int) start + i * entry;
            int type = buffer.getInt(at + 4);
            long offset = buffer.getLong(at + 24);
            long size = buffer.getLong(at + 32);
            boolean whole = type != SHT_NOBITS
                    && (buffer.getLong(at + 8) & SHF_COMPRESSED) == 0
                    && offset >= 0
                    && size >= 0
                    && offset <= file.length
                    && size <= file.length - offset;
            sections.add(new Section(
                    buffer.getInt(at), type, buffer.getInt(at + 40), whole ? (int) offset : 0, whole ? (int) size : 0));
        }
    }

    /** Returns the sections by number. */
    public List<Section> sections() {
        return Collections.unmodifiableList(sections);
    }

    /** Returns a section by its number. */
    public Optional<Section> section(int number) {
        return number >= 0 && number < sections.size() ? Optional.of(sections.get(number)) : Optional.empty();
    }

    /** Returns the bytes of the section of a name; none if there is no such section. */
    public byte[] bytes(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        Optional<Section> names = section(nameSection);
        for (Section section : sections) {
            if (names.isPresent() && isNamed(names.get(), section, wanted)) {
                return Arrays.copyOfRange(file, section.offset(), section.offset() + section.size());
            }
        }
        return new byte[0];
    }

    private boolean isNamed(Section names, Section section, byte[] wanted) {
        int start = names.offset() + section.nameOffset();
        int end = start + wanted.length;
        return section.nameOffset() >= 0
                && end >= start
                && end < names.offset() + names.size()
                && file[end] == 0
                && Arrays.equals(file, start, end, wanted, 0, wanted.length);
    }
}
