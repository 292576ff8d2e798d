package dev.terrarium.emulator.command;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.ninep.Share;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads shared folders such as {@code host=/home/me/project,readonly}. */
final class ShareConverter implements ITypeConverter<Share> {
    private static final String READ_ONLY = ",readonly";

    @Override
    public Share convert(String value) {
        boolean readOnly = value.endsWith(READ_ONLY);
        String rest = readOnly ? value.substring(0, value.length() - READ_ONLY.length()) : value;
        int equals = rest.indexOf('=');
        if (equals < 0 || equals == rest.length() - 1) {
            throw new TypeConversionException(
                    "'" + value + "' shares no folder: give TAG=FOLDER or TAG=FOLDER,readonly");
        }
        String folder = rest.substring(equals + 1);
        try {
            return new Share(Path.of(folder), rest.substring(0, equals), readOnly);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + folder + "' is no name of a folder: " + e.getReason());
        } catch (MachineException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
