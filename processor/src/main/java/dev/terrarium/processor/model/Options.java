package dev.terrarium.processor.model;

import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * The options of the wiring processor, given to javac as {@code -Aterrarium.name=VALUE}.
 *
 * @param unusedUse what to do about classes in {@code use} that the image does not need
 */
public record Options(Severity unusedUse) {
    /** The option for {@link #unusedUse}. */
    public static final String UNUSED_USE = "terrarium.unusedUse";

    /** What the names of all options start with. */
    public static final String PREFIX = "terrarium.";

    /** How bad something is. */
    public enum Severity {
        /** Say nothing. */
        IGNORE,
        /** Say it, and build. */
        WARN,
        /** Stop the build. */
        ERROR;

        /** Returns javac's word for it, or empty to say nothing. */
        public Optional<Diagnostic.Kind> kind() {
            return switch (this) {
                case IGNORE -> Optional.empty();
                case WARN -> Optional.of(Diagnostic.Kind.WARNING);
                case ERROR -> Optional.of(Diagnostic.Kind.ERROR);
            };
        }
    }

    /** Reads the options, and reports values and names that do not exist. */
    public static Options parse(Map<String, String> options, Problems problems) {
        for (String name : new TreeMap<>(options).keySet()) {
            if (name.startsWith(PREFIX) && !name.equals(UNUSED_USE)) {
                problems.error(
                        Code.BAD_OPTION,
                        Site.COMMAND_LINE,
                        Message.of("there is no option -A" + name).fix("the options are: -A" + UNUSED_USE));
            }
        }
        return new Options(severity(options, UNUSED_USE, Severity.WARN, problems));
    }

    private static Severity severity(
            Map<String, String> options, String name, Severity defaultValue, Problems problems) {
        if (!options.containsKey(name)) {
            return defaultValue;
        }
        String text = options.get(name);
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(text)) {
                return severity;
            }
        }
        String choices = Arrays.stream(Severity.values()).map(Enum::name).collect(Collectors.joining(", "));
        String given = text == null ? "-A" + name + " has no value" : "-A" + name + "=" + text + " is not a choice";
        problems.error(Code.BAD_OPTION, Site.COMMAND_LINE, Message.of(given).fix("write one of " + choices));
        return defaultValue;
    }
}
