package dev.terrarium.emulator.image;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;

/**
 * Puts images into main memory: ELF files by their program headers, raw Linux kernels where their header wants them, anything
 * else as raw bytes.
 */
public final class ImageLoader {
    private final Ram ram;
    private final String name;
    private long lowest = Long.MAX_VALUE;
    private long end = MemoryMap.RAM_BASE;

    /**
     * @param ram where to put the image
     * @param name what to call the image in messages
     */
    public ImageLoader(Ram ram, String name) {
        this.ram = ram;
        this.name = name;
    }

    /**
     * Loads an image.
     *
     * @param bytes the image
     * @param rawAddress where a raw image goes, and is entered
     * @return the physical address of the first instruction
     * @throws MachineException if it is a damaged or foreign ELF file, or does not fit into memory
     */
    public long load(byte[] bytes, long rawAddress) {
        if (bytes.length == 0) {
            throw new MachineException(name + " is empty");
        }
        return ElfFile.isElf(bytes) ? loadElf(new ElfFile(name, bytes)) : loadRaw(bytes, rawAddress);
    }

    /** Returns what the image is called in messages. */
    public String name() {
        return name;
    }

    /** Returns whether this image and another, both loaded, have memory in common. */
    public boolean overlaps(ImageLoader other) {
        return lowest < other.end && other.lowest < end;
    }

    /** Returns the physical address after the image's last byte in memory. */
    public long end() {
        return end;
    }

    private long loadRaw(byte[] bytes, long rawAddress) {
        LinuxImageHeader.requireUnpacked(name, bytes);
        long address = rawAddress;
        long size = bytes.length;
        if (LinuxImageHeader.isPresent(bytes)) {
            LinuxImageHeader header = LinuxImageHeader.of(name, bytes);
            address = MemoryMap.RAM_BASE + header.textOffset();
            size = Math.max(size, header.imageSize());
        }
        reserve("the raw image", address, size);
        System.arraycopy(bytes, 0, ram.bytes(), Ram.offset(address), bytes.length);
        return address;
    }

    private long loadElf(ElfFile elf) {
        for (ElfFile.Segment segment : elf.loadableSegments()) {
            reserve("segment " + segment.number(), segment.physicalAddress(), segment.memorySize());
            System.arraycopy(
                    elf.bytes(),
                    segment.fileOffset(),
                    ram.bytes(),
                    Ram.offset(segment.physicalAddress()),
                    segment.fileSize());
        }
        long entry = elf.physicalEntry();
        if (entry < lowest || entry >= end || (entry & 1) != 0) {
            throw new MachineException(String.format(
                    "%s: the entry point 0x%x is not the address of an instruction in a loaded segment", name, entry));
        }
        return entry;
    }

    private void reserve(String what, long address, long size) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset < 0 || size < 0 || offset > ram.size() || size > ram.size() - offset) {
            String fix = offset >= 0 && size >= 0 && offset + size > 0 && offset + size <= Integer.MAX_VALUE
                    ? String.format("; give the machine at least %d bytes with --memory", offset + size)
                    : "";
            throw new MachineException(String.format(
                    "%s does not fit into memory: %s needs %d bytes at 0x%x, and the %d bytes of memory are"
                            + " 0x%x to 0x%x%s",
                    name, what, size, address, ram.size(), MemoryMap.RAM_BASE, ram.end() - 1, fix));
        }
        lowest = Math.min(lowest, address);
        end = Math.max(end, address + size);
    }
}
