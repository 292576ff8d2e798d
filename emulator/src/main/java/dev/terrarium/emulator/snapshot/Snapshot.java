package dev.terrarium.emulator.snapshot;

import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.memory.Bus;
import java.nio.file.Path;

/**
 * The state of a whole machine: registers, memory, devices and time. A machine that is put back to it continues bit for bit
 * as the one it was taken of.
 *
 * <p>Not part of it: the console's streams (bytes that the machine has read from its input and the guest has not yet taken
 * are part of it), and the host's clock. Address translations are looked up anew after it is taken and after it is put
 * back, as after an SFENCE.VMA of everything.
 *
 * <p>A snapshot does not change, and may be put back often and in any order.
 */
public final class Snapshot {
    private final String machine;
    private final long retiredInstructions;
    private final byte[] state;
    private final MemoryPages memory;

    Snapshot(String machine, long retiredInstructions, byte[] state, MemoryPages memory) {
        this.machine = machine;
        this.retiredInstructions = retiredInstructions;
        this.state = state;
        this.memory = memory;
    }

    /**
     * Takes a snapshot.
     *
     * @param machine what the machine is: another machine takes the snapshot only if it is the same
     * @param parts the machine's state but main memory
     * @param earlier a snapshot of the same machine to share memory with, or null
     */
    public static Snapshot take(String machine, long retiredInstructions, Stateful parts, Bus bus, Snapshot earlier) {
        StateWriter writer = new StateWriter();
        parts.exchange(writer);
        MemoryPages pages = MemoryPages.copy(bus.ram().bytes(), earlier == null ? null : earlier.memory);
        return new Snapshot(machine, retiredInstructions, writer.saved(), pages);
    }

    /**
     * Puts the state back.
     *
     * @param thisMachine what the machine is, as {@link #take} was told
     * @throws MachineException if it is another machine
     */
    public void restore(String thisMachine, Stateful parts, Bus bus) {
        if (!machine.equals(thisMachine)) {
            throw new MachineException("the snapshot is of another machine. It needs " + machine + "; this one has "
                    + thisMachine + ". Give the machine the options that it had when the snapshot was taken");
        }
        memory.restore(bus);
        StateReader reader = new StateReader(state);
        parts.exchange(reader);
        reader.end();
    }

    /**
     * Writes the snapshot to a file.
     *
     * @throws MachineException if the file cannot be written
     */
    public void save(Path file) {
        SnapshotFile.write(this, file);
    }

    /**
     * Reads a snapshot from a file.
     *
     * @throws MachineException if the file cannot be read, is no snapshot, is of another version, or is damaged
     */
    public static Snapshot load(Path file) {
        return SnapshotFile.read(file);
    }

    /** Returns how many instructions the machine had retired. */
    public long retiredInstructions() {
        return retiredInstructions;
    }

    String machine() {
        return machine;
    }

    byte[] state() {
        return state;
    }

    MemoryPages memory() {
        return memory;
    }
}
