package dev.terrarium.emulator.command;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.ninep.Share;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads shared folders such as {@code host=/home/me/project,readonly}. */
final class ShareConverter implements ITypeConverter<Share> {
    @Override
    public Share convert(String value) {
        HostPathArgument argument = HostPathArgument.of(value, HostPathArgument.READ_ONLY);
        String share = argument.name();
        int equals = share.indexOf('=');
        if (equals < 0 || equals == share.length() - 1) {
            throw new TypeConversionException(
                    "'" + value + "' shares no folder: give TAG=FOLDER or TAG=FOLDER,readonly");
        }
        try {
            return new Share(
                    HostPathArgument.path(share.substring(equals + 1), "folder"),
                    share.substring(0, equals),
                    argument.isReadOnly());
        } catch (MachineException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
