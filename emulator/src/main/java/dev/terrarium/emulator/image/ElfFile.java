package dev.terrarium.emulator.image;

import dev.terrarium.emulator.MachineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A 64-bit little-endian RISC-V ELF file, checked as far as loading needs it.
 *
 * <p>Source: Tool Interface Standard ELF specification 1.2, and the System V ABI's RISC-V supplement.
 */
public final class ElfFile {
    private static final int HEADER_SIZE = 64;
    private static final int PROGRAM_HEADER_SIZE = 56;
    private static final int CLASS_64 = 2;
    private static final int DATA_LITTLE_ENDIAN = 1;
    private static final int TYPE_EXECUTABLE = 2;
    private static final int TYPE_SHARED = 3;
    private static final int MACHINE_RISCV = 243;
    private static final int PT_LOAD = 1;

    private final String name;
    private final byte[] bytes;
    private final ByteBuffer buffer;
    private final List<Segment> loadable = new ArrayList<>();

    /**
     * A part of the file that is loaded.
     *
     * @param number the index of its program header
     * @param virtualAddress where the program expects it
     * @param physicalAddress where it is loaded
     * @param fileOffset where its bytes are in the file
     * @param fileSize how many bytes the file has of it
     * @param memorySize how many bytes it takes in memory; those beyond {@code fileSize} are zero
     */
    public record Segment(
            int number, long virtualAddress, long physicalAddress, int fileOffset, int fileSize, long memorySize) {}

    /** Returns whether a file begins as an ELF file does. */
    public static boolean isElf(byte[] bytes) {
        return bytes.length >= 4 && bytes[0] == 0x7f && bytes[1] == 'E' && bytes[2] == 'L' && bytes[3] == 'F';
    }

    /**
     * Reads the file's headers.
     *
     * @param name what to call the file in messages
     * @throws MachineException if the file is cut short, contradicts itself, or is not for this machine
     */
    public ElfFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
        this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        readHeader();
    }

    private MachineException bad(String format, Object... arguments) {
        return new MachineException(name + ": " + String.format(format, arguments));
    }

    private void readHeader() {
        if (bytes.length >= 5 && bytes[4] != CLASS_64) {
            throw bad("this is %s; the machine runs 64-bit RISC-V programs", describeClass(bytes[4]));
        }
        if (bytes.length >= 6 && bytes[5] != DATA_LITTLE_ENDIAN) {
            throw bad("this ELF file is not little-endian; the machine runs little-endian RISC-V programs");
        }
        if (bytes.length >= 20 && buffer.getShort(18) != MACHINE_RISCV) {
            throw bad(
                    "this ELF file is for %s; the machine runs RISC-V programs",
                    describeMachine(buffer.getShort(18) & 0xffff));
        }
        if (bytes.length < HEADER_SIZE) {
            throw bad("the ELF file is cut short: its header takes %d bytes, and it has %d", HEADER_SIZE, bytes.length);
        }
        int type = buffer.getShort(16) & 0xffff;
        if (type != TYPE_EXECUTABLE && type != TYPE_SHARED) {
            throw bad("this ELF file is not executable (its type is %d): link it first", type);
        }
        long tableOffset = buffer.getLong(32);
        int entrySize = buffer.getShort(54) & 0xffff;
        int count = buffer.getShort(56) & 0xffff;
        if (count == 0) {
            throw bad("the ELF file has no program headers, so there is nothing to load");
        }
        if (entrySize < PROGRAM_HEADER_SIZE) {
            throw bad("a program header takes %d bytes, and the ELF file says %d", PROGRAM_HEADER_SIZE, entrySize);
        }
        long tableSize = (long) entrySize * count;
        if (tableOffset < 0 || tableOffset > bytes.length - tableSize) {
            throw bad(
                    "the ELF file is cut short: its %d program headers take %d bytes at %s, and it has %d",
                    count, tableSize, Long.toUnsignedString(tableOffset), bytes.length);
        }
        for (int i = 0; i < count; i++) {
            readProgramHeader(i, (int) tableOffset + i * entrySize);
        }
        if (loadable.isEmpty()) {
            throw bad("the ELF file has no segments to load");
        }
    }

    private void readProgramHeader(int number, int at) {
        if (buffer.getInt(at) != PT_LOAD) {
            return;
        }
        long fileOffset = buffer.getLong(at + 8);
        long virtualAddress = buffer.getLong(at + 16);
        long physicalAddress = buffer.getLong(at + 24);
        long fileSize = buffer.getLong(at + 32);
        long memorySize = buffer.getLong(at + 40);
        if (memorySize == 0 && fileSize == 0) {
            return;
        }
        if (fileOffset < 0 || fileSize < 0 || fileOffset > bytes.length || fileSize > bytes.length - fileOffset) {
            throw bad(
                    "the ELF file is cut short: segment %d takes %s bytes at %s, and the file has %d",
                    number, Long.toUnsignedString(fileSize), Long.toUnsignedString(fileOffset), bytes.length);
        }
        if (Long.compareUnsigned(memorySize, fileSize) < 0) {
            throw bad(
                    "segment %d has %d bytes in the file and only %s in memory",
                    number, fileSize, Long.toUnsignedString(memorySize));
        }
        loadable.add(
                new Segment(number, virtualAddress, physicalAddress, (int) fileOffset, (int) fileSize, memorySize));
    }

    private static String describeClass(int elfClass) {
        return elfClass == 1 ? "a 32-bit ELF file" : "an ELF file of unknown class " + (elfClass & 0xff);
    }

    private static String describeMachine(int machine) {
        switch (machine) {
            case 3:
                return "x86 (ELF machine 3)";
            case 8:
                return "MIPS (ELF machine 8)";
            case 40:
                return "ARM (ELF machine 40)";
            case 62:
                return "x86-64 (ELF machine 62)";
            case 183:
                return "AArch64 (ELF machine 183)";
            default:
                return "ELF machine " + machine;
        }
    }

    /** Returns the file itself. */
    public byte[] bytes() {
        return bytes;
    }

    /** Returns the segments to load, in the order of their headers. */
    public List<Segment> loadableSegments() {
        return Collections.unmodifiableList(loadable);
    }

    /**
     * Returns the physical address of the entry point: the header gives a virtual address if it is within a segment, and
     * the machine starts without translation.
     */
    public long physicalEntry() {
        long entry = buffer.getLong(24);
        for (Segment segment : loadable) {
            long offset = entry - segment.virtualAddress();
            if (Long.compareUnsigned(offset, segment.memorySize()) < 0) {
                return segment.physicalAddress() + offset;
            }
        }
        return entry;
    }
}
