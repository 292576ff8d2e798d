package dev.terrarium.emulator.command;

import dev.terrarium.emulator.Firmware;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code none} and {@code sbi}. */
final class FirmwareConverter implements ITypeConverter<Firmware> {
    @Override
    public Firmware convert(String value) {
        switch (value) {
            case "none":
                return Firmware.NONE;
            case "sbi":
                return Firmware.SBI;
            default:
                throw new TypeConversionException("'" + value + "' is no firmware: give none or sbi");
        }
    }
}
