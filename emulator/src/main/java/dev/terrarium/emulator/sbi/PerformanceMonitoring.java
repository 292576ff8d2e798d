package dev.terrarium.emulator.sbi;

import dev.terrarium.emulator.hart.CsrNumber;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;

/**
 * The Performance Monitoring Unit extension (chapter 11) for the two counters that a hart has, of cycles and of retired
 * instructions. They can be set and not be stopped: one that is said to be stopped goes on, and starting it anew with a value
 * sets it. There are no counters of firmware's events, and no snapshots in shared memory.
 */
final class PerformanceMonitoring implements Stateful {
    private static final int NUM_COUNTERS = 0;
    private static final int COUNTER_GET_INFO = 1;
    private static final int COUNTER_CONFIG_MATCHING = 2;
    private static final int COUNTER_START = 3;
    private static final int COUNTER_STOP = 4;
    private static final int COUNTER_FW_READ = 5;
    private static final int COUNTER_FW_READ_HI = 6;

    private static final int A0 = 10;

    /** The counters by their logical numbers: which CSR reads them, and which general hardware event they count. */
    private static final int[] CSR = {CsrNumber.CYCLE, CsrNumber.INSTRET};

    private static final long[] EVENT = {1, 2};
    private static final long WIDTH_LESS_ONE = 63L << 12;

    private static final long CONFIG_SKIP_MATCH = 1;
    private static final long CONFIG_CLEAR_VALUE = 1 << 1;
    private static final long CONFIG_AUTO_START = 1 << 2;
    private static final long START_SET_INIT_VALUE = 1;

    /** Which counters of each hart were started, as bits. */
    private final long[] started;

    PerformanceMonitoring(int harts) {
        started = new long[harts];
    }

    @Override
    public void exchange(StateTransfer state) {
        state.values(started);
    }

    /** Forgets which counters were started. */
    void reset() {
        Arrays.fill(started, 0);
    }

    /** What a call returns. */
    record Answer(long error, long value) {
        static Answer of(long value) {
            return new Answer(SbiError.SUCCESS, value);
        }
    }

    /** Answers a call of a hart, whose arguments are in its registers. */
    Answer call(Hart hart, long function) {
        long first = hart.register(A0);
        long mask = hart.register(A0 + 1);
        long flags = hart.register(A0 + 2);
        switch ((int) function) {
            case NUM_COUNTERS:
                return Answer.of(CSR.length);
            case COUNTER_GET_INFO:
                return first >= 0 && first < CSR.length
                        ? Answer.of(CSR[(int) first] | WIDTH_LESS_ONE)
                        : new Answer(SbiError.INVALID_PARAM, 0);
            case COUNTER_CONFIG_MATCHING:
                return configure(hart, selected(first, mask), flags, hart.register(A0 + 3));
            case COUNTER_START:
                return start(hart, selected(first, mask), flags, hart.register(A0 + 3));
            case COUNTER_STOP:
                return stop(hart, selected(first, mask));
            case COUNTER_FW_READ:
            case COUNTER_FW_READ_HI:
                return new Answer(SbiError.INVALID_PARAM, 0); // no counter is one of firmware's
            default:
                return new Answer(SbiError.NOT_SUPPORTED, 0);
        }
    }

    /** Returns the counters that a base and a mask name, as bits from counter 0 on; -1 if one of them does not exist. */
    private static long selected(long base, long mask) {
        boolean exist = base >= 0 && base < CSR.length && mask >>> CSR.length - base == 0;
        return exist ? mask << base : -1;
    }

    private Answer configure(Hart hart, long counters, long flags, long event) {
        if (counters < 0) {
            return new Answer(SbiError.INVALID_PARAM, 0);
        }
        for (int counter = 0; counter < CSR.length; counter++) {
            boolean fits = (flags & CONFIG_SKIP_MATCH) != 0 || EVENT[counter] == event;
            if ((counters >>> counter & 1) != 0 && fits) {
                if ((flags & CONFIG_CLEAR_VALUE) != 0) {
                    hart.csr().setCounter(CSR[counter], 0);
                }
                if ((flags & CONFIG_AUTO_START) != 0) {
                    started[hart.id()] |= 1L << counter;
                }
                return Answer.of(counter);
            }
        }
        return new Answer(SbiError.NOT_SUPPORTED, 0);
    }

    private Answer start(Hart hart, long counters, long flags, long value) {
        if (counters < 0) {
            return new Answer(SbiError.INVALID_PARAM, 0);
        }
        long fresh = counters & ~started[hart.id()];
        for (int counter = 0; counter < CSR.length; counter++) {
            if ((fresh >>> counter & 1) != 0 && (flags & START_SET_INIT_VALUE) != 0) {
                hart.csr().setCounter(CSR[counter], value);
            }
        }
        started[hart.id()] |= counters;
        return new Answer(fresh == counters ? SbiError.SUCCESS : SbiError.ALREADY_STARTED, 0);
    }

    private Answer stop(Hart hart, long counters) {
        if (counters < 0) {
            return new Answer(SbiError.INVALID_PARAM, 0);
        }
        boolean all = (counters & ~started[hart.id()]) == 0;
        started[hart.id()] &= ~counters;
        return new Answer(all ? SbiError.SUCCESS : SbiError.ALREADY_STOPPED, 0);
    }
}
