package dev.terrarium.emulator.gdb;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineHart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The machine's harts as gdb's threads: thread n + 1 is hart n. */
final class Threads {
    private static final String ALL = "-1";
    private static final String ANY = "0";

    private final List<MachineHart> harts;
    private MachineHart selected;
    /** The hart that {@code s} steps, or null for the selected one. */
    private MachineHart toStep;

    Threads(Machine machine) {
        harts = machine.harts();
        selected = harts.get(0);
    }

    /** Returns the hart that packets about registers and memory mean. */
    MachineHart selected() {
        return selected;
    }

    /** Returns the hart that a step without a thread means. */
    MachineHart toStep() {
        return toStep == null ? selected : toStep;
    }

    /** Makes the hart that has stopped the machine the selected one, as gdb expects after a stop. */
    void stoppedAt(MachineHart hart) {
        selected = hart;
        toStep = null;
    }

    /** Returns a stop reply, which tells the thread if there are several. */
    String stopReply(String reply) {
        return harts.size() == 1 ? reply : reply + "thread:" + id(selected) + ";";
    }

    /** Returns the answer to {@code qfThreadInfo}. */
    String list() {
        return "m" + harts.stream().map(Threads::id).collect(Collectors.joining(","));
    }

    /** Returns a thread's identifier. */
    static String id(MachineHart hart) {
        return Integer.toHexString(hart.id() + 1);
    }

    /** Obeys {@code Hg} and {@code Hc}: which thread is meant from now on. */
    void select(String operationAndThread) {
        if (operationAndThread.isEmpty()) {
            throw new MalformedPacketException("H without its operation");
        }
        Optional<MachineHart> hart = find(operationAndThread.substring(1));
        if (operationAndThread.charAt(0) == 'c') {
            toStep = hart.orElse(null);
        } else {
            hart.ifPresent(chosen -> selected = chosen);
        }
    }

    /**
     * Returns the hart of a thread; none if the text means any thread or all.
     *
     * @throws MalformedPacketException if there is no such thread
     */
    Optional<MachineHart> find(String thread) {
        if (thread.equals(ANY) || thread.equals(ALL)) {
            return Optional.empty();
        }
        long id = Hex.number(thread);
        if (id < 1 || id > harts.size()) {
            throw new MalformedPacketException("there is no thread " + thread);
        }
        return Optional.of(harts.get((int) id - 1));
    }

    /** Returns the answer to {@code qThreadExtraInfo}: what gdb shows beside a thread. */
    String describe(String thread) {
        MachineHart hart = find(thread).orElse(selected);
        String state = hart.isStopped() ? ", stopped" : hart.isWaiting() ? ", waits" : "";
        return Hex.of(("hart " + hart.id() + state).getBytes(StandardCharsets.UTF_8));
    }
}
