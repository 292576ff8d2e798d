package dev.terrarium.emulator.storage;

import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of the host with the content of a bank of flash.
 *
 * @param file up to {@link FlashImage#SIZE} bytes; what it does not have is erased
 * @param readOnly whether the guest cannot change the bank
 */
public record FlashFile(Path file, boolean readOnly) {
    public FlashFile {
        Objects.requireNonNull(file);
    }

    /**
     * Reads the file.
     *
     * @throws dev.terrarium.emulator.MachineException if it cannot be read, or is too large
     */
    public FlashImage open() {
        return FlashImage.read(this);
    }
}
