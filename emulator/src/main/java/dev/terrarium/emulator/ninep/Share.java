package dev.terrarium.emulator.ninep;

import dev.terrarium.emulator.MachineException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A folder of the host that a guest may mount.
 *
 * @param folder the folder; the guest reaches nothing outside it
 * @param tag the name by which the guest mounts it: 1 to 255 bytes
 * @param readOnly whether the guest cannot change anything in it
 */
public record Share(Path folder, String tag, boolean readOnly) {
    private static final int LONGEST_TAG = 255;

    public Share {
        Objects.requireNonNull(folder);
        int length = tag.getBytes(StandardCharsets.UTF_8).length;
        if (length == 0 || length > LONGEST_TAG) {
            throw new MachineException(
                    "'" + tag + "' cannot be the tag of a shared folder: it has 1 to " + LONGEST_TAG + " bytes");
        }
    }

    /**
     * Makes the server for the folder.
     *
     * @throws MachineException if there is no such folder
     */
    public FileServer open() {
        return new FileServer(folder, readOnly);
    }
}
