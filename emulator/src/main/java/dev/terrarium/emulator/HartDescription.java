package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Privilege;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.image.SymbolTable;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a hart does that will not go on by itself. */
final class HartDescription {
    private static final int RA = 1;
    private static final int SP = 2;
    private static final long STATUS_SIE = 1L << 1;
    private static final long STATUS_MIE = 1L << 3;
    private static final int INTERRUPTS = 12;

    private final String name;
    private final Hart hart;
    private final SymbolTable symbols;
    private final LastTrap trap;

    /**
     * @param name what to call the hart
     */
    HartDescription(String name, Hart hart, SymbolTable symbols, LastTrap trap) {
        this.name = name;
        this.hart = hart;
        this.symbols = symbols;
        this.trap = trap;
    }

    List<String> lines() {
        if (hart.stopped()) {
            return List.of(name + " is stopped");
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                "%s %s in %c-mode at %s",
                name, hart.waiting() ? "waits (WFI)" : "is", Privilege.letter(hart.privilege()), place(hart.pc())));
        lines.add(String.format("called from %s, sp 0x%x", place(hart.register(RA)), hart.register(SP)));
        lines.add("interrupts enabled: " + interrupts(hart.csr().value(CsrNumber.MIE)) + "; pending: "
                + interrupts(hart.csr().value(CsrNumber.MIP)));
        long status = hart.csr().value(CsrNumber.MSTATUS);
        lines.add(String.format(
                "interrupts are %s in S-mode and %s in M-mode (sstatus.SIE, mstatus.MIE)",
                (status & STATUS_SIE) != 0 ? "on" : "off", (status & STATUS_MIE) != 0 ? "on" : "off"));
        lines.add(
                trap.taken()
                        ? String.format(
                                "the last trap: %s, value 0x%x, at %s",
                                TrapCause.describeCause(trap.cause()), trap.value(), place(trap.pc()))
                        : "no trap was taken");
        return lines;
    }

    private String place(long address) {
        String symbol = symbols.describe(address);
        return String.format(symbol.isEmpty() ? "0x%x" : "0x%x <%s>", address, symbol);
    }

    private static String interrupts(long bits) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < INTERRUPTS; i++) {
            if ((bits >>> i & 1) != 0) {
                names.add(TrapCause.describeCause(Long.MIN_VALUE | i).replace(" interrupt", ""));
            }
        }
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
