package dev.terrarium.emulator.command;

import dev.terrarium.emulator.storage.FlashFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the files of flash such as {@code variables.fd,readonly}. */
final class FlashFileConverter implements ITypeConverter<FlashFile> {
    private static final String READ_ONLY = ",readonly";

    @Override
    public FlashFile convert(String value) {
        boolean readOnly = value.endsWith(READ_ONLY);
        String file = readOnly ? value.substring(0, value.length() - READ_ONLY.length()) : value;
        if (file.isEmpty()) {
            throw new TypeConversionException("'" + value + "' names no file: give FILE or FILE,readonly");
        }
        try {
            return new FlashFile(Path.of(file), readOnly);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + file + "' is no name of a file: " + e.getReason());
        }
    }
}
