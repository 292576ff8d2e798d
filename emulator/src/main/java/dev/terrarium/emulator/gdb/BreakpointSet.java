package dev.terrarium.emulator.gdb;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineHart;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The breakpoints of all harts, and which hart comes to one. */
final class BreakpointSet {
    private final Set<Long> addresses = new HashSet<>();
    private final List<MachineHart> harts;
    /** Where each hart was before the last step. */
    private final long[] before;

    BreakpointSet(Machine machine) {
        harts = machine.harts();
        before = new long[harts.size()];
    }

    boolean isEmpty() {
        return addresses.isEmpty();
    }

    /** Adds or removes a breakpoint. */
    void set(long address, boolean present) {
        if (present) {
            addresses.add(address);
        } else {
            addresses.remove(address);
        }
    }

    /** Returns whether a hart's next instruction has a breakpoint. */
    boolean isAt(MachineHart hart) {
        return addresses.contains(hart.pc());
    }

    /** To be called before a step. */
    void remember() {
        for (int i = 0; i < before.length; i++) {
            before[i] = harts.get(i).pc();
        }
    }

    /**
     * Returns the hart that has come to a breakpoint by the last step: the one that made it, or another one that was started
     * there.
     */
    Optional<MachineHart> reachedBy(MachineHart stepped) {
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        return harts.stream()
                .filter(hart -> hart == stepped || hart.pc() != before[hart.id()])
                .filter(this::isAt)
                .findFirst();
    }
}
