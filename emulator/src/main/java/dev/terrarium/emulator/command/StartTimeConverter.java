package dev.terrarium.emulator.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the date at which the machine starts: {@code now}, or an instant of ISO 8601. */
final class StartTimeConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String value) {
        if (value.equals("now")) {
            return Instant.now();
        }
        try {
            return Instant.parse(value);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + value + "' is no date: give now, or one such as 2026-01-01T00:00:00Z");
        }
    }
}
