package dev.terrarium.emulator.command;

import dev.terrarium.emulator.net.NetworkSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the kinds of networks. */
final class NetworkConverter implements ITypeConverter<NetworkSettings> {
    @Override
    public NetworkSettings convert(String value) {
        if (!value.equals("user")) {
            throw new TypeConversionException("'" + value + "' is no network: there is user");
        }
        return NetworkSettings.user();
    }
}
