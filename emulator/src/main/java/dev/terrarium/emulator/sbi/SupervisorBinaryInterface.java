package dev.terrarium.emulator.sbi;

import dev.terrarium.emulator.device.Console;
import dev.terrarium.emulator.device.PowerSwitch;
import dev.terrarium.emulator.hart.EnvironmentCallHandler;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.memory.Ram;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The RISC-V Supervisor Binary Interface, answered by the host in place of firmware in M-mode.
 *
 * <p>Source: RISC-V Supervisor Binary Interface Specification 2.0: the Base, Timer, IPI, RFENCE, Hart State Management,
 * System Reset and Debug Console extensions, and the legacy extensions (chapter 5).
 */
public final class SupervisorBinaryInterface implements EnvironmentCallHandler, Stateful {
    private static final int A0 = 10;
    private static final int A1 = 11;
    private static final int A2 = 12;
    private static final int A6 = 16;
    private static final int A7 = 17;

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

    private final List<Hart> harts;
    private final HartStates states;
    private final Console console;
    private final PowerSwitch power;
    /** The time from which on each hart's timer interrupts, in ticks, once the hart has set it. */
    private final long[] deadline;

    private final boolean[] timerSet;
    /** The hart whose call is answered. */
    private Hart hart;

    /** Makes an SBI for a machine's harts. */
    public SupervisorBinaryInterface(List<Hart> harts, Console console, PowerSwitch power) {
        this.harts = List.copyOf(harts);
        this.states = new HartStates(this.harts);
        this.deadline = new long[harts.size()];
        this.timerSet = new boolean[harts.size()];
        Arrays.fill(deadline, -1);
        this.console = console;
        this.power = power;
    }

    @Override
    public void exchange(StateTransfer state) {
        state.values(deadline);
        state.flags(timerSet);
        state.part(states);
    }

    /** Forgets the timers and the states of harts, as at power-on. */
    public void reset() {
        Arrays.fill(deadline, -1);
        Arrays.fill(timerSet, false);
        states.reset();
    }

    /** Returns the interrupts that are asserted towards a hart, as bits of {@code mip}. */
    public long asserted(int id) {
        return timerSet[id] && instructionsUntilTimer(id) == 0 ? 1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT : 0;
    }

    /** Returns in how many instructions the timer that a hart has set will interrupt; 0 if it does. */
    public long instructionsUntilTimer(int id) {
        return harts.get(id).clock().instructionsUntil(deadline[id]);
    }

    @Override
    public void call(Hart caller) {
        hart = caller;
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
                    answer(SbiError.SUCCESS, 0);
                } else {
                    answer(SbiError.NOT_SUPPORTED, 0);
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
                answer(SbiError.NOT_SUPPORTED, 0);
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
        deadline[hart.id()] = time;
        timerSet[hart.id()] = true;
    }

    /** The legacy calls return in a0 alone. */
    private long legacy(int extension) {
        switch (extension) {
            case LEGACY_SET_TIMER:
                setTimer(argument(A0));
                return SbiError.SUCCESS;
            case LEGACY_CONSOLE_PUTCHAR:
                console.write((int) argument(A0));
                return SbiError.SUCCESS;
            case LEGACY_CONSOLE_GETCHAR:
                return console.read();
            case LEGACY_CLEAR_IPI:
                hart.setSupervisorSoftwareInterrupt(false);
                return SbiError.SUCCESS;
            case LEGACY_SEND_IPI:
                return forLegacyMask(SupervisorBinaryInterface::interrupt);
            case LEGACY_REMOTE_FENCE_I:
                return forLegacyMask(target -> {}); // no hart keeps instructions that have changed
            case LEGACY_REMOTE_SFENCE_VMA:
            case LEGACY_REMOTE_SFENCE_VMA_ASID:
                return forLegacyMask(Hart::fenceAddressTranslation);
            default:
                power.off(0);
                return SbiError.SUCCESS;
        }
    }

