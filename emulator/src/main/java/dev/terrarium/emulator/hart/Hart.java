package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import java.util.Arrays;

/**
 * A hardware thread: its registers, its privilege level, and how it takes traps. What its instructions do is in
 * {@link Interpreter} and its helpers.
 */
public final class Hart implements Stateful {
    private static final long INTERRUPT = 1L << 63;
    private static final int JUMP_TO_SELF = 0x0000006f;
    private static final int COMPRESSED_JUMP_TO_SELF = 0xa001;

    /** Interrupts of one level in the order in which they are taken. */
    private static final int[] INTERRUPT_PRIORITY = {
        TrapCause.MACHINE_EXTERNAL_INTERRUPT,
        TrapCause.MACHINE_SOFTWARE_INTERRUPT,
        TrapCause.MACHINE_TIMER_INTERRUPT,
        TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT,
        TrapCause.SUPERVISOR_SOFTWARE_INTERRUPT,
        TrapCause.SUPERVISOR_TIMER_INTERRUPT,
    };

    final long[] x = new long[DecodedInstruction.REGISTER_FILE_SIZE];
    final long[] f = new long[32];
    long pc;
    long retired;
    /** Whether the hart has executed WFI and waits. */
    boolean waiting;
    /** The physical offset in memory that LR has reserved, or -1. */
    int reservation = -1;

    private final int id;
    private final Bus bus;
    private final ProcessorModel model;
    private final ControlRegisters csr;
    private final AddressTranslation translation;
    private final VirtualClock clock;
    private int privilege = Privilege.MACHINE;
    /** Whether the hart executes nothing until it is started. */
    private boolean stopped;

    private InterruptLines interruptLines = () -> 0;
    private EnvironmentCallHandler environment;
    private TrapListener trapListener = (cause, value, at) -> {};
    private long retiredAtLastTrap;
    private int trapsWithoutRetirement;
    private long trapsTaken;

    /** Makes the only hart of a machine, in M-mode with all registers zero. */
    public Hart(Bus bus, ProcessorModel model) {
        this(0, bus, model, new VirtualClock());
    }

    /**
     * Makes one of several harts, in M-mode with all registers zero.
     *
     * @param id the hart's number, from 0 on
     * @param clock the time of all harts
     */
    public Hart(int id, Bus bus, ProcessorModel model, VirtualClock clock) {
        this.id = id;
        this.bus = bus;
        this.model = model;
        this.csr = new ControlRegisters(this);
        this.clock = clock;
        this.translation = new AddressTranslation(this, bus);
        clock.follow(this);
    }

    /** Returns the hart's number, which {@code mhartid} tells. */
    public int id() {
        return id;
    }

    /** Connects the interrupt controllers. */
    public void connect(InterruptLines lines) {
        this.interruptLines = lines;
    }

    /** Sets who is told of exceptions and interrupts. */
    public void setTrapListener(TrapListener listener) {
        this.trapListener = listener;
    }

    /**
     * Starts the hart in M-mode, as at reset.
     *
     * @param entry the first instruction's address
     * @param deviceTree the physical address of the device tree, for a1
     */
    public void startInMachineMode(long entry, long deviceTree) {
        start(entry, deviceTree);
    }

    /**
     * Starts the hart in S-mode, as firmware does, with a host that answers its environment calls.
     *
     * @param entry the first instruction's address
     * @param deviceTree the physical address of the device tree, for a1
     * @param handler what answers ECALL from S-mode
     */
    public void startInSupervisorMode(long entry, long deviceTree, EnvironmentCallHandler handler) {
        start(entry, deviceTree);
        environment = handler;
        csr.delegateToSupervisor();
        csr.stvec = entry & ~3L;
        privilege = Privilege.SUPERVISOR;
    }

    private void start(long entry, long deviceTree) {
        pc = entry;
        x[10] = id;
        x[11] = deviceTree;
    }

    /** Puts the hart into its state after power-on; what it has retired stays counted. */
    public void reset() {
        Arrays.fill(x, 0);
        Arrays.fill(f, 0);
        pc = 0;
        waiting = false;
        stopped = false;
        reservation = -1;
        privilege = Privilege.MACHINE;
        environment = null;
        retiredAtLastTrap = retired;
        trapsWithoutRetirement = 0;
        csr.reset();
        translation.selectAddressSpace();
        translation.protectionChanged();
    }

    /** Stops the hart: it executes nothing, and no interrupt wakes it, until {@link #enterSupervisor}. */
    public void stop() {
        stopped = true;
        waiting = false;
    }

    /** Returns whether the hart is stopped. */
    public boolean stopped() {
        return stopped;
    }

    /** Returns whether the hart would not execute an instruction now: it is stopped, or waits for an interrupt. */
    public boolean idle() {
        return stopped || waiting;
    }

