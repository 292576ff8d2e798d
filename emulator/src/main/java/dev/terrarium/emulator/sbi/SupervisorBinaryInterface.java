package dev.terrarium.emulator.sbi;

import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.device.PowerSwitch;
import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.InterruptLines;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.memory.Ram;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/**
 * The RISC-V Supervisor Binary Interface, answered by the host in place of firmware in M-mode.
 *
 * <p>Source: RISC-V Supervisor Binary Interface Specification 2.0: the Base, Timer, IPI, RFENCE, Hart State Management,
 * System Reset and Debug Console extensions, and the legacy extensions (chapter 5).
 */
public final class SupervisorBinaryInterface implements EnvironmentCallHandler, InterruptLines, Stateful {
    private static final int A0 = 10;
    private static final int A1 = 11;
    private static final int A2 = 12;
    private static final int A6 = 16;
    private static final int A7 = 17;

    private static final long SUCCESS = 0;
    private static final long ERR_FAILED = -1;
    private static final long ERR_NOT_SUPPORTED = -2;
    private static final long ERR_INVALID_PARAM = -3;
    private static final long ERR_ALREADY_AVAILABLE = -6;

    private static final long SPECIFICATION_VERSION = 2L << 24;
    /** Implementation ids are given out by the RISC-V organisation; this machine has none, and says so. */
    private static final long IMPLEMENTATION_ID = 0xffff;

    private static final long IMPLEMENTATION_VERSION = 1;

    private static final int LEGACY_SET_TIMER = 0;
    private static final int LEGACY_CONSOLE_PUTCHAR = 1;
    private static final int LEGACY_CONSOLE_GETCHAR = 2;
    private static final int LEGACY_CLEAR_IPI = 3;
    private static final int LEGACY_SEND_IPI = 4;
    private static final int LEGACY_REMOTE_FENCE_I = 5;
    private static final int LEGACY_REMOTE_SFENCE_VMA = 6;
    private static final int LEGACY_REMOTE_SFENCE_VMA_ASID = 7;
    private static final int LEGACY_SHUTDOWN = 8;

    private static final int BASE = 0x10;
    private static final int TIME = 0x54494D45;
    private static final int IPI = 0x735049;
    private static final int RFENCE = 0x52464E43;
    private static final int HART_STATE = 0x48534D;
    private static final int SYSTEM_RESET = 0x53525354;
    private static final int DEBUG_CONSOLE = 0x4442434E;

    private static final int RESET_TYPE_SHUTDOWN = 0;
    private static final int RESET_TYPE_WARM_REBOOT = 2;
    private static final int RESET_REASON_NONE = 0;
    private static final int RESET_REASON_SYSTEM_FAILURE = 1;

    private static final int HART_STARTED = 0;
    private static final int SUSPEND_RETENTIVE = 0;

    private final Hart hart;
    private final Console console;
    private final PowerSwitch power;
    private long deadline = -1;
    private boolean timerSet;

    /** Makes an SBI for a machine with one hart. */
    public SupervisorBinaryInterface(Hart hart, Console console, PowerSwitch power) {
        this.hart = hart;
        this.console = console;
        this.power = power;
    }

    @Override
    public void exchange(StateTransfer state) {
        deadline = state.value(deadline);
        timerSet = state.flag(timerSet);
    }

    @Override
    public long asserted() {
        return timerSet && instructionsUntilTimer() == 0 ? 1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT : 0;
    }

    /** Returns in how many instructions the timer set by the guest will interrupt; 0 if it does. */
    public long instructionsUntilTimer() {
        return hart.clock().instructionsUntil(deadline);
    }

