package dev.terrarium.image.report;

import dev.terrarium.image.BuildException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sections and symbols of a linked image, read from its ELF file (System V ABI, chapter 4). */
final class ElfSymbols {
    private static final int SECTION_HEADER_BYTES = 64;
    private static final int SYMBOL_BYTES = 24;
    private static final int SHT_SYMTAB = 2;
    private static final int SHT_NOBITS = 8;
    private static final long SHF_ALLOC = 2;

    private final ByteBuffer file;
    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();

    /** A section that occupies memory; {@code loaded} ones occupy the file too. */
    record Section(String name, long bytes, boolean loaded) {}

    /** A function or object with a size. */
    record Symbol(String name, long bytes) {}

    private record Header(int name, int type, long flags, long offset, long size, int link) {}

    ElfSymbols(Path elf) {
        try {
            file = ByteBuffer.wrap(Files.readAllBytes(elf)).order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new BuildException("Image " + elf + " cannot be read: " + e.getMessage(), e);
        }
        List<Header> headers = new ArrayList<>();
        long table = file.getLong(0x28);
        int count = file.getShort(0x3C);
        for (int i = 0; i < count; i++) {
            int at = Math.toIntExact(table) + i * SECTION_HEADER_BYTES;
            headers.add(new Header(
                    file.getInt(at),
                    file.getInt(at + 4),
                    file.getLong(at + 8),
                    file.getLong(at + 24),
                    file.getLong(at + 32),
                    file.getInt(at + 40)));
        }
        long names = headers.get(file.getShort(0x3E)).offset();
        for (Header header : headers) {
            if ((header.flags() & SHF_ALLOC) != 0) {
                sections.add(new Section(text(names + header.name()), header.size(), header.type() != SHT_NOBITS));
            }
            if (header.type() == SHT_SYMTAB) {
                readSymbols(header, headers.get(header.link()).offset());
            }
        }
    }

    private void readSymbols(Header table, long names) {
        for (long at = table.offset(); at < table.offset() + table.size(); at += SYMBOL_BYTES) {
            long bytes = file.getLong((int) at + 16);
            if (bytes > 0) {
                symbols.add(new Symbol(text(names + file.getInt((int) at)), bytes));
            }
        }
    }

    private String text(long offset) {
        int start = Math.toIntExact(offset);
        int end = start;
        while (file.get(end) != 0) {
            end++;
        }
        return new String(file.array(), start, end - start, StandardCharsets.UTF_8);
    }

    List<Section> sections() {
        return sections;
    }

    List<Symbol> symbols() {
        return symbols;
    }
}
