package dev.terrarium.emulator.command;

import dev.terrarium.emulator.MachineException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The files of the machine's second console.
 *
 * @param input what the guest reads
 * @param output what it writes
 */
record SecondConsole(InputStream input, OutputStream output) implements Closeable {
    /**
     * Opens the files that the command line names.
     *
     * @return null if it names none
     * @throws MachineException if one cannot be opened
     */
    static SecondConsole open(Path output, Path input) {
        if (output == null && input == null) {
            return null;
        }
        InputStream from = input == null ? InputStream.nullInputStream() : openInput(input);
        return new SecondConsole(from, output == null ? OutputStream.nullOutputStream() : openOutput(output));
    }

    private static InputStream openInput(Path file) {
        try {
            return new FileInputStream(file.toFile());
        } catch (IOException e) {
            throw new MachineException("cannot read the second console's input: " + e.getMessage(), e);
        }
    }

    private static OutputStream openOutput(Path file) {
        try {
            return new BufferedOutputStream(new FileOutputStream(file.toFile()));
        } catch (IOException e) {
            throw new MachineException("cannot write the second console's output: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (input;
                output) {
            output.flush();
        } catch (IOException e) {
            throw new MachineException("cannot write the second console's output: " + e.getMessage(), e);
        }
    }
}
