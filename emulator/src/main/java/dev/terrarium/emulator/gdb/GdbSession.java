package dev.terrarium.emulator.gdb;

import dev.terrarium.emulator.Machine;
import dev.terrarium.emulator.MachineException;
import dev.terrarium.emulator.MachineHart;
import dev.terrarium.emulator.RunResult;
import dev.terrarium.emulator.replay.History;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * One gdb's commands to a machine (GDB manual, section "Packets" of appendix E). The machine rests unless gdb lets it run,
 * and runs in the thread that calls {@link #serve}.
 */
public final class GdbSession implements Closeable {
    /** Errors as gdb shows them, by numbers of {@code errno}. */
    private static final String BAD_ADDRESS = "E0e";

    private static final String INVALID = "E16";
    private static final String UNKNOWN = "";
    private static final String OK = "OK";

    private static final String TRAPPED = "T05";
    private static final String INTERRUPTED = "T02";
    private static final String AT_START = "T05replaylog:begin;";

    /** Instructions between two looks at the connection. */
    private static final int SLICE = 1 << 16;

    private final PacketChannel channel;
    private final Machine machine;
    private final Registers registers;
    private final Threads threads;
    private final BreakpointSet breakpoints;
    private final Set<Watchpoint> watchpoints = new LinkedHashSet<>();
    /** The past of the run; null if the machine has no snapshots. */
    private final History history;

    private final String whyNoHistory;
    private RunResult result;
    private String lastStop = TRAPPED;
    private boolean isOver;

    GdbSession(PacketChannel channel, Machine machine) {
        this.channel = channel;
        this.machine = machine;
        this.threads = new Threads(machine);
        this.breakpoints = new BreakpointSet(machine);
        this.registers = new Registers(threads::selected);
        History past = null;
        String reason = "";
        try {
            past = new History(machine);
        } catch (MachineException e) {
            reason = e.getMessage();
        }
        history = past;
        whyNoHistory = reason;
    }

    /**
     * Obeys gdb until it detaches, hangs up, kills the machine, or the guest has ended the run.
     *
     * @return how the run ended, if it did: otherwise it can go on without gdb
     * @throws MachineException if the connection fails
     */
    public Optional<RunResult> serve() {
        try {
            while (!isOver) {
                byte[] packet = channel.receive();
                if (packet == null) {
                    break;
                }
                channel.send(answer(new String(packet, StandardCharsets.ISO_8859_1), packet));
            }
            return Optional.ofNullable(result);
        } catch (IOException e) {
            throw new MachineException("the connection to gdb has failed: " + e.getMessage(), e);
        }
    }

    private String answer(String packet, byte[] bytes) throws IOException {
        try {
            return obey(packet, bytes);
        } catch (MalformedPacketException e) {
            return INVALID;
        }
    }

    private String obey(String packet, byte[] bytes) throws IOException {
        if (packet.isEmpty()) {
            return UNKNOWN;
        }
        String rest = packet.substring(1);
        switch (packet.charAt(0)) {
            case '?':
                return threads.stopReply(lastStop);
            case 'g':
                return registers.general();
            case 'G':
                registers.setGeneral(rest);
                return changed(OK);
            case 'p':
                return registers.read((int) Math.min(Hex.number(rest), Integer.MAX_VALUE));
            case 'P':
                String[] assignment = split(rest, "=", 2);
                registers.write(
                        (int) Math.min(Hex.number(assignment[0]), Integer.MAX_VALUE), Hex.register(assignment[1]));
                return changed(OK);
            case 'm':
                return readMemory(rest);
            case 'M':
                String[] writing = split(rest, ":", 2);
                return writeMemory(writing[0], Hex.bytes(writing[1]));
            case 'X':
                int colon = packet.indexOf(':');
                if (colon < 0) {
                    throw new MalformedPacketException("X without its bytes");
                }
                return writeMemory(packet.substring(1, colon), Arrays.copyOfRange(bytes, colon + 1, bytes.length));
            case 'c':
            case 's':
                if (!rest.isEmpty()) {
                    threads.selected().setPc(Hex.number(rest));
                    changed(OK);
                }
                return resume(packet.charAt(0) == 's' ? threads.toStep() : null);
            case 'b':
                return goBack(rest);
            case 'Z':
                return point(rest, true);
            case 'z':
                return point(rest, false);
            case 'H':
                threads.select(rest);
                return OK;
            case 'T':
                threads.find(rest);
                return OK;
            case 'D':
                isOver = true;
                return OK;
            case 'k':
                return kill();
            case 'v':
                return extended(packet);
            case 'q':
                return query(packet);
            case 'Q':
                return setting(packet);
            default:
                return UNKNOWN;
        }
    }

    private static String[] split(String text, String separator, int parts) {
        String[] result = text.split(separator, -1);
        if (result.length != parts) {
            throw new MalformedPacketException("'" + text + "' has not " + parts + " parts");
        }
        return result;
    }

    private String extended(String packet) throws IOException {
        if (packet.equals("vCont?")) {
            return "vCont;c;C;s;S";
        }
        if (packet.startsWith("vCont;")) {
            return resume(hartToStep(packet.substring("vCont;".length())));
        }
        return packet.startsWith("vKill") ? kill() : UNKNOWN;
    }

    /**
     * Returns the hart that one of the actions of {@code vCont} steps, or null if all say to go on. Harts without an action go on
     * too: the machine executes them in turns whatever gdb looks at.
     */
    private MachineHart hartToStep(String actions) {
        MachineHart toStep = null;
        for (String each : actions.split(";", -1)) {
            String[] parts = each.split(":", 2);
            MachineHart hart = parts.length == 2 ? threads.find(parts[1]).orElse(threads.selected()) : threads.toStep();
            switch (parts[0].isEmpty() ? ' ' : parts[0].charAt(0)) {
                case 'c', 'C':
                    break;
                case 's', 'S':
                    toStep = toStep == null ? hart : toStep;
                    break;
                default:
                    throw new MalformedPacketException("'" + each + "' is no action");
            }
        }
        return toStep;
    }

    private String kill() {
        isOver = true;
        result = new RunResult(0, RunResult.Reason.KILLED, machine.retiredInstructions());
        return OK;
    }

    private String query(String packet) {
        String name = packet.split("[:,]", 2)[0];
        switch (name) {
            case "qSupported":
                return "PacketSize=" + Integer.toHexString(PacketChannel.MOST_BYTES)
                        + ";QStartNoAckMode+;qXfer:features:read+;vContSupported+;swbreak+;hwbreak+"
                        + (history == null ? "" : ";ReverseStep+;ReverseContinue+");
            case "qXfer":
                return transfer(packet);
            case "qAttached":
                return "1";
            case "qC":
                return "QC" + Threads.id(threads.selected());
            case "qfThreadInfo":
                return threads.list();
            case "qsThreadInfo":
                return "l";
            case "qThreadExtraInfo":
                return threads.describe(split(packet, ",", 2)[1]);
            case "qSymbol":
                return OK;
            case "qRcmd":
                return monitor(new String(Hex.bytes(split(packet, ",", 2)[1]), StandardCharsets.UTF_8).trim());
            default:
                return UNKNOWN;
        }
    }

    private String setting(String packet) {
        if (packet.equals("QStartNoAckMode")) {
            channel.stopAcknowledging();
            return OK;
        }
        return UNKNOWN;
    }

    /** A part of the description of the registers: {@code l} or {@code m} before it tells whether it is the last. */
    private String transfer(String packet) {
        String prefix = "qXfer:features:read:target.xml:";
        if (!packet.startsWith(prefix)) {
            return packet.startsWith("qXfer:features:read:") ? "E00" : UNKNOWN;
        }
        String[] range = split(packet.substring(prefix.length()), ",", 2);
        String text = registers.description();
        int start = (int) Math.min(unsigned(range[0]), text.length());
        int end = (int) Math.min(start + Math.min(unsigned(range[1]), PacketChannel.MOST_BYTES / 2), text.length());
        return (end == text.length() ? "l" : "m") + text.substring(start, end);
    }

    private static long unsigned(String digits) {
        long number = Hex.number(digits);
        return number < 0 ? Long.MAX_VALUE : number;
    }

    private String monitor(String command) {
        String text =
                switch (command) {
                    case "instructions" -> machine.retiredInstructions() + " instructions retired\n";
                    case "position" ->
                        history == null
                                ? "at position " + machine.position() + "; no way back: " + whyNoHistory + "\n"
                                : "at position " + machine.position() + "; back to " + history.start() + "\n";
                    case "privilege" -> "privilege level " + threads.selected().privilege() + "\n";
                    default ->
                        "monitor instructions: how many instructions have been retired\n"
                                + "monitor position: how far the run has come, and how far back it can be brought\n"
                                + "monitor privilege: the privilege level, 0 for U, 1 for S, 3 for M\n";
                };
        return Hex.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private String readMemory(String range) {
        String[] parts = split(range, ",", 2);
        int length = length(parts[1], PacketChannel.MOST_BYTES / 2);
        return threads.selected()
                .readVirtual(Hex.number(parts[0]), length)
                .map(Hex::of)
                .orElse(BAD_ADDRESS);
    }

    private String writeMemory(String range, byte[] bytes) {
        String[] parts = split(range, ",", 2);
        if (length(parts[1], PacketChannel.MOST_BYTES) != bytes.length) {
            throw new MalformedPacketException("there are " + bytes.length + " bytes, not " + parts[1]);
        }
        return threads.selected().writeVirtual(Hex.number(parts[0]), bytes) ? changed(OK) : BAD_ADDRESS;
    }

    private static int length(String digits, int most) {
        long length = Hex.number(digits);
        if (length < 0 || length > most) {
            throw new MalformedPacketException("a packet has no room for 0x" + digits + " bytes");
        }
        return (int) length;
    }

    private String point(String text, boolean inserts) {
        String[] parts = text.split(",", -1);
        if (parts.length < 3) {
            throw new MalformedPacketException("'" + text + "' is no breakpoint");
        }
        long address = Hex.number(parts[1]);
        switch (parts[0]) {
            case "0", "1" -> breakpoints.set(address, inserts);
            case "2" -> toggle(watchpoints, watchpoint(Watchpoint.Kind.WRITE, address, parts[2]), inserts);
            case "3" -> toggle(watchpoints, watchpoint(Watchpoint.Kind.READ, address, parts[2]), inserts);
            case "4" -> toggle(watchpoints, watchpoint(Watchpoint.Kind.ACCESS, address, parts[2]), inserts);
            default -> {
                return UNKNOWN;
            }
        }
        return OK;
    }

    private static Watchpoint watchpoint(Watchpoint.Kind kind, long address, String length) {
        return new Watchpoint(kind, address, Hex.number(length));
    }

    private static <T> void toggle(Set<T> points, T point, boolean inserts) {
        if (inserts) {
            points.add(point);
        } else {
            points.remove(point);
        }
    }

    /**
     * Lets the machine run.
     *
     * @param toStep the hart that stops it with its next step, or null
     */
    private String resume(MachineHart toStep) throws IOException {
        boolean inSteps = toStep != null || !breakpoints.isEmpty() || !watchpoints.isEmpty();
        lastStop = inSteps ? runInSteps(toStep) : runFreely();
        return isOver ? lastStop : threads.stopReply(lastStop);
    }

    private String runFreely() throws IOException {
        while (true) {
            long before = machine.retiredInstructions();
            RunResult slice = machine.run(SLICE);
            if (slice.reason() != RunResult.Reason.INSTRUCTION_LIMIT || slice.retiredInstructions() == before) {
                return ended(slice);
            }
            noteProgress();
            if (channel.isInterrupted()) {
                threads.stoppedAt(machine.currentHart());
                return INTERRUPTED;
            }
        }
    }

    private void noteProgress() {
        if (history != null) {
            history.advance();
        }
    }

    /** What gdb has changed, no run from before has: the past is over. */
    private String changed(String answer) {
        if (history != null) {
            history.restart();
        }
        return answer;
    }

    /** Goes one step back, or to the last breakpoint or watchpoint that was passed. */
    private String goBack(String how) {
        if (history == null) {
            return UNKNOWN;
        }
        switch (how) {
            case "s":
                lastStop = history.goTo(machine.position() - 1) ? TRAPPED : AT_START;
                break;
            case "c":
                lastStop = goBackToPoint();
                break;
            default:
                throw new MalformedPacketException("'b" + how + "' goes nowhere");
        }
        threads.stoppedAt(machine.nextHart());
        return threads.stopReply(lastStop);
    }

    private String goBackToPoint() {
        OptionalLong place = history.lastBefore(
                machine.position(),
                () -> breakpoints.isAt(machine.nextHart()) || nextHit().isPresent());
        history.goTo(place.orElse(history.start()));
        if (place.isEmpty()) {
            return AT_START;
        }
        return nextHit().map(GdbSession::describe).orElse(TRAPPED + "swbreak:;");
    }

    /** The watchpoint that the next instruction hits. */
    private Optional<Watchpoint> nextHit() {
        return watchpoints.isEmpty()
                ? Optional.empty()
                : Watchpoint.Access.next(machine.nextHart()).flatMap(this::hitBy);
    }

    private static String describe(Watchpoint point) {
        return TRAPPED + point.kind().reply() + ":" + Long.toHexString(point.address()) + ";";
    }

    /** The breakpoint from which the machine starts does not stop it again. */
    private String runInSteps(MachineHart toStep) throws IOException {
        for (int steps = 1; ; steps++) {
            Optional<Watchpoint> hit = nextHit();
            breakpoints.remember();
            if (!machine.step()) {
                return ended(machine.run());
            }
            MachineHart stepped = machine.currentHart();
            threads.stoppedAt(stepped);
            if (hit.isPresent()) {
                return describe(hit.get());
            }
            if (stepped == toStep) {
                return TRAPPED;
            }
            Optional<MachineHart> atBreakpoint = breakpoints.reachedBy(stepped);
            if (atBreakpoint.isPresent()) {
                threads.stoppedAt(atBreakpoint.get());
                return TRAPPED + "swbreak:;";
            }
            if (steps % SLICE == 0) {
                noteProgress();
                if (channel.isInterrupted()) {
                    return INTERRUPTED;
                }
            }
        }
    }

    private Optional<Watchpoint> hitBy(Watchpoint.Access access) {
        return watchpoints.stream().filter(point -> point.isHitBy(access)).findFirst();
    }

    private String ended(RunResult end) {
        result = end;
        isOver = true;
        return "W" + Hex.ofByte(end.exitStatus());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new MachineException("the connection to gdb cannot be closed: " + e.getMessage(), e);
        }
    }
}
