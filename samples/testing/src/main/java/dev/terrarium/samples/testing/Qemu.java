package dev.terrarium.samples.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Boots images on QEMU's {@code virt} with OpenSBI. */
final class Qemu {
    private static final String COMMAND = "qemu-system-riscv64";

    private static final String ABSENT =
            COMMAND + " cannot be started, so nothing is compared with QEMU: install it, on"
                    + " Debian with apt-get install qemu-system-misc opensbi (%s)";

    /** OpenSBI ends its banner with what it has found out about the hart that boots the image. */
    private static final Pattern BANNER =
            Pattern.compile("\\A.*^Boot HART [^\\n]*\\n", Pattern.DOTALL | Pattern.MULTILINE);

    private Qemu() {}

    static Transcript run(AppImage image, String input) {
        Process process = start(image);
        Timer timer = new Timer("QEMU's time", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        process.destroyForcibly();
                    }
                },
                Platform.TIMEOUT.toMillis());
        try (InputStream output = process.getInputStream();
                OutputStream keyboard = process.getOutputStream()) {
            String console = converse(output, keyboard, input);
            int status = process.waitFor();
            Matcher banner = BANNER.matcher(console);
            if (!banner.lookingAt()) {
                throw new AssertionError("QEMU did not get as far as to boot " + image + " (exit status " + status
                        + "); it printed:\n" + console);
            }
            return new Transcript(withoutReturns(console.substring(banner.end())), status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while QEMU ran", e);
        } finally {
            timer.cancel();
            process.destroyForcibly();
        }
    }

    private static Process start(AppImage image) {
        List<String> command = List.of(
                COMMAND,
                "-M",
                "virt",
                "-m",
                "128M",
                "-nographic",
                "-monitor",
                "none",
                "-serial",
                "stdio",
                "-bios",
                "default",
                "-kernel",
                image.elf().toString());
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            String absent = String.format(ABSENT, e.getMessage());
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                return Assertions.fail(absent);
            }
            // The report has the reason, but what is seen while the tests run is only a number of skipped tests.
            System.err.println("Skipped: " + absent);
            return Assumptions.abort(absent);
        }
    }

    /**
     * Returns everything that is printed. The input is typed after the app's first line: firmware empties the serial
     * port's buffer when it starts, and what was typed before is lost.
     */
    private static String converse(InputStream output, OutputStream keyboard, String input) throws IOException {
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        boolean typed = input.isEmpty();
        for (int value = output.read(); value >= 0; value = output.read()) {
            console.write(value);
            if (!typed && value == '\n' && appHasPrinted(console.toString(StandardCharsets.UTF_8))) {
                typed = true;
                keyboard.write(input.getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
            }
        }
        return console.toString(StandardCharsets.UTF_8);
    }

    /** OpenSBI's console sends a carriage return before each line feed, for a terminal; no app has printed those. */
    private static String withoutReturns(String console) {
        return console.replace("\r\n", "\n");
    }

    private static boolean appHasPrinted(String console) {
        Matcher banner = BANNER.matcher(console);
        return banner.lookingAt() && banner.end() < console.length();
    }
}