    /**
     * Lets the hart go on in S-mode at an address, with addresses not translated and interrupts off, as firmware starts harts
     * and resumes them from a sleep that loses their registers.
     *
     * @param entry the physical address of the next instruction
     * @param argument what is in a1; in a0 is the hart's id
     */
    public void enterSupervisor(long entry, long argument) {
        stopped = false;
        start(entry, argument);
        privilege = Privilege.SUPERVISOR;
        csr.mstatus &= ~Status.SIE;
        csr.satp = 0;
        translation.selectAddressSpace();
        translation.flush();
    }

    /**
     * Makes the next SC fail: another hart has had its turn, and may have stored to the reserved bytes. The specification lets
     * SC fail at any time as long as a constrained loop succeeds in the end, and a turn has room for many of its rounds.
     */
    public void endReservation() {
        reservation = -1;
    }

    /** Returns an integer register; {@code x0} is 0. */
    public long register(int number) {
        return x[number];
    }

    /** Sets an integer register; setting {@code x0} does nothing. */
    public void setRegister(int number, long value) {
        if (number != 0) {
            x[number] = value;
        }
    }

    /** Returns the bits of a floating-point register. */
    public long floatRegister(int number) {
        return f[number];
    }

    /** Sets the bits of a floating-point register. */
    public void setFloatRegister(int number, long bits) {
        f[number] = bits;
    }

    /** Returns the address of the next instruction. */
    public long pc() {
        return pc;
    }

    /** Sets the address of the next instruction. */
    public void setPc(long address) {
        pc = address & ~1L;
    }

    /** Returns the privilege level, one of {@link Privilege}. */
    public int privilege() {
        return privilege;
    }

    /** Returns the level at which loads and stores are made: {@code mstatus.MPRV} lowers that of M-mode. */
    public int dataPrivilege() {
        if (privilege == Privilege.MACHINE && (csr.mstatus & Status.MPRV) != 0) {
            return (int) (csr.mstatus >>> Status.MPP_SHIFT) & 3;
        }
        return privilege;
    }

    /** Returns how many instructions have been retired since the hart was made. */
    public long retired() {
        return retired;
    }

    /** Returns how many exceptions and interrupts the hart has taken since it was made. */
    public long trapsTaken() {
        return trapsTaken;
    }

    @Override
    public void exchange(StateTransfer state) {
        state.values(x);
        state.values(f);
        pc = state.value(pc);
        retired = state.value(retired);
        waiting = state.flag(waiting);
        stopped = state.flag(stopped);
        reservation = state.value(reservation);
        privilege = state.value(privilege);
        retiredAtLastTrap = state.value(retiredAtLastTrap);
        trapsWithoutRetirement = state.value(trapsWithoutRetirement);
        trapsTaken = state.value(trapsTaken);
        state.part(csr);
        translation.selectAddressSpace();
        translation.protectionChanged();
    }

    /** Returns whether the hart waits for an interrupt. */
    public boolean waiting() {
        return waiting;
    }

    /** Makes the hart wait for an interrupt, as WFI does. */
    public void waitForInterrupt() {
        waiting = true;
    }

    /** Returns the control and status registers. */
    public ControlRegisters csr() {
        return csr;
    }

    /** Returns what the hart can do. */
    public ProcessorModel model() {
        return model;
    }

    /** Returns the machine's time. */
    public VirtualClock clock() {
        return clock;
    }

    /** Returns the physical address space. */
    public Bus bus() {
        return bus;
    }

    /** Returns the integer registers themselves, for engines; of entry 0 nobody may change the zero. */
    public long[] registers() {
        return x;
    }

    /** Returns the floating-point registers themselves, for engines. */
    public long[] floatRegisters() {
        return f;
    }

    /** Sets how many instructions have been retired, for engines. */
    public void setRetired(long count) {
        retired = count;
    }

    /** Returns the hart's view of memory. */
    public AddressTranslation translation() {
        return translation;
    }

    EnvironmentCallHandler environment() {
        return environment;
    }

    long interruptLines() {
        return interruptLines.asserted();
    }

    /** Sets or clears the supervisor software interrupt, as firmware does for an IPI. */
    public void setSupervisorSoftwareInterrupt(boolean pending) {
        csr.setPending(TrapCause.SUPERVISOR_SOFTWARE_INTERRUPT, pending);
    }

    /** Forgets all address translations, as SFENCE.VMA does. */
    public void fenceAddressTranslation() {
        translation.flush();
    }

    /**
     * Returns the bits of the instruction at a virtual address without executing it.
     *
     * @throws Trap if the hart could not fetch there
     */
    public int peekInstruction(long address) {
        return translation.fetch(address);
    }

    /** Returns whether an interrupt is pending that ends a wait, taken or not. */
    public boolean wakes() {
        return (csr.pendingInterrupts() & csr.mie) != 0;
    }

    /** Returns whether {@code mie} enables one of these interrupts, given as bits of {@code mip}. */
    public boolean enables(long interrupts) {
        return (csr.mie & interrupts) != 0;
    }

