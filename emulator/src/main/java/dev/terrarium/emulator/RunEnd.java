package dev.terrarium.emulator;

import dev.terrarium.emulator.device.PowerSwitch;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/** Whether, why and with which status a run has ended for good: what the guest's requests to end it or to start anew work. */
final class RunEnd implements PowerSwitch, Stateful {
    private RunResult.Reason reason;
    private int exitStatus;
    private final boolean reboots;
    /** The guest has asked for a reset with its last instruction. */
    private boolean resetPending;

    /**
     * @param reboots whether a reset starts the machine again, instead of ending the run
     */
    RunEnd(boolean reboots) {
        this.reboots = reboots;
    }

    @Override
    public void off(int status) {
        exitStatus = status;
        reason = RunResult.Reason.POWER_OFF;
    }

    @Override
    public void reset() {
        if (reboots) {
            resetPending = true;
        } else {
            stop(RunResult.Reason.RESET);
        }
    }

    /** Returns whether the machine is to be reset now, and forgets it. */
    boolean takeReset() {
        boolean taken = resetPending;
        resetPending = false;
        return taken;
    }

    @Override
    public void halt() {
        stop(RunResult.Reason.IDLE_FOREVER);
    }

    /** Ends the run for a reason that gives the status. */
    void stop(RunResult.Reason why) {
        reason = why;
        exitStatus = why.exitStatus();
    }

    /** Returns whether the run has ended. */
    boolean reached() {
        return reason != null;
    }

    /** Returns why the run has ended, or null if it has not. */
    RunResult.Reason reason() {
        return reason;
    }

    /** Returns the status with which the run has ended. */
    int exitStatus() {
        return exitStatus;
    }

    @Override
    public void exchange(StateTransfer state) {
        exitStatus = state.value(exitStatus);
        RunResult.Reason[] reasons = RunResult.Reason.values();
        int number = state.value(reason == null ? -1 : reason.ordinal());
        reason = number < 0 || number >= reasons.length ? null : reasons[number];
    }
}
