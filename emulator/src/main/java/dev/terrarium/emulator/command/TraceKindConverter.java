package dev.terrarium.emulator.command;

import dev.terrarium.emulator.observe.TraceKind;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a kind of trace. */
final class TraceKindConverter implements ITypeConverter<TraceKind> {
    @Override
    public TraceKind convert(String text) {
        return Arrays.stream(TraceKind.values())
                .filter(kind -> kind.optionName().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("there is no trace of '" + text + "': there are "
                        + Arrays.stream(TraceKind.values())
                                .map(TraceKind::optionName)
                                .collect(Collectors.joining(", "))));
    }
}
