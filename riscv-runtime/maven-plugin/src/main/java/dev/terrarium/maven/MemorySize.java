package dev.terrarium.maven;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** Reads how much memory a machine is to have. */
final class MemorySize {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,8})([KMG])", Pattern.CASE_INSENSITIVE);

    private MemorySize() {}

    /**
     * Returns the size in bytes.
     *
     * @param text a number followed by K, M or G, such as {@code 128M}
     */
    static long bytes(String text) throws MojoFailureException {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new MojoFailureException("terrarium.memory is " + text
                    + ", but must be a number with K, M or G behind it, such as -Dterrarium.memory=128M");
        }
        int shift =
                switch (matcher.group(2)) {
                    case "K", "k" -> 10;
                    case "M", "m" -> 20;
                    default -> 30;
                };
        return Long.parseLong(matcher.group(1)) << shift;
    }
}
