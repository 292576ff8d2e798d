package dev.terrarium.emulator.command;

import dev.terrarium.emulator.Engine;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an engine, in lower case. */
final class EngineConverter implements ITypeConverter<Engine> {
    @Override
    public Engine convert(String text) {
        for (Engine engine : Engine.values()) {
            if (engine.name().toLowerCase(Locale.ROOT).equals(text)) {
                return engine;
            }
        }
        throw new TypeConversionException("there is no engine '" + text + "': it is interpreter or compiler");
    }
}
