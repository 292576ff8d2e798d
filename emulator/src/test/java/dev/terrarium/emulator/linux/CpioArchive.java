package dev.terrarium.emulator.linux;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes an archive in the "newc" format, which Linux unpacks as its first file system.
 *
 * <p>Source: Linux documentation, "initramfs buffer format".
 */
final class CpioArchive {
    private static final int FOLDER = 0040755;
    private static final int PROGRAM = 0100755;
    private static final int CHARACTER_DEVICE = 0020600;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int nextInode = 1;

    CpioArchive folder(String name) {
        return entry(name, FOLDER, new byte[0], 0, 0);
    }

    /** Adds a file that can be executed. */
    CpioArchive file(String name, byte[] content) {
        return entry(name, PROGRAM, content, 0, 0);
    }

    CpioArchive characterDevice(String name, int major, int minor) {
        return entry(name, CHARACTER_DEVICE, new byte[0], major, minor);
    }

    byte[] end() {
        entry("TRAILER!!!", 0, new byte[0], 0, 0);
        return bytes.toByteArray();
    }

    private CpioArchive entry(String name, int mode, byte[] content, int major, int minor) {
        byte[] nameBytes = (name + "\0").getBytes(StandardCharsets.US_ASCII);
        int[] fields = {nextInode++, mode, 0, 0, 1, 0, content.length, 0, 0, major, minor, nameBytes.length, 0};
        StringBuilder header = new StringBuilder("070701");
        for (int field : fields) {
            header.append(String.format("%08x", field));
        }
        bytes.writeBytes(header.toString().getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(nameBytes);
        align();
        bytes.writeBytes(content);
        align();
        return this;
    }

    private void align() {
        while (bytes.size() % 4 != 0) {
            bytes.write(0);
        }
    }
}
