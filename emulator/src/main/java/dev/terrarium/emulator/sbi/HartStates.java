package dev.terrarium.emulator.sbi;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;
import java.util.List;

/**
 * The Hart State Management extension (chapter 9): starts, stops and suspends harts. A change of state is done when the call
 * returns, so no hart is ever in a state of transition.
 */
final class HartStates implements Stateful {
    private static final long STARTED = 0;
    private static final long STOPPED = 1;
    private static final long SUSPENDED = 4;

    private static final int SUSPEND_RETENTIVE = 0;
    private static final int SUSPEND_NON_RETENTIVE = 0x80000000;

    private final List<Hart> harts;
    /** Whether a hart that waits was suspended by a call: otherwise it waits by itself, and counts as started. */
    private final boolean[] suspended;

    HartStates(List<Hart> harts) {
        this.harts = harts;
        this.suspended = new boolean[harts.size()];
    }

    @Override
    public void exchange(StateTransfer state) {
        state.flags(suspended);
    }

    /** Forgets who was suspended. */
    void reset() {
        Arrays.fill(suspended, false);
    }

    private boolean exists(long id) {
        return id >= 0 && id < harts.size();
    }

    /** {@code hart_start}: returns an error code. */
    long start(long id, long entry, long argument) {
        if (!exists(id)) {
            return SbiError.INVALID_PARAM;
        }
        Hart hart = harts.get((int) id);
        if (!hart.stopped()) {
            return SbiError.ALREADY_AVAILABLE;
        }
        if (!isCode(hart, entry)) {
            return SbiError.INVALID_ADDRESS;
        }
        suspended[(int) id] = false;
        hart.setSupervisorSoftwareInterrupt(false);
        hart.enterSupervisor(entry, argument);
        return SbiError.SUCCESS;
    }

    private static boolean isCode(Hart hart, long address) {
        return (address & 1) == 0 && hart.bus().ram().contains(address, 2);
    }

    /** {@code hart_stop} of the calling hart; returns whether all harts are stopped now. */
    boolean stop(Hart caller) {
        caller.stop();
        return harts.stream().allMatch(Hart::stopped);
    }

    /** {@code hart_get_status}: returns the state, or -1 if there is no such hart. */
    long status(long id) {
        if (!exists(id)) {
            return -1;
        }
        Hart hart = harts.get((int) id);
        if (hart.stopped()) {
            return STOPPED;
        }
        return hart.waiting() && suspended[(int) id] ? SUSPENDED : STARTED;
    }

    /**
     * {@code hart_suspend} of the calling hart: it waits for an interrupt, and goes on after the call or, if the sleep is one
     * that loses registers, at an address.
     *
     * @return an error code
     */
    long suspend(Hart caller, long type, long entry, long argument) {
        switch ((int) type) {
            case SUSPEND_RETENTIVE:
                break;
            case SUSPEND_NON_RETENTIVE:
                if (!isCode(caller, entry)) {
                    return SbiError.INVALID_ADDRESS;
                }
                caller.enterSupervisor(entry, argument);
                break;
            default:
                return SbiError.NOT_SUPPORTED;
        }
        suspended[caller.id()] = true;
        caller.waitForInterrupt();
        return SbiError.SUCCESS;
    }

    /** Returns whether the type of a suspension is one after which the call does not return. */
    static boolean losesRegisters(long type) {
        return (int) type == SUSPEND_NON_RETENTIVE;
    }
}
