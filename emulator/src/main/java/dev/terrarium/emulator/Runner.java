package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.ExecutionEngine;
import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.TrapCause;
import dev.terrarium.emulator.hart.VirtualClock;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.function.BooleanSupplier;

/**
 * Lets the hart execute its instructions, with looks at the devices and the interrupts in between, and lets time pass where
 * it waits.
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
    private final Hart hart;
    private final ExecutionEngine engine;
    private final RunEnd end;
    private final long instructionLimit;
    private final long timeoutNanoseconds;
    /** How often the hart has waited. */
    private long waits;
    /** By how much the guest's time has run ahead in waits that were too short for the host, in ns. */
    private long owedHostTime;

    /** Set by another thread that wants the run to end. */
    private volatile boolean stopRequested;

    /**
     * @param instructionLimit the most instructions that are ever retired
     * @param timeoutNanoseconds the longest time on the host that one run may take
     */
    Runner(Board board, ExecutionEngine engine, long instructionLimit, long timeoutNanoseconds) {
        this.board = board;
        this.hart = board.hart;
        this.engine = engine;
        this.end = board.end;
        this.instructionLimit = instructionLimit;
        this.timeoutNanoseconds = timeoutNanoseconds;
    }

    @Override
    public void exchange(StateTransfer state) {
        waits = state.value(waits);
    }

    /** See {@link Machine#run(long)}. */
    RunResult.Reason run(long maxInstructions) {
        long room = Long.MAX_VALUE - hart.retired();
        return execute(Math.min(instructionLimit, hart.retired() + Math.min(maxInstructions, room)), Long.MAX_VALUE);
    }

    /** See {@link Machine#runTo}. */
    RunResult.Reason runTo(long target) {
        return execute(instructionLimit, target);
    }

    /** See {@link Machine#runUntil}. */
    boolean runUntil(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (hart.retired() >= instructionLimit || !step()) {
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
            hart.pollInterrupts();
            long left = Math.min(limit - hart.retired(), target - position());
            if (left <= 0) {
                return RunResult.Reason.INSTRUCTION_LIMIT;
            }
            if (timeoutNanoseconds != Long.MAX_VALUE && System.nanoTime() - start > timeoutNanoseconds) {
                return RunResult.Reason.TIMEOUT;
            }
            if (hart.waiting()) {
                awaitInterrupt();
                continue;
            }
            left = Math.min(left, Math.min(board.console.nextArrival(), board.virtio.nextArrival()) - position());
            int budget = (int) Math.min(Math.min(left, SLICE), instructionsUntilTimer());
            long pc = hart.pc();
            engine.run(budget);
            if (hart.trapsWithoutRetirement() >= TRAP_LOOP_LENGTH) {
                end.stop(RunResult.Reason.TRAP_LOOP);
            } else if (hart.pc() == pc && hart.spinsForEver()) {
                end.stop(RunResult.Reason.IDLE_FOREVER);
            }
        }
        return end.reason();
    }

    /** Executes one instruction, or takes one trap, or waits: see {@link Machine#step}. */
    boolean step() {
        if (!end.reached()) {
            board.virtio.poll();
            board.console.poll();
            boolean interrupted = hart.pollInterrupts();
            if (hart.waiting()) {
                awaitInterrupt();
            } else if (!interrupted) {
                engine.run(1);
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
        return hart.retired() + hart.trapsTaken() + waits;
    }

    /** Returns in how many instructions a timer that has not expired will; at least 1. */
    private long instructionsUntilTimer() {
        return Math.min(
                unlessExpired(board.rtc.instructionsUntilAlarm()),
                Math.min(
                        unlessExpired(board.clint.instructionsUntilTimer()),
                        unlessExpired(instructionsUntilSupervisorTimer())));
    }

    private static long unlessExpired(long instructions) {
        return instructions == 0 ? Long.MAX_VALUE : instructions;
    }

    /** Returns in how many instructions S-mode's timer will interrupt, the hart's own or the firmware's; 0 if it does. */
    private long instructionsUntilSupervisorTimer() {
        return hart.csr().hasSupervisorTimer()
                ? hart.csr().instructionsUntilSupervisorTimer()
                : board.sbi.instructionsUntilTimer();
    }

    /** Lets time pass until an enabled timer expires; without one, waits for console input if that can interrupt. */
    private void awaitInterrupt() {
        waits++;
        long skip = Long.MAX_VALUE;
        if (hart.enables(1L << TrapCause.MACHINE_TIMER_INTERRUPT)) {
            skip = board.clint.instructionsUntilTimer();
        }
        if (hart.enables(1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT)) {
            skip = Math.min(skip, instructionsUntilSupervisorTimer());
        }
        long alarm = board.rtc.instructionsUntilAlarm();
        if (alarm > 0 && hart.enables(EXTERNAL_INTERRUPTS)) {
            skip = Math.min(skip, alarm);
        }
        if (board.virtio.keepsHostTime() && (skip != Long.MAX_VALUE || hart.enables(EXTERNAL_INTERRUPTS))) {
            hart.clock().skip(awaitHost(skip));
        } else if (skip != Long.MAX_VALUE) {
            hart.clock().skip(skip);
        } else if (!(hart.enables(EXTERNAL_INTERRUPTS) && awaitInput()) && !stopRequested) {
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
