package dev.terrarium.emulator.observe;

import java.util.Locale;

/** What a trace can show. */
public enum TraceKind {
    /** Each instruction before it is executed. */
    INSTRUCTIONS,
    /** Exceptions and interrupts that are taken. */
    TRAPS,
    /** Accesses to devices. */
    MMIO,
    /** Calls to the built-in firmware and what they return. */
    SBI;

    /** Returns the name in options. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
