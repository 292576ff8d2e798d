package dev.terrarium.api.power.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.terrarium.api.power.PowerOff;
import org.junit.jupiter.api.Test;

/** What every {@link PowerOff} does. */
public abstract class PowerOffContract {
    /**
     * Lets a fresh module, booted, power off.
     *
     * @return the exit status that the machine's host sees
     * @throws AssertionError if {@link PowerOff#exit} returns
     */
    protected abstract int statusAfterExit(int status);

    /** Returns whether the platform passes on the exact status, and not only that there was a failure. */
    protected abstract boolean isExact();

    @Test
    void tellsSuccess() {
        assertEquals(0, statusAfterExit(0));
    }

    @Test
    void tellsFailure() {
        for (int status : new int[] {1, 2, 42, 255, 256, 0x3333, 0x8000, 65535}) {
            int seen = statusAfterExit(status);
            if (isExact()) {
                assertEquals(status, seen);
            } else {
                assertNotEquals(0, seen, "status " + status);
            }
        }
    }
}
