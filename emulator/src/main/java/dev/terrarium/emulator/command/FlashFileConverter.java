package dev.terrarium.emulator.command;

import dev.terrarium.emulator.storage.FlashFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the files of flash such as {@code variables.fd,readonly}. */
final class FlashFileConverter implements ITypeConverter<FlashFile> {
    @Override
    public FlashFile convert(String value) {
        HostPathArgument file = HostPathArgument.of(value, HostPathArgument.READ_ONLY);
        if (file.name().isEmpty()) {
            throw new TypeConversionException("'" + value + "' names no file: give FILE or FILE,readonly");
        }
        return new FlashFile(HostPathArgument.path(file.name(), "file"), file.isReadOnly());
    }
}
