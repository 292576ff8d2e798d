package dev.terrarium.emulator.command;

import dev.terrarium.emulator.Machine;
import java.io.InputStream;
import java.io.PrintStream;

/** Connects the keys that are for the emulator with the machine, which is built after its input. */
final class Keyboard {
    private Machine machine;
    private boolean left;

    /** Returns the keys for the guest. */
    InputStream open(InputStream keys, PrintStream help) {
        return new KeyboardInput(keys, this::leave, () -> {
            help.print(KeyboardInput.HELP);
            help.flush();
        });
    }

    /** Sets the machine that the user may leave, or has left before it was there. */
    synchronized void connect(Machine built) {
        machine = built;
        if (left) {
            built.requestStop();
        }
    }

    private synchronized void leave() {
        left = true;
        if (machine != null) {
            machine.requestStop();
        }
    }
}