    @Override
    public void call(Hart caller) {
        long extension = argument(A7);
        if (extension >= LEGACY_SET_TIMER && extension <= LEGACY_SHUTDOWN) {
            hart.setRegister(A0, legacy((int) extension));
            return;
        }
        switch ((int) extension) {
            case BASE:
                base();
                break;
            case TIME:
                if (argument(A6) == 0) {
                    setTimer(argument(A0));
                    answer(SUCCESS, 0);
                } else {
                    answer(ERR_NOT_SUPPORTED, 0);
                }
                break;
            case IPI:
                sendInterProcessorInterrupt();
                break;
            case RFENCE:
                remoteFence();
                break;
            case HART_STATE:
                hartState();
                break;
            case SYSTEM_RESET:
                systemReset();
                break;
            case DEBUG_CONSOLE:
                debugConsole();
                break;
            default:
                answer(ERR_NOT_SUPPORTED, 0);
                break;
        }
    }

    private long argument(int register) {
        return hart.register(register);
    }

    private void answer(long error, long value) {
        hart.setRegister(A0, error);
        hart.setRegister(A1, value);
    }

    private void setTimer(long time) {
        if (hart.csr().hasSupervisorTimer()) {
            hart.csr().setSupervisorTimer(time);
            return;
        }
        deadline = time;
        timerSet = true;
    }

    /** The legacy calls return in a0 alone. */
    private long legacy(int extension) {
        switch (extension) {
            case LEGACY_SET_TIMER:
                setTimer(argument(A0));
                return SUCCESS;
            case LEGACY_CONSOLE_PUTCHAR:
                console.write((int) argument(A0));
                return SUCCESS;
            case LEGACY_CONSOLE_GETCHAR:
                return console.read();
            case LEGACY_CLEAR_IPI:
                hart.setSupervisorSoftwareInterrupt(false);
                return SUCCESS;
            case LEGACY_SEND_IPI:
                hart.setSupervisorSoftwareInterrupt(true);
                return SUCCESS;
            case LEGACY_REMOTE_FENCE_I:
                return SUCCESS;
            case LEGACY_REMOTE_SFENCE_VMA:
            case LEGACY_REMOTE_SFENCE_VMA_ASID:
                hart.fenceAddressTranslation();
                return SUCCESS;
            default:
                power.off(0);
                return SUCCESS;
        }
    }

    private void base() {
        switch ((int) argument(A6)) {
            case 0:
                answer(SUCCESS, SPECIFICATION_VERSION);
                break;
            case 1:
                answer(SUCCESS, IMPLEMENTATION_ID);
                break;
            case 2:
                answer(SUCCESS, IMPLEMENTATION_VERSION);
                break;
            case 3:
                answer(SUCCESS, isImplemented(argument(A0)) ? 1 : 0);
                break;
            case 4: // mvendorid, marchid and mimpid are all 0
            case 5:
            case 6:
                answer(SUCCESS, 0);
                break;
            default:
                answer(ERR_NOT_SUPPORTED, 0);
                break;
        }
    }

    private static boolean isImplemented(long extension) {
        if (extension >= LEGACY_SET_TIMER && extension <= LEGACY_SHUTDOWN) {
            return true;
        }
        return extension == BASE
                || extension == TIME
                || extension == IPI
                || extension == RFENCE
                || extension == HART_STATE
                || extension == SYSTEM_RESET
                || extension == DEBUG_CONSOLE;
    }

    /** A mask of harts names hart 0 in its bit 0 with base 0, or all harts with base -1. */
    private boolean masksThisHart(long mask, long base) {
        return base == -1 || base == 0 && mask == 1;
    }

    private boolean masksNobody(long mask, long base) {
        return base == 0 && mask == 0;
    }

    private void sendInterProcessorInterrupt() {
        long mask = argument(A0);
        long base = argument(A1);
        if (argument(A6) != 0) {
            answer(ERR_NOT_SUPPORTED, 0);
        } else if (masksThisHart(mask, base)) {
            hart.setSupervisorSoftwareInterrupt(true);
            answer(SUCCESS, 0);
        } else {
            answer(masksNobody(mask, base) ? SUCCESS : ERR_INVALID_PARAM, 0);
        }
    }

