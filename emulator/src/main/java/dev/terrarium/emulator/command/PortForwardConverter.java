package dev.terrarium.emulator.command;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.net.PortForward;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads forwarded ports such as {@code tcp:8080:80}. */
final class PortForwardConverter implements ITypeConverter<PortForward> {
    @Override
    public PortForward convert(String value) {
        try {
            return PortForward.parse(value);
        } catch (MachineException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
