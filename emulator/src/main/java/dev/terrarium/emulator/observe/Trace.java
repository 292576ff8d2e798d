package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.Privilege;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.hart.TrapListener;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.isa.Disassembler;
import dev.terrarium.emulator.memory.DeviceListener;
import java.io.PrintStream;
import java.util.Set;

/**
 * Writes what happens, one line for each event, in order. Addresses of code are followed by the function they are in, if the
 * image has symbols.
 */
public final class Trace implements InstructionObserver, TrapListener, DeviceListener {
    private static final int A0 = 10;
    private static final int A6 = 16;
    private static final int A7 = 17;

    private final PrintStream out;
    private final Set<TraceKind> kinds;
    private final Hart hart;
    private final SymbolTable symbols;
    /** What each line starts with. */
    private final String prefix;

    /** Makes a trace of a machine's only hart; nothing is written before the hart and its devices know of it. */
    public Trace(PrintStream out, Set<TraceKind> kinds, Hart hart, SymbolTable symbols) {
        this(out, kinds, hart, symbols, "");
    }

    /**
     * Makes a trace of a hart; nothing is written before the hart and its devices know of it.
     *
     * @param prefix what each line starts with, to tell the harts of a machine apart
     */
    public Trace(PrintStream out, Set<TraceKind> kinds, Hart hart, SymbolTable symbols, String prefix) {
        this.prefix = prefix;
        this.out = out;
        this.kinds = Set.copyOf(kinds);
        this.hart = hart;
        this.symbols = symbols;
    }

    /** Returns whether the trace has to be told of each instruction. */
    public boolean showsInstructions() {
        return kinds.contains(TraceKind.INSTRUCTIONS);
    }

    private String symbol(long address) {
        String name = symbols.describe(address);
        return name.isEmpty() ? "" : " <" + name + ">";
    }

    @Override
    public void before(long pc, int bits) {
        char level = Privilege.letter(hart.privilege());
        String text = bits == 0 ? "(cannot be fetched)" : Disassembler.disassemble(bits, pc);
        out.printf("%s%c 0x%016x 0x%08x %s%s%n", prefix, level, pc, bits, text, symbol(pc));
    }

    @Override
    public void trapped(long cause, long value, long pc) {
        if (kinds.contains(TraceKind.TRAPS)) {
            out.printf(
                    "%strap: %s, value 0x%x, at 0x%x%s, to %c 0x%x%s%n",
                    prefix,
                    TrapCause.describeCause(cause),
                    value,
                    pc,
                    symbol(pc),
                    Privilege.letter(hart.privilege()),
                    hart.pc(),
                    symbol(hart.pc()));
        }
    }

    @Override
    public void read(long address, int size, long value, String device) {
        if (kinds.contains(TraceKind.MMIO)) {
            out.printf("%smmio: read %d at 0x%x (%s): 0x%x%n", prefix, size, address, device, value);
        }
    }

    @Override
    public void written(long address, int size, long value, String device) {
        if (kinds.contains(TraceKind.MMIO)) {
            out.printf("%smmio: write %d at 0x%x (%s): 0x%x%n", prefix, size, address, device, value);
        }
    }

    /** Returns a handler that also writes the calls. */
    public EnvironmentCallHandler around(EnvironmentCallHandler handler) {
        return kinds.contains(TraceKind.SBI) ? caller -> traceCall(handler, caller) : handler;
    }

    private void traceCall(EnvironmentCallHandler handler, Hart caller) {
        String call = String.format(
                "%ssbi: extension 0x%x function %d (0x%x, 0x%x, 0x%x)",
                prefix,
                caller.register(A7),
                caller.register(A6),
                caller.register(A0),
                caller.register(A0 + 1),
                caller.register(A0 + 2));
        handler.call(caller);
        out.printf("%s: %d, 0x%x%n", call, caller.register(A0), caller.register(A0 + 1));
    }
}
