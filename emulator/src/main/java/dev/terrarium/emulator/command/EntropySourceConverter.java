package dev.terrarium.emulator.command;

import dev.terrarium.emulator.virtio.EntropySource;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code host}, or the seed of random bytes that are the same in each run. */
final class EntropySourceConverter implements ITypeConverter<EntropySource> {
    @Override
    public EntropySource convert(String value) {
        if (value.equals("host")) {
            return EntropySource.host();
        }
        try {
            return EntropySource.seeded(Long.parseLong(value));
        } catch (NumberFormatException e) {
            throw new TypeConversionException(
                    "'" + value + "' is no source of randomness: give host, or a number as seed");
        }
    }
}
