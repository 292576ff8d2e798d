package dev.terrarium.emulator.command;

import dev.terrarium.emulator.hart.ProcessorModel;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a processor such as {@code rv64,zba=off}. */
final class ProcessorModelConverter implements ITypeConverter<ProcessorModel> {
    @Override
    public ProcessorModel convert(String text) {
        try {
            return ProcessorModel.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
