package dev.terrarium.emulator;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.ProcessorModel;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.Ram;
import dev.terrarium.emulator.observe.Coverage;
import dev.terrarium.emulator.observe.Profile;
import dev.terrarium.emulator.snapshot.Snapshot;
import dev.terrarium.emulator.snapshot.StateTransfer;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * An RV64GC machine that is compatible with QEMU's {@code virt}: one hart or several with M, S and U modes, memory from 0x80000000,
 * ns16550a, CLINT, PLIC and test finisher, and a device tree that describes them.
 *
 * <pre>{@code
 * ByteArrayOutputStream console = new ByteArrayOutputStream();
 * RunResult result = Machine.builder()
 *         .image(Path.of("hello.elf"))
 *         .consoleOutput(console)
 *         .build()
 *         .run();
 * }</pre>
 *
 * <p>A run is reproducible: the guest's time comes from its retired instructions, so the same image and the same input give
 * the same output, time and count on every host. Only {@link MachineBuilder#timeout} looks at the host's clock.
 *
 * <p>A machine is used by one thread at a time.
 */
public final class Machine implements Closeable {
    /** The memory of a machine for which no size is given. */
    public static final long DEFAULT_MEMORY = 128L << 20;

    /** The date at which a machine starts if none is given, so that its runs are all the same. */
    public static final Instant DEFAULT_START = Instant.parse("2026-01-01T00:00:00Z");

    private final Board board;
    private final List<MachineHart> harts = new ArrayList<>();
    private final Instruments instruments;
    private final BootMemory boot;
    private final GuestMemory memory;
    private final Runner runner;
    private final SymbolTable symbols;
    /** What the machine is, in words that only snapshots need. */
    private final Supplier<String> description;

    Machine(MachineBuilder builder) {
        board = new Board(builder);
        memory = new GuestMemory(board.bus);
        for (Hart hart : board.harts) {
            harts.add(new MachineHart(hart, memory));
        }
        boot = new BootMemory(builder, board.bus.ram());
        symbols = SymbolTable.of(boot.program());
        instruments = new Instruments(builder, board, boot.program(), symbols);
        boot.start(board.harts, instruments.around(board.sbi));
        long timeout = builder.timeout == null ? Long.MAX_VALUE : builder.timeout.toNanos();
        runner = new Runner(board, instruments.engines(), this::reset, builder.maxInstructions, timeout);
        description = describe(board.bus, board.harts.size(), builder.processor, builder.firmware);
        if (board.network != null) {
            builder.network.forwards().forEach(board.network::forward); // last, as nothing closes the ports if it fails
        }
    }

    /** Starts anew from the images. */
    private void reset() {
        board.reset();
        boot.load();
        boot.start(board.harts, instruments.around(board.sbi));
    }

    private static Supplier<String> describe(Bus bus, int harts, ProcessorModel processor, Firmware firmware) {
        return () -> String.format(
                "%d bytes of memory, %s of the processor %s, the firmware %s and the devices %s",
                bus.ram().size(), harts == 1 ? "one hart" : harts + " harts", processor, firmware, bus.describe());
    }

    /** Transfers all state but main memory. */
    private void exchange(StateTransfer state) {
        state.part(board);
        state.part(runner);
    }

    /** Returns a builder of machines. */
    public static MachineBuilder builder() {
        return new MachineBuilder();
    }

    /**
     * Runs until the guest ends the run, or it can never go on, or a limit is reached. After the guest has ended the run,
     * returns the same result again.
     *
     * @throws MachineException if the console's streams fail
     */
    public RunResult run() {
        return run(Long.MAX_VALUE);
    }

    /**
     * As {@link #run()}, but retires at most so many more instructions; then the reason is
     * {@link RunResult.Reason#INSTRUCTION_LIMIT} and the machine can go on.
     */
    public RunResult run(long maxInstructions) {
        return result(maxInstructions, Long.MAX_VALUE);
    }

    /**
     * As {@link #run()}, but goes at most to a position; then the reason is {@link RunResult.Reason#INSTRUCTION_LIMIT} and the
     * machine can go on.
     *
     * @param target a position as {@link #position} counts it; a machine that is there or beyond does nothing
     */
    public RunResult runTo(long target) {
        return result(Long.MAX_VALUE, target);
    }

    /**
     * Executes instructions until a condition holds, which is asked before each of them.
     *
     * @return whether it holds; otherwise the run has ended in another way, as {@link #run()} tells
     */
    public boolean runUntil(BooleanSupplier condition) {
        return runner.runUntil(condition);
    }

    private RunResult result(long maxInstructions, long target) {
        try {
            RunResult.Reason reason = runner.run(maxInstructions, target);
            board.flush();
            int status = board.end.reached() ? board.end.exitStatus() : reason.exitStatus();
            return new RunResult(status, reason, board.retired());
        } catch (UncheckedIOException e) {
            throw new MachineException(e.getMessage(), e);
        }
    }

    /**
     * Makes a run that another thread is in end soon, for the reason {@link RunResult.Reason#LEFT}. This method may be called
     * from any thread; the machine cannot go on afterwards.
     */
    public void requestStop() {
        runner.requestStop();
    }

    /**
     * Returns lines that say where each hart is and why nothing wakes it: for people whose guest has stopped by itself.
     */
    public List<String> describeHarts() {
        List<String> lines = new ArrayList<>();
        for (Hart hart : board.harts) {
            String name = board.harts.size() == 1 ? "the hart" : "hart " + hart.id();
            lines.addAll(new HartDescription(name, hart, symbols, instruments.lastTrap(hart)).lines());
        }
        return lines;
    }

    /** Returns the harts, by their numbers. Methods of the machine that are about a hart are about the first one. */
    public List<MachineHart> harts() {
        return Collections.unmodifiableList(harts);
    }

    /** Returns the hart that executed last. */
    public MachineHart currentHart() {
        return harts.get(board.turns.current().id());
    }

    /** Returns the hart that executes next; if all wait or are stopped, the one that executed last. */
    public MachineHart nextHart() {
        return harts.get(board.turns.peek().id());
    }

    /**
     * Executes one instruction, or takes one exception or interrupt instead of it.
     *
     * @return false if the guest has ended the run
     */
    public boolean step() {
        return runner.step();
    }

    /**
     * Returns how many guest instructions all harts have retired. An instruction that raises an exception is not retired, so
     * ECALL and EBREAK count only where the host answers them: an SBI call is one instruction, whatever the host does for
     * it. WFI is one instruction however long it waits.
     */
    public long retiredInstructions() {
        return board.retired();
    }

    /**
     * Returns how far the run has come: how many instructions have been retired, exceptions and interrupts taken, and waits
     * of all harts begun. Each {@link #step} adds one.
     */
    public long position() {
        return runner.position();
    }

    /**
     * Takes a snapshot of the whole machine.
     *
     * @throws MachineException if a device cannot save its state
     */
    public Snapshot snapshot() {
        return snapshot(null);
    }

    /**
     * Takes a snapshot that shares the memory that has not changed since an earlier one.
     *
     * @param earlier a snapshot of a machine with as much memory, or null
     */
    public Snapshot snapshot(Snapshot earlier) {
        return Snapshot.take(description.get(), board.retired(), this::exchange, board.bus, earlier);
    }

    /**
     * Puts the machine back to a snapshot, of itself or of another machine that was built alike. It continues as the machine
     * of the snapshot did, given the same input.
     *
     * @throws MachineException if the snapshot is of another kind of machine
     */
    public void restore(Snapshot snapshot) {
        snapshot.restore(description.get(), this::exchange, board.bus);
    }

    /**
     * Records the input from now on, so that a run that is repeated from a later snapshot of this machine gets the same bytes
     * at the same positions, and does not show again what the console has shown.
     */
    public void recordInput() {
        board.console.record(this::position);
        board.virtio.recordInput(this::position);
    }

    /** Gives the guest input on its console, after what has arrived already. */
    public void inject(byte[] input) {
        board.console.inject(input);
    }

    /** Returns the profile of the run so far; none if the builder was not asked for one. */
    public Optional<Profile> profile() {
        return Optional.ofNullable(instruments.profile());
    }

    /** Returns the coverage of the run so far; none if the builder was not asked for it. */
    public Optional<Coverage> coverage() {
        return Optional.ofNullable(instruments.coverage());
    }

    /** Returns the image's symbols; empty if it has none. */
    public SymbolTable symbols() {
        return symbols;
    }

    /**
     * Returns a 64-bit little-endian value in memory by the name of its symbol.
     *
     * @throws IllegalArgumentException if the image has no such symbol, or it is not in main memory
     */
    public long readLong(String symbol) {
        long address = address(symbol);
        byte[] bytes = readVirtual(address, Long.BYTES)
                .orElseThrow(() -> new IllegalArgumentException(
                        String.format("%s at 0x%x is not in main memory", symbol, address)));
        return Ram.getLong(bytes, 0);
    }

    /**
     * Returns the address of a symbol of the image.
     *
     * @throws IllegalArgumentException if the image has no such symbol
     */
    public long address(String symbol) {
        return symbols.address(symbol)
                .orElseThrow(() -> new IllegalArgumentException("the image has no symbol '" + symbol + "'"));
    }

    /**
     * Reads a register of a device as the guest would; this may change the device.
     *
     * @param address a physical address
     * @param size 1, 2, 4 or 8 bytes
     * @throws IllegalArgumentException if nothing is there
     */
    public long readDevice(long address, int size) {
        try {
            return board.bus.read(address, size);
        } catch (BusError e) {
            throw new IllegalArgumentException(String.format("there is nothing at 0x%x", address), e);
        }
    }

    private MachineHart firstHart() {
        return harts.get(0);
    }

    /** Returns the address of the first hart's next instruction. */
    public long pc() {
        return firstHart().pc();
    }

    /** Sets the address of the next instruction; bit 0 is cleared. */
    public void setPc(long address) {
        firstHart().setPc(address);
    }

    /**
     * Returns an integer register.
     *
     * @param number 0 to 31
     */
    public long register(int number) {
        return firstHart().register(number);
    }

    /**
     * Sets an integer register; setting {@code x0} does nothing.
     *
     * @param number 0 to 31
     */
    public void setRegister(int number, long value) {
        firstHart().setRegister(number, value);
    }

    /**
     * Returns the bits of a floating-point register.
     *
     * @param number 0 to 31
     */
    public long floatRegister(int number) {
        return firstHart().floatRegister(number);
    }

    /**
     * Sets the bits of a floating-point register.
     *
     * @param number 0 to 31
     */
    public void setFloatRegister(int number, long bits) {
        firstHart().setFloatRegister(number, bits);
    }

    /** Returns the privilege level: 0 for U, 1 for S, 3 for M. */
    public int privilege() {
        return firstHart().privilege();
    }

    /**
     * Returns a control and status register, whatever the hart's privilege.
     *
     * @param number the register's number, such as those of {@link dev.terrarium.emulator.hart.CsrNumber}
     * @throws IllegalArgumentException if the hart has no such register
     */
    public long csr(int number) {
        return firstHart().csr(number);
    }

    /**
     * Returns a copy of main memory.
     *
     * @param address a physical address
     * @param length how many bytes
     * @throws IllegalArgumentException if not all of it is main memory
     */
    public byte[] readMemory(long address, int length) {
        return memory.read(address, length);
    }

    /**
     * Changes main memory.
     *
     * @param address a physical address
     * @throws IllegalArgumentException if not all of it is main memory
     */
    public void writeMemory(long address, byte[] bytes) {
        memory.write(address, bytes);
    }

    /**
     * Returns a copy of main memory as the hart sees it now, whatever its page tables permit, without marking pages.
     *
     * @param address a virtual address
     * @return the bytes; none if not all of them are mapped to main memory
     */
    public Optional<byte[]> readVirtual(long address, int length) {
        return firstHart().readVirtual(address, length);
    }

    /**
     * Changes main memory as the hart sees it now, whatever its page tables permit, without marking pages.
     *
     * @param address a virtual address
     * @return false, with nothing changed, if not all of it is mapped to main memory
     */
    public boolean writeVirtual(long address, byte[] bytes) {
        return firstHart().writeVirtual(address, bytes);
    }

    /**
     * Closes the files that the machine has opened. It is not used afterwards. Closing one that has no disks does nothing.
     *
     * @throws MachineException if what the guest has written cannot be written to its files
     */
    @Override
    public void close() {
        try {
            board.close();
        } catch (IOException e) {
            throw new MachineException("cannot close the machine's files: " + e.getMessage(), e);
        }
    }

    /** Returns where the forwarded ports of the host are, in the order in which they were given. */
    public List<InetSocketAddress> forwarded() {
        return board.network == null ? List.of() : board.network.forwarded();
    }

    /** Returns the flattened device tree that the guest is given. */
    public byte[] deviceTree() {
        return boot.deviceTree().clone();
    }
}
