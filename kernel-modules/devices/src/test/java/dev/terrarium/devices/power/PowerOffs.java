package dev.terrarium.devices.power;

import dev.terrarium.api.power.PowerOff;
import dev.terrarium.runtime.hosted.MachineEnded;
import dev.terrarium.runtime.hosted.SimulatedMachine;

/** Runs power-off modules to the end of a simulated machine. */
final class PowerOffs {
    private PowerOffs() {}

    /** The hart waits and nothing will ever wake it. */
    static final class HaltedForGood extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Returns the status with which the machine ends, or throws {@link HaltedForGood}. */
    static int statusAfterExit(SimulatedMachine machine, PowerOff powerOff, int status) {
        int[] waits = new int[1];
        machine.onWait(() -> {
            waits[0]++;
            if (waits[0] == 3) {
                throw new HaltedForGood();
            }
        });
        try (SimulatedMachine.Installation installation = machine.install()) {
            powerOff.exit(status);
        } catch (MachineEnded end) {
            return end.status();
        }
        throw new AssertionError("exit(" + status + ") returned");
    }
}
