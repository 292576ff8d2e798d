package dev.terrarium.emulator.device;

import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The platform-level interrupt controller: context 2n is the M-mode of hart n, context 2n + 1 its S-mode. Sources are
 * level-triggered.
 *
 * <p>Source: RISC-V Platform-Level Interrupt Controller Specification 1.0.
 */
public final class Plic implements MmioDevice, Stateful {
    /** The highest source number; source 0 does not exist. */
    public static final int SOURCES = 96;

    private static final int PRIORITY_MASK = 7;

    private static final int PENDING = 0x1000;
    private static final int ENABLE = 0x2000;
    private static final int ENABLE_STRIDE = 0x80;
    private static final int CONTEXT = 0x20_0000;
    private static final int CONTEXT_STRIDE = 0x1000;
    private static final int WORDS = SOURCES / 32 + 1;

    private final BooleanSupplier[] lines = new BooleanSupplier[SOURCES + 1];
    private final int[] priority = new int[SOURCES + 1];
    private final boolean[] claimed = new boolean[SOURCES + 1];
    private final int contexts;
    private final int[][] enable;
    private final int[] threshold;

    /** Makes a controller for so many harts, with all sources off. */
    public Plic(int harts) {
        contexts = 2 * harts;
        enable = new int[contexts][WORDS];
        threshold = new int[contexts];
    }

    @Override
    public void reset() {
        Arrays.fill(priority, 0);
        Arrays.fill(claimed, false);
        Arrays.fill(threshold, 0);
        for (int[] words : enable) {
            Arrays.fill(words, 0);
        }
    }

    /** Connects a device's interrupt line. */
    public void connect(int source, BooleanSupplier line) {
        lines[source] = line;
    }

    /** A source is pending while its device asserts it and no context is serving it. */
    private boolean isPending(int source) {
        return lines[source] != null && !claimed[source] && lines[source].getAsBoolean();
    }

    private boolean isEnabled(int context, int source) {
        return (enable[context][source >>> 5] >>> (source & 31) & 1) != 0;
    }

    @Override
    public void exchange(StateTransfer state) {
        state.values(priority);
        state.flags(claimed);
        for (int[] words : enable) {
            state.values(words);
        }
        state.values(threshold);
    }

    /** Returns the interrupts that are asserted towards a hart, as bits of {@code mip}. */
    public long asserted(int hart) {
        long asserted = 0;
        int machine = 2 * hart;
        int supervisor = machine + 1;
        if (bestPriority(machine) > threshold[machine]) {
            asserted |= 1L << TrapCause.MACHINE_EXTERNAL_INTERRUPT;
        }
        if (bestPriority(supervisor) > threshold[supervisor]) {
            asserted |= 1L << TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT;
        }
        return asserted;
    }

    private int bestPriority(int context) {
        return priority[bestSource(context)];
    }

    /** Returns the pending, enabled source with the highest priority above 0, the lowest number first; 0 if none. */
    private int bestSource(int context) {
        int best = 0;
        for (int word = 0; word < WORDS; word++) {
            for (int bits = enable[context][word]; bits != 0; bits &= bits - 1) {
                int source = 32 * word + Integer.numberOfTrailingZeros(bits);
                if (source <= SOURCES && priority[source] > priority[best] && isPending(source)) {
                    best = source;
                }
            }
        }
        return best;
    }

    private int claim(int context) {
        int source = bestSource(context);
        claimed[source] = source != 0;
        return source;
    }

    @Override
    public long read(long offset, int size) {
        int at = (int) offset & ~3;
        if (at < PENDING) {
            int source = at / 4;
            return source <= SOURCES ? priority[source] : 0;
        }
        if (at < ENABLE) {
            return pendingWord((at - PENDING) / 4);
        }
        if (at < CONTEXT) {
            int context = (at - ENABLE) / ENABLE_STRIDE;
            int word = (at - ENABLE) % ENABLE_STRIDE / 4;
            return context < contexts && word < WORDS ? enable[context][word] : 0;
        }
        int context = (at - CONTEXT) / CONTEXT_STRIDE;
        if (context >= contexts) {
            return 0;
        }
        switch ((at - CONTEXT) % CONTEXT_STRIDE) {
            case 0:
                return threshold[context];
            case 4:
                return claim(context);
            default:
                return 0;
        }
    }

    private int pendingWord(int word) {
        int bits = 0;
        for (int source = 32 * word; source < 32 * word + 32 && source <= SOURCES; source++) {
            if (isPending(source)) {
                bits |= 1 << (source & 31);
            }
        }
        return bits;
    }

    @Override
    public void write(long offset, int size, long value) {
        int at = (int) offset & ~3;
        if (at < PENDING) {
            int source = at / 4;
            if (source >= 1 && source <= SOURCES) {
                priority[source] = (int) value & PRIORITY_MASK;
            }
        } else if (at >= ENABLE && at < CONTEXT) {
            int context = (at - ENABLE) / ENABLE_STRIDE;
            int word = (at - ENABLE) % ENABLE_STRIDE / 4;
            if (context < contexts && word < WORDS) {
                enable[context][word] = word == 0 ? (int) value & ~1 : (int) value;
            }
        } else if (at >= CONTEXT) {
            writeContext((at - CONTEXT) / CONTEXT_STRIDE, (at - CONTEXT) % CONTEXT_STRIDE, (int) value);
        }
    }

    private void writeContext(int context, int register, int value) {
        if (context >= contexts) {
            return;
        }
        if (register == 0) {
            threshold[context] = value & PRIORITY_MASK;
        } else if (register == 4 && value > 0 && value <= SOURCES && isEnabled(context, value)) {
            claimed[value] = false;
        }
    }
}