    /**
     * Ends a wait if an enabled interrupt is pending, and takes the one with the highest priority if it may be taken.
     *
     * @return whether one was taken
     */
    public boolean pollInterrupts() {
        if (stopped) {
            return false;
        }
        long pending = csr.pendingInterrupts() & csr.mie;
        if (pending == 0) {
            return false;
        }
        waiting = false;
        long candidates = pending & takenInMachine();
        if (candidates == 0) {
            candidates = pending & takenInSupervisor();
        }
        if (candidates == 0) {
            return false;
        }
        takeInterrupt(candidates);
        return true;
    }

    /** The interrupts that M-mode would take now. */
    private long takenInMachine() {
        boolean enabled = privilege < Privilege.MACHINE || (csr.mstatus & Status.MIE) != 0;
        return enabled ? ~csr.mideleg : 0;
    }

    /** The interrupts that S-mode would take now. */
    private long takenInSupervisor() {
        boolean enabled = privilege < Privilege.SUPERVISOR
                || privilege == Privilege.SUPERVISOR && (csr.mstatus & Status.SIE) != 0;
        return enabled ? csr.mideleg : 0;
    }

    /**
     * Returns whether the next instruction jumps to itself and no interrupt could be taken, so that nothing will ever
     * happen again.
     */
    public boolean spinsForEver() {
        if ((csr.mie & (takenInMachine() | takenInSupervisor())) != 0) {
            return false;
        }
        try {
            int bits = translation.fetch(pc);
            return bits == JUMP_TO_SELF || bits == COMPRESSED_JUMP_TO_SELF;
        } catch (Trap trap) {
            return false; // the hart will take this trap, and go on
        }
    }

    private void takeInterrupt(long candidates) {
        for (int interrupt : INTERRUPT_PRIORITY) {
            if ((candidates >>> interrupt & 1) != 0) {
                boolean delegated = (csr.mideleg >>> interrupt & 1) != 0;
                enterHandler(INTERRUPT | interrupt, 0, delegated);
                return;
            }
        }
    }

    /** Takes an exception that the instruction at {@code pc} has raised. */
    void raise(Trap trap) {
        if (retired == retiredAtLastTrap) {
            trapsWithoutRetirement++;
        } else {
            retiredAtLastTrap = retired;
            trapsWithoutRetirement = 0;
        }
        boolean delegated = privilege < Privilege.MACHINE && (csr.medeleg >>> trap.cause() & 1) != 0;
        enterHandler(trap.cause(), trap.value(), delegated);
    }

    /**
     * Returns how many exceptions in a row the hart has taken without retiring an instruction in between: more than a few
     * mean that the trap handler itself cannot run, and that nothing else ever will.
     */
    public int trapsWithoutRetirement() {
        return trapsWithoutRetirement;
    }

    private void enterHandler(long cause, long value, boolean delegated) {
        long status = csr.mstatus;
        waiting = false;
        trapsTaken++;
        long at = pc;
        long vector;
        if (delegated) {
            csr.sepc = pc;
            csr.scause = cause;
            csr.stval = value;
            long previousEnable = (status & Status.SIE) != 0 ? Status.SPIE : 0;
            long previousLevel = privilege == Privilege.SUPERVISOR ? Status.SPP : 0;
            csr.mstatus = status & ~(Status.SIE | Status.SPIE | Status.SPP) | previousEnable | previousLevel;
            privilege = Privilege.SUPERVISOR;
            vector = csr.stvec;
        } else {
            csr.mepc = pc;
            csr.mcause = cause;
            csr.mtval = value;
            long previousEnable = (status & Status.MIE) != 0 ? Status.MPIE : 0;
            long previousLevel = (long) privilege << Status.MPP_SHIFT;
            csr.mstatus = status & ~(Status.MIE | Status.MPIE | Status.MPP) | previousEnable | previousLevel;
            privilege = Privilege.MACHINE;
            vector = csr.mtvec;
        }
        boolean vectored = (vector & 1) != 0 && cause < 0;
        pc = (vector & ~3L) + (vectored ? 4 * (cause & 63) : 0);
        trapListener.trapped(cause, value, at);
    }

    /** MRET: returns from a trap that was taken to M-mode. */
    void returnFromMachine() {
        long status = csr.mstatus;
        int target = (int) (status >>> Status.MPP_SHIFT) & 3;
        long enable = (status & Status.MPIE) != 0 ? Status.MIE : 0;
        status = status & ~(Status.MIE | Status.MPP) | enable | Status.MPIE;
        if (target != Privilege.MACHINE) {
            status &= ~Status.MPRV;
        }
        csr.mstatus = status;
        privilege = target;
        pc = csr.mepc;
    }

    /** SRET: returns from a trap that was taken to S-mode. */
    void returnFromSupervisor() {
        long status = csr.mstatus;
        int target = (status & Status.SPP) != 0 ? Privilege.SUPERVISOR : Privilege.USER;
        long enable = (status & Status.SPIE) != 0 ? Status.SIE : 0;
        csr.mstatus = status & ~(Status.SIE | Status.SPP | Status.MPRV) | enable | Status.SPIE;
        privilege = target;
        pc = csr.sepc;
    }
}