    /** FENCE.I and SFENCE.VMA; the hypervisor's fences (3 to 6) are for machines that have one. */
    private void remoteFence() {
        long mask = argument(A0);
        long base = argument(A1);
        long function = argument(A6);
        if (function < 0 || function > 2) {
            answer(ERR_NOT_SUPPORTED, 0);
        } else if (masksThisHart(mask, base)) {
            if (function != 0) {
                hart.fenceAddressTranslation();
            }
            answer(SUCCESS, 0);
        } else {
            answer(masksNobody(mask, base) ? SUCCESS : ERR_INVALID_PARAM, 0);
        }
    }

    private void hartState() {
        switch ((int) argument(A6)) {
            case 0: // hart_start
                answer(argument(A0) == 0 ? ERR_ALREADY_AVAILABLE : ERR_INVALID_PARAM, 0);
                break;
            case 1: // hart_stop
                power.halt();
                answer(ERR_FAILED, 0);
                break;
            case 2: // hart_get_status
                if (argument(A0) == 0) {
                    answer(SUCCESS, HART_STARTED);
                } else {
                    answer(ERR_INVALID_PARAM, 0);
                }
                break;
            case 3: // hart_suspend
                if ((int) argument(A0) == SUSPEND_RETENTIVE) {
                    hart.waitForInterrupt();
                    answer(SUCCESS, 0);
                } else {
                    answer(ERR_NOT_SUPPORTED, 0);
                }
                break;
            default:
                answer(ERR_NOT_SUPPORTED, 0);
                break;
        }
    }

    private void systemReset() {
        int type = (int) argument(A0);
        int reason = (int) argument(A1);
        if (argument(A6) != 0) {
            answer(ERR_NOT_SUPPORTED, 0);
        } else if (type < RESET_TYPE_SHUTDOWN
                || type > RESET_TYPE_WARM_REBOOT
                || reason < RESET_REASON_NONE
                || reason > RESET_REASON_SYSTEM_FAILURE) {
            answer(ERR_INVALID_PARAM, 0);
        } else if (type == RESET_TYPE_SHUTDOWN) {
            // Exit status 0 for either reason: OpenSBI on QEMU ends a system failure with the test finisher's FAIL and
            // no
            // code. A guest that wants another status writes it to the test finisher itself.
            power.off(0);
        } else {
            power.reset();
        }
    }

    private void debugConsole() {
        switch ((int) argument(A6)) {
            case 0:
                debugConsoleWrite();
                break;
            case 1:
                debugConsoleRead();
                break;
            case 2:
                console.write((int) argument(A0));
                answer(SUCCESS, 0);
                break;
            default:
                answer(ERR_NOT_SUPPORTED, 0);
                break;
        }
    }

    private void debugConsoleWrite() {
        long count = argument(A0);
        long address = argument(A1);
        if (!isMemory(address, count)) {
            answer(ERR_INVALID_PARAM, 0);
            return;
        }
        byte[] bytes = hart.bus().ram().bytes();
        int offset = Ram.offset(address);
        for (int i = 0; i < count; i++) {
            console.write(bytes[offset + i]);
        }
        answer(SUCCESS, count);
    }

    private void debugConsoleRead() {
        long count = argument(A0);
        long address = argument(A1);
        if (!isMemory(address, count)) {
            answer(ERR_INVALID_PARAM, 0);
            return;
        }
        int offset = Ram.offset(address);
        int done = 0;
        while (done < count && console.hasInput()) {
            hart.bus().ram().write(offset + done, 1, console.read());
            hart.bus().codeCache().invalidate(offset + done, 1);
            done++;
        }
        answer(SUCCESS, done);
    }

    /** The upper half of the address is in a2 and must be 0: physical addresses here have less than 64 bits. */
    private boolean isMemory(long address, long count) {
        Ram ram = hart.bus().ram();
        return argument(A2) == 0 && count >= 0 && count <= ram.size() && ram.contains(address, (int) count);
    }
}
