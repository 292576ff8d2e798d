package dev.terrarium.emulator;

import dev.terrarium.emulator.device.PowerSwitch;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;

/** Whether, why and with which status a run has ended for good: what the guest's requests to end it work. */
final class RunEnd implements PowerSwitch, Stateful {
    private RunResult.Reason reason;
    private int exitStatus;

    @Override
    public void off(int status) {
        exitStatus = status;
        reason = RunResult.Reason.POWER_OFF;
    }

    @Override
    public void reset() {
        stop(RunResult.Reason.RESET);
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
