package dev.terrarium.emulator.image;

import dev.terrarium.emulator.MachineException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The header of a raw Linux kernel, which says where in memory the kernel wants to be and how much it takes there.
 *
 * <p>Source: Linux documentation, "Boot image header in RISC-V Linux".
 */
public final class LinuxImageHeader {
    private static final int SIZE = 64;
    private static final int TEXT_OFFSET = 0x08;
    private static final int IMAGE_SIZE = 0x10;
    private static final int FLAGS = 0x18;
    private static final int VERSION = 0x20;
    private static final int OLD_MAGIC = 0x30;
    private static final int MAGIC = 0x38;

    /** "RSC\x05", little-endian. */
    private static final int MAGIC_VALUE = 0x05435352;
    /** "RISCV\0\0\0", little-endian, which was the magic number before version 0.2. */
    private static final long OLD_MAGIC_VALUE = 0x5643534952L;

    private static final long FLAG_BIG_ENDIAN = 1;
    private static final int GZIP_MAGIC = 0x8b1f;

    private final ByteBuffer header;
    private final long imageSize;

    private LinuxImageHeader(String name, byte[] bytes) {
        header = ByteBuffer.wrap(bytes, 0, SIZE).order(ByteOrder.LITTLE_ENDIAN);
        if ((header.getLong(FLAGS) & FLAG_BIG_ENDIAN) != 0) {
            throw new MachineException(name + ": this is a big-endian Linux kernel; the machine is little-endian");
        }
        if (header.getInt(VERSION) >>> 16 != 0) {
            throw new MachineException(String.format(
                    "%s: this Linux kernel's header has version %d.%d; versions 0.x are known",
                    name, header.getInt(VERSION) >>> 16, header.getInt(VERSION) & 0xffff));
        }
        // A kernel from before the size was there has 0, and needs at least the file.
        imageSize = header.getLong(IMAGE_SIZE) == 0 ? bytes.length : header.getLong(IMAGE_SIZE);
        if (Long.compareUnsigned(imageSize, Integer.MAX_VALUE) > 0 || textOffset() < 0) {
            throw new MachineException(String.format(
                    "%s: the Linux kernel's header is damaged: it asks for %s bytes at offset 0x%x in memory",
                    name, Long.toUnsignedString(imageSize), textOffset()));
        }
    }

    /** Returns whether a raw image begins with such a header. */
    static boolean isPresent(byte[] bytes) {
        if (bytes.length < SIZE) {
            return false;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return buffer.getInt(MAGIC) == MAGIC_VALUE || buffer.getLong(OLD_MAGIC) == OLD_MAGIC_VALUE;
    }

    /**
     * Reads the header.
     *
     * @param name what to call the image in messages
     * @throws MachineException if the kernel is not for this machine or its header contradicts itself
     */
    static LinuxImageHeader of(String name, byte[] bytes) {
        return new LinuxImageHeader(name, bytes);
    }

    /**
     * Refuses a packed kernel, which looks like any other raw image and would only trap.
     *
     * @throws MachineException if the image is a kernel that something else has to unpack first
     */
    static void requireUnpacked(String name, byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff | (bytes[1] & 0xff) << 8) == GZIP_MAGIC) {
            throw new MachineException(name + " is compressed by gzip: unpack it first, as with gunzip");
        }
        if (bytes.length >= 8 && new String(bytes, 0, 8, StandardCharsets.ISO_8859_1).equals("MZ\0\0zimg")) {
            throw new MachineException(name
                    + " is a compressed EFI kernel (vmlinuz.efi), which needs UEFI: give the machine the plain Image");
        }
    }

    /** Returns how far from the start of main memory, in bytes, the kernel wants to be. */
    long textOffset() {
        return header.getLong(TEXT_OFFSET);
    }

    /** Returns how many bytes the kernel takes in memory, what it clears included. */
    long imageSize() {
        return imageSize;
    }
}
