package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lets the harts execute their instructions in turns, with looks at the devices and the interrupts in between, and lets time
 * pass where all of them wait.
 */
final class Runner implements Stateful {
    /** The most instructions between two looks at the devices and at the host's clock. */
    private static final int SLICE = 1 << 16;

    /** So many exceptions in a row without an instruction in between are a loop that only an interrupt could end. */
    private static final int TRAP_LOOP_LENGTH = 16;

    /** Shorter waits than a millisecond of the host are not worth one, in ns. */
    private static final long SHORTEST_HOST_WAIT = 1_000_000;

    private static final long LONGEST_HOST_WAIT = 10 * SHORTEST_HOST_WAIT;

    private static final long EXTERNAL_INTERRUPTS =
            1L << TrapCause.MACHINE_EXTERNAL_INTERRUPT | 1L << TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT;

    private final Board board;
    private final RoundRobin turns;
    private final List<ExecutionEngine> engines;
    private final Runnable reset;
    private final RunEnd end;
    private final long instructionLimit;
    private final long timeoutNanoseconds;
    /** How often all harts have waited. */
    private long waits;
    /** By how much the guest's time has run ahead in waits that were too short for the host, in ns. */
    private long owedHostTime;

    /** Set by another thread that wants the run to end. */
    private volatile boolean stopRequested;

    /**
     * @param engines what executes each hart's instructions
     * @param reset starts the machine anew
     * @param instructionLimit the most instructions that are ever retired
     * @param timeoutNanoseconds the longest time on the host that one run may take
     */
    Runner(Board board, List<ExecutionEngine> engines, Runnable reset, long instructionLimit, long timeoutNanoseconds) {
        this.board = board;
        this.turns = board.turns;
        this.engines = List.copyOf(engines);
        this.reset = reset;
        this.end = board.end;
        this.instructionLimit = instructionLimit;
        this.timeoutNanoseconds = timeoutNanoseconds;
    }

    @Override
    public void exchange(StateTransfer state) {
        waits = state.value(waits);
    }

    /** See {@link Machine#run(long)} and {@link Machine#runTo}. */
    RunResult.Reason run(long maxInstructions, long target) {
        long retired = board.retired();
        long room = Long.MAX_VALUE - retired;
        return execute(Math.min(instructionLimit, retired + Math.min(maxInstructions, room)), target);
    }

