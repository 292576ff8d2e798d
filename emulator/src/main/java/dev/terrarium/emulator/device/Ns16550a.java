package dev.terrarium.emulator.device;

import dev.terrarium.emulator.memory.MmioDevice;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/**
 * The serial port, a 16550A whose line is infinitely fast: what is written is sent at once, so the transmitter is always
 * empty.
 *
 * <p>Source: PC16550D Universal Asynchronous Receiver/Transmitter with FIFOs, data sheet, section 8 "Registers".
 */
public final class Ns16550a implements MmioDevice, Stateful {
    private static final int DATA = 0;
    private static final int INTERRUPT_ENABLE = 1;
    /** Interrupt identification when read, FIFO control when written. */
    private static final int INTERRUPT_IDENTIFICATION = 2;

    private static final int LINE_CONTROL = 3;
    private static final int MODEM_CONTROL = 4;
    private static final int LINE_STATUS = 5;
    private static final int MODEM_STATUS = 6;
    private static final int SCRATCH = 7;

    private static final int ENABLE_RECEIVED = 1;
    private static final int ENABLE_TRANSMITTER_EMPTY = 2;
    private static final int NO_INTERRUPT = 1;
    private static final int TRANSMITTER_EMPTY_INTERRUPT = 2;
    private static final int RECEIVED_INTERRUPT = 4;
    private static final int FIFO_ENABLE = 1;
    private static final int FIFOS_ENABLED = 0xc0;
    private static final int DIVISOR_LATCH_ACCESS = 0x80;
    private static final int LOOPBACK = 0x10;
    private static final int DATA_READY = 1;
    private static final int TRANSMITTER_EMPTY = 0x60;
    /** Data carrier detect, data set ready and clear to send: somebody is at the other end. */
    private static final int MODEM_READY = 0xb0;

    private static final int NO_DATA = -1;

    /** OUT2, which gates the interrupt line on PCs. */
    private static final int MODEM_CONTROL_AFTER_RESET = 8;
    /** 9600 baud. */
    private static final int DIVISOR_AFTER_RESET = 12;

    private final Console console;
    private int interruptEnable;
    private boolean fifoEnabled;
    private int lineControl;
    private int modemControl = MODEM_CONTROL_AFTER_RESET;
    private int scratch;
    /** The divisor for the baud rate, which is kept and has no effect. */
    private int divisor = DIVISOR_AFTER_RESET;

    private boolean transmitterEmptyPending;
    private int looped = NO_DATA;

    /** Makes a serial port in its state after reset. */
    public Ns16550a(Console console) {
        this.console = console;
    }

    @Override
    public void exchange(StateTransfer state) {
        interruptEnable = state.value(interruptEnable);
        lineControl = state.value(lineControl);
        modemControl = state.value(modemControl);
        scratch = state.value(scratch);
        divisor = state.value(divisor);
        looped = state.value(looped);
        fifoEnabled = state.flag(fifoEnabled);
        transmitterEmptyPending = state.flag(transmitterEmptyPending);
    }

    @Override
    public void reset() {
        interruptEnable = 0;
        fifoEnabled = false;
        lineControl = 0;
        modemControl = MODEM_CONTROL_AFTER_RESET;
        scratch = 0;
        divisor = DIVISOR_AFTER_RESET;
        transmitterEmptyPending = false;
        looped = NO_DATA;
    }

    /** Returns whether the interrupt line is asserted. */
    public boolean interrupting() {
        return identification() != NO_INTERRUPT;
    }

    /** Returns whether a byte that arrives will assert the interrupt line. */
    public boolean interruptsOnInput() {
        return (interruptEnable & ENABLE_RECEIVED) != 0 && !isLoopback();
    }

    private int identification() {
        if ((interruptEnable & ENABLE_RECEIVED) != 0 && hasData()) {
            return RECEIVED_INTERRUPT;
        }
        if ((interruptEnable & ENABLE_TRANSMITTER_EMPTY) != 0 && transmitterEmptyPending) {
            return TRANSMITTER_EMPTY_INTERRUPT;
        }
        return NO_INTERRUPT;
    }

    private boolean isLoopback() {
        return (modemControl & LOOPBACK) != 0;
    }

    private boolean hasData() {
        return isLoopback() ? looped != NO_DATA : console.hasInput();
    }

    private boolean latchesDivisor() {
        return (lineControl & DIVISOR_LATCH_ACCESS) != 0;
    }

    @Override
    public long read(long offset, int size) {
        switch ((int) offset) {
            case DATA:
                return latchesDivisor() ? divisor & 0xff : receive();
            case INTERRUPT_ENABLE:
                return latchesDivisor() ? divisor >>> 8 : interruptEnable;
            case INTERRUPT_IDENTIFICATION:
                int identification = identification();
                if (identification == TRANSMITTER_EMPTY_INTERRUPT) {
                    transmitterEmptyPending = false;
                }
                return fifoEnabled ? identification | FIFOS_ENABLED : identification;
            case LINE_CONTROL:
                return lineControl;
            case MODEM_CONTROL:
                return modemControl;
            case LINE_STATUS:
                return hasData() ? TRANSMITTER_EMPTY | DATA_READY : TRANSMITTER_EMPTY;
            case MODEM_STATUS:
                return isLoopback() ? loopedModemStatus() : MODEM_READY;
            case SCRATCH:
                return scratch;
            default:
                return 0;
        }
    }

    private int receive() {
        if (isLoopback()) {
            int value = Math.max(looped, 0);
            looped = NO_DATA;
            return value;
        }
        return Math.max(console.read(), 0);
    }

    /** In loopback DTR, RTS, OUT1 and OUT2 come back as DSR, CTS, RI and DCD. */
    private int loopedModemStatus() {
        return (modemControl & 1) << 5 | (modemControl & 2) << 3 | (modemControl & 12) << 4;
    }

    @Override
    public void write(long offset, int size, long value) {
        int bits = (int) value & 0xff;
        switch ((int) offset) {
            case DATA:
                if (latchesDivisor()) {
                    divisor = divisor & 0xff00 | bits;
                } else {
                    transmit(bits);
                }
                break;
            case INTERRUPT_ENABLE:
                if (latchesDivisor()) {
                    divisor = divisor & 0xff | bits << 8;
                } else {
                    // The transmitter is empty, so enabling its interrupt raises it.
                    transmitterEmptyPending |= (bits & ~interruptEnable & ENABLE_TRANSMITTER_EMPTY) != 0;
                    interruptEnable = bits & 15;
                }
                break;
            case INTERRUPT_IDENTIFICATION:
                fifoEnabled = (bits & FIFO_ENABLE) != 0;
                break;
            case LINE_CONTROL:
                lineControl = bits;
                break;
            case MODEM_CONTROL:
                modemControl = bits & 31;
                break;
            case SCRATCH:
                scratch = bits;
                break;
            default:
                break; // line and modem status are read-only
        }
    }

    private void transmit(int bits) {
        if (isLoopback()) {
            looped = bits;
        } else {
            console.write(bits);
        }
        transmitterEmptyPending = true;
    }
}
