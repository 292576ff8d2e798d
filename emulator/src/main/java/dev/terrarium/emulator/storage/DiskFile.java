package dev.terrarium.emulator.storage;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of the host that is to be a disk of the machine.
 *
 * @param file a raw image, with as many bytes as the disk
 * @param use what the guest may do to it
 */
public record DiskFile(Path file, Use use) {
    /** What the guest may do to a disk. */
    public enum Use {
        /** The guest's writes go to the file. */
        READ_WRITE,
        /** The guest cannot write. */
        READ_ONLY,
        /** The guest's writes are kept in memory and end with the machine; the file is only read. */
        OVERLAY
    }

    public DiskFile {
        Objects.requireNonNull(file);
        Objects.requireNonNull(use);
    }

    /**
     * Opens the disk.
     *
     * @throws dev.terrarium.emulator.MachineException if the file cannot be used so
     */
    public Disk open() {
        FileDisk disk = FileDisk.open(file, use != Use.READ_WRITE);
        return use == Use.OVERLAY ? new OverlayDisk(disk) : disk;
    }
}
