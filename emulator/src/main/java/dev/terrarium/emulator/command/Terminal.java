package dev.terrarium.emulator.command;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The terminal of the process in raw mode: keys go to the guest as they are pressed, control keys as well. Closing it, or the
 * end of the process, brings its old mode back.
 */
final class Terminal implements Closeable {
    private static final File DEVICE = new File("/dev/tty");
    private static final long SECONDS_TO_WAIT = 5;

    /** Input without lines, echo, signals, flow control and changed line ends; output keeps its line ends. */
    private static final List<String> RAW =
            List.of("-icanon", "-echo", "-isig", "-iexten", "-ixon", "-icrnl", "min", "1", "time", "0");

    private final String oldMode;
    private final Thread restoring = new Thread(this::restore, "terminal");

    private Terminal(String oldMode) {
        this.oldMode = oldMode;
        Runtime.getRuntime().addShutdownHook(restoring);
    }

    /** Brings the terminal to raw mode; returns none if input and output are no terminal, or its mode cannot be changed. */
    static Optional<Terminal> open() {
        if (System.console() == null || !DEVICE.exists()) {
            return Optional.empty();
        }
        Optional<String> mode = stty(List.of("-g"));
        return mode.filter(old -> stty(RAW).isPresent()).map(Terminal::new);
    }

    /** Runs stty on the terminal; returns what it prints, or none if it fails or there is no such program. */
    private static Optional<String> stty(List<String> settings) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(settings);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(DEVICE)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
            boolean done = process.waitFor(SECONDS_TO_WAIT, TimeUnit.SECONDS);
            return done && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no stty here: the terminal stays in line mode
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted while the terminal's mode was changed", e));
        }
    }

    private void restore() {
        stty(List.of(oldMode));
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(restoring);
        restore();
    }
}