    /** See {@link Machine#runUntil}. */
    boolean runUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (board.retired() >= instructionLimit || !step()) {
                return condition.getAsBoolean();
            }
        }
        return true;
    }

    private RunResult.Reason execute(long limit, long target) {
        long start = System.nanoTime();
        while (!end.reached()) {
            if (position() >= target) {
                return RunResult.Reason.INSTRUCTION_LIMIT;
            }
            if (stopRequested) {
                return RunResult.Reason.LEFT;
            }
            board.console.poll();
            board.virtio.poll();
            boolean running = turns.select();
            long left = Math.min(limit - board.retired(), target - position());
            if (left <= 0) {
                return RunResult.Reason.INSTRUCTION_LIMIT;
            }
            if (timeoutNanoseconds != Long.MAX_VALUE && System.nanoTime() - start > timeoutNanoseconds) {
                return RunResult.Reason.TIMEOUT;
            }
            if (!running) {
                awaitInterrupt();
                continue;
            }
            left = Math.min(left, Math.min(board.console.nextArrival(), board.virtio.nextArrival()) - position());
            left = Math.min(left, Math.min(SLICE, turns.left()));
            execute(turns.current(), (int) Math.min(left, instructionsUntilTimer(turns.current())));
        }
        return end.reason();
    }

    private void execute(Hart hart, int budget) {
        long pc = hart.pc();
        engines.get(hart.id()).run(budget);
        if (end.takeReset()) {
            reset.run();
        } else if (hart.trapsWithoutRetirement() >= TRAP_LOOP_LENGTH) {
            end.stop(RunResult.Reason.TRAP_LOOP);
        } else if (hart.pc() == pc && hart.spinsForEver() && othersRestForEver(hart)) {
            end.stop(RunResult.Reason.IDLE_FOREVER);
        }
    }

    /** Returns whether no hart but this one, which does nothing any more, will ever do anything. */
    private boolean othersRestForEver(Hart spinning) {
        for (Hart hart : board.harts) {
            if (hart != spinning && !restsForEver(hart)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a hart does nothing that can be seen, and no device will make it; other harts still could. */
    private boolean restsForEver(Hart hart) {
        if (hart.stopped()) {
            return true;
        }
        if (!hart.waiting()) {
            return hart.spinsForEver();
        }
        return !hart.wakes()
                && !hart.enables(EXTERNAL_INTERRUPTS)
                && instructionsUntilEnabledTimer(hart) == Long.MAX_VALUE;
    }

    /** Executes one instruction, or takes one trap, or waits: see {@link Machine#step}. */
    boolean step() {
        if (!end.reached()) {
            board.virtio.poll();
            board.console.poll();
            if (!turns.select()) {
                awaitInterrupt();
            } else if (!turns.interrupted()) {
                engines.get(turns.current().id()).run(1);
                if (end.takeReset()) {
                    reset.run();
                }
            }
        }
        return !end.reached();
    }

    /** Makes a run that another thread is in end soon. */
    void requestStop() {
        stopRequested = true;
    }

    /** See {@link Machine#position}. */
    long position() {
        long position = waits;
        for (Hart hart : board.harts) {
            position += hart.retired() + hart.trapsTaken();
        }
        return position;
    }

    /** Returns in how many instructions a timer of a hart that has not expired will, or the alarm clock; at least 1. */
    private long instructionsUntilTimer(Hart hart) {
        return Math.min(
                unlessExpired(board.rtc.instructionsUntilAlarm()),
                Math.min(
                        unlessExpired(board.clint.instructionsUntilTimer(hart.id())),
                        unlessExpired(instructionsUntilSupervisorTimer(hart))));
    }

    private static long unlessExpired(long instructions) {
        return instructions == 0 ? Long.MAX_VALUE : instructions;
    }

    /** Returns in how many instructions S-mode's timer will interrupt, the hart's own or the firmware's; 0 if it does. */
    private long instructionsUntilSupervisorTimer(Hart hart) {
        return hart.csr().hasSupervisorTimer()
                ? hart.csr().instructionsUntilSupervisorTimer()
                : board.sbi.instructionsUntilTimer(hart.id());
    }

    /** Returns in how many instructions a timer will interrupt a hart that waits; {@link Long#MAX_VALUE} if none will. */
    private long instructionsUntilEnabledTimer(Hart hart) {
        long skip = Long.MAX_VALUE;
        if (hart.enables(1L << TrapCause.MACHINE_TIMER_INTERRUPT)) {
            skip = board.clint.instructionsUntilTimer(hart.id());
        }
        if (hart.enables(1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT)) {
            skip = Math.min(skip, instructionsUntilSupervisorTimer(hart));
        }
        return skip;
    }

    /**
     * Lets time pass until the first enabled timer of a hart expires; without one, waits for console input if that can
     * interrupt a hart.
     */
    private void awaitInterrupt() {
        waits++;
        long skip = Long.MAX_VALUE;
        boolean external = false;
        for (Hart hart : board.harts) {
            if (!hart.stopped()) {
                skip = Math.min(skip, instructionsUntilEnabledTimer(hart));
                external |= hart.enables(EXTERNAL_INTERRUPTS);
            }
        }
        long alarm = board.rtc.instructionsUntilAlarm();
        if (alarm > 0 && external) {
            skip = Math.min(skip, alarm);
        }
        if (board.virtio.keepsHostTime() && (skip != Long.MAX_VALUE || external)) {
            board.clock.skip(awaitHost(skip));
        } else if (skip != Long.MAX_VALUE) {
            board.clock.skip(skip);
        } else if (!(external && awaitInput()) && !stopRequested) {
            end.stop(RunResult.Reason.IDLE_FOREVER);
        }
    }

    /**
     * Waits as long on the host as the guest does, or until something happens there, or for long enough to look for that
     * which cannot be waited for, such as input on the console.
     *
     * @return how long that was, in instructions
     */
    private long awaitHost(long instructions) {
        long wanted = Math.min(instructions, LONGEST_HOST_WAIT / VirtualClock.NANOSECONDS_PER_INSTRUCTION);
        long wait = owedHostTime + wanted * VirtualClock.NANOSECONDS_PER_INSTRUCTION;
        if (wait < SHORTEST_HOST_WAIT) {
            owedHostTime = wait;
            return wanted;
        }
        board.console.flush();
        long start = System.nanoTime();
        board.virtio.await(wait);
        long passed = System.nanoTime() - start;
        long repaid = Math.min(owedHostTime, passed);
        owedHostTime -= repaid;
        return Math.min(wanted, (passed - repaid) / VirtualClock.NANOSECONDS_PER_INSTRUCTION);
    }

    /** Waits for input of a device that passes it on: the other consoles' before the serial port's, which rarely ends. */
    private boolean awaitInput() {
        return board.virtio.await() || board.uart.interruptsOnInput() && board.console.awaitInput();
    }
}