    private void base() {
        switch ((int) argument(A6)) {
            case 0:
                answer(SbiError.SUCCESS, SPECIFICATION_VERSION);
                break;
            case 1:
                answer(SbiError.SUCCESS, IMPLEMENTATION_ID);
                break;
            case 2:
                answer(SbiError.SUCCESS, IMPLEMENTATION_VERSION);
                break;
            case 3:
                answer(SbiError.SUCCESS, isImplemented(argument(A0)) ? 1 : 0);
                break;
            case 4: // mvendorid, marchid and mimpid are all 0
            case 5:
            case 6:
                answer(SbiError.SUCCESS, 0);
                break;
            default:
                answer(SbiError.NOT_SUPPORTED, 0);
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

    /** The legacy calls have the virtual address of a mask in a0, or 0 for all harts. */
    private long forLegacyMask(Consumer<Hart> action) {
        long address = argument(A0);
        if (address == 0) {
            harts.forEach(action);
            return SbiError.SUCCESS;
        }
        OptionalLong physical = hart.translation().find(address);
        Ram ram = hart.bus().ram();
        if (physical.isEmpty() || (address & 7) != 0 || !ram.contains(physical.getAsLong(), Long.BYTES)) {
            return SbiError.INVALID_ADDRESS;
        }
        long mask = ram.read(Ram.offset(physical.getAsLong()), Long.BYTES);
        Optional<List<Hart>> selected = HartMask.select(harts, mask, 0);
        selected.ifPresent(targets -> targets.forEach(action));
        return selected.isPresent() ? SbiError.SUCCESS : SbiError.INVALID_PARAM;
    }

    /** Acts on the harts that a0 and a1 name, and answers. */
    private void forMask(Consumer<Hart> action) {
        Optional<List<Hart>> selected = HartMask.select(harts, argument(A0), argument(A1));
        selected.ifPresent(targets -> targets.forEach(action));
        answer(selected.isPresent() ? SbiError.SUCCESS : SbiError.INVALID_PARAM, 0);
    }

    /** A hart that is stopped is interrupted by nobody. */
    private static void interrupt(Hart target) {
        if (!target.stopped()) {
            target.setSupervisorSoftwareInterrupt(true);
        }
    }

    private void sendInterProcessorInterrupt() {
        if (argument(A6) == 0) {
            forMask(SupervisorBinaryInterface::interrupt);
        } else {
            answer(SbiError.NOT_SUPPORTED, 0);
        }
    }

    /** FENCE.I and SFENCE.VMA; the hypervisor's fences (3 to 6) are for machines that have one. */
    private void remoteFence() {
        switch ((int) argument(A6)) {
            case 0:
                forMask(target -> {}); // no hart keeps instructions that have changed
                break;
            case 1:
            case 2:
                forMask(Hart::fenceAddressTranslation);
                break;
            default:
                answer(SbiError.NOT_SUPPORTED, 0);
                break;
        }
    }

    private void hartState() {
        switch ((int) argument(A6)) {
            case 0: // hart_start
                answer(states.start(argument(A0), argument(A1), argument(A2)), 0);
                break;
            case 1: // hart_stop
                answer(SbiError.FAILED, 0); // what the caller would see if it went on
                if (states.stop(hart)) {
                    power.halt();
                }
                break;
            case 2: // hart_get_status
                long status = states.status(argument(A0));
                answer(status < 0 ? SbiError.INVALID_PARAM : SbiError.SUCCESS, Math.max(status, 0));
                break;
            case 3: // hart_suspend
                long type = argument(A0);
                long error = states.suspend(hart, type, argument(A1), argument(A2));
                if (error != SbiError.SUCCESS || !HartStates.losesRegisters(type)) {
                    answer(error, 0);
                }
                break;
            default:
                answer(SbiError.NOT_SUPPORTED, 0);
                break;
        }
    }

    private void systemReset() {
        int type = (int) argument(A0);
        int reason = (int) argument(A1);
        if (argument(A6) != 0) {
            answer(SbiError.NOT_SUPPORTED, 0);
        } else if (type < RESET_TYPE_SHUTDOWN
                || type > RESET_TYPE_WARM_REBOOT
                || reason < RESET_REASON_NONE
                || reason > RESET_REASON_SYSTEM_FAILURE) {
            answer(SbiError.INVALID_PARAM, 0);
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
                answer(SbiError.SUCCESS, 0);
                break;
            default:
                answer(SbiError.NOT_SUPPORTED, 0);
                break;
        }
    }

    private void debugConsoleWrite() {
        long count = argument(A0);
        long address = argument(A1);
        if (!isMemory(address, count)) {
            answer(SbiError.INVALID_PARAM, 0);
            return;
        }
        byte[] bytes = hart.bus().ram().bytes();
        int offset = Ram.offset(address);
        for (int i = 0; i < count; i++) {
            console.write(bytes[offset + i]);
        }
        answer(SbiError.SUCCESS, count);
    }

    private void debugConsoleRead() {
        long count = argument(A0);
        long address = argument(A1);
        if (!isMemory(address, count)) {
            answer(SbiError.INVALID_PARAM, 0);
            return;
        }
        int offset = Ram.offset(address);
        int done = 0;
        while (done < count && console.hasInput()) {
            hart.bus().ram().write(offset + done, 1, console.read());
            hart.bus().codeCache().invalidate(offset + done, 1);
            done++;
        }
        answer(SbiError.SUCCESS, done);
    }

    /** The upper half of the address is in a2 and must be 0: physical addresses here have less than 64 bits. */
    private boolean isMemory(long address, long count) {
        Ram ram = hart.bus().ram();
        return argument(A2) == 0 && count >= 0 && count <= ram.size() && ram.contains(address, (int) count);
    }
}
