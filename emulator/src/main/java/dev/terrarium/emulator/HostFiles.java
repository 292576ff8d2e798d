package dev.terrarium.emulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads files of the host that a machine is made from. */
final class HostFiles {
    private HostFiles() {}

    /**
     * A file that a machine is given.
     *
     * @param name what to call it in messages
     * @param bytes its content
     */
    record HostFile(String name, byte[] bytes) {}

    /**
     * Returns a file by its name and content, or null if there is no name.
     *
     * @param what what the file is for, in messages
     * @throws MachineException if it cannot be read
     */
    static HostFile readNamed(String what, Path file) {
        return file == null ? null : new HostFile(file.toString(), read(what, file));
    }

    /**
     * Returns a file's content.
     *
     * @param what what the file is for, in messages
     * @throws MachineException if it cannot be read
     */
    static byte[] read(String what, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new MachineException("there is no " + what + " file " + file, e);
        } catch (IOException e) {
            String why = Files.isDirectory(file) ? "it is a directory" : e.getMessage();
            throw new MachineException("cannot read the " + what + " file " + file + ": " + why, e);
        } catch (OutOfMemoryError e) {
            throw new MachineException("the " + what + " file " + file + " is too large to be read", e);
        }
    }
}
