package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.Extension;
import dev.terrarium.emulator.snapshot.StateTransfer;
import dev.terrarium.emulator.snapshot.Stateful;
import dev.terrarium.emulator.softfloat.RoundingMode;

/**
 * The control and status registers of a hart: which exist, who may access them, and which of their bits are kept.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume II (20211203), chapters 2 to 4. Choices the manual leaves open:
 * performance-monitoring counters beyond {@code cycle}, {@code time}
 * and {@code instret} read as zero; no counter can be inhibited; {@code misa} is read-only.
 */
public final class ControlRegisters implements Stateful {
    /** RV64 with A, C, D, F, I, M, S and U. */
    private static final long MISA = 2L << 62
            | extension('A')
            | extension('C')
            | extension('D')
            | extension('F')
            | extension('I')
            | extension('M')
            | extension('S')
            | extension('U');

    private static final long SUPERVISOR_INTERRUPTS = 1L << TrapCause.SUPERVISOR_SOFTWARE_INTERRUPT
            | 1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT
            | 1L << TrapCause.SUPERVISOR_EXTERNAL_INTERRUPT;
    private static final long MACHINE_INTERRUPTS = 1L << TrapCause.MACHINE_SOFTWARE_INTERRUPT
            | 1L << TrapCause.MACHINE_TIMER_INTERRUPT
            | 1L << TrapCause.MACHINE_EXTERNAL_INTERRUPT;

    /** Every exception but the reserved ones and ECALL from M-mode, which cannot come from a lower level. */
    private static final long DELEGATABLE_EXCEPTIONS = 0xb3ff;

    private static final long ENVCFG_FIOM = 1;
    /** Which of {@code menvcfg} and {@code senvcfg} enables CBO.INVAL: 0 no, 1 as a flush, 3 yes; 2 is reserved. */
    static final long ENVCFG_CBIE = 3L << 4;

    private static final long ENVCFG_CBIE_RESERVED = 2L << 4;
    /** Enables CBO.CLEAN and CBO.FLUSH. */
    static final long ENVCFG_CBCFE = 1L << 6;
    /** Enables CBO.ZERO. */
    static final long ENVCFG_CBZE = 1L << 7;

    /** In {@code menvcfg}: the hart sets accessed and dirty bits. */
    private static final long ENVCFG_ADUE = 1L << 61;
    /** In {@code menvcfg}: page tables have memory types. */
    private static final long ENVCFG_PBMTE = 1L << 62;
    /** In {@code menvcfg}: S-mode has a timer. */
    private static final long ENVCFG_STCE = 1L << 63;

    private static final long SUPERVISOR_TIMER = 1L << TrapCause.SUPERVISOR_TIMER_INTERRUPT;
    private static final long COUNTER_TIME = 1L << 1;

    private final Hart hart;
    private final PhysicalMemoryProtection protection;
    private final boolean protectionPresent;

    long mstatus;
    long medeleg;
    long mideleg;
    long mie;
    /** The bits of {@code mip} that software has set; the devices' lines are added on reading. */
    long mipSoftware;

    long mtvec;
    long mepc;
    long mcause;
    long mtval;
    long stvec;
    long sepc;
    long scause;
    long stval;
    long satp;
    /** Rounding mode and accrued exceptions, as {@code fcsr} has them. */
    int fcsr;

    private long mcounteren;
    private long scounteren;
    private long menvcfg;
    private long senvcfg;
    private long mscratch;
    private long sscratch;
    private long cycleOffset;
    private long instretOffset;
    /** The time from which on S-mode's timer interrupts, in ticks. */
    private long stimecmp;

    ControlRegisters(Hart hart) {
        this.hart = hart;
        this.protectionPresent = hart.model().has(ProcessorModel.Feature.PMP);
        this.protection = new PhysicalMemoryProtection(protectionPresent);
        reset();
    }

    /** Sets the registers to what they are at power-on, where the counters are 0. */
    final void reset() {
        mstatus = Status.XLEN_FIELDS;
        medeleg = 0;
        mideleg = 0;
        mie = 0;
        mipSoftware = 0;
        mtvec = 0;
        mepc = 0;
        mcause = 0;
        mtval = 0;
        stvec = 0;
        sepc = 0;
        scause = 0;
        stval = 0;
        satp = 0;
        fcsr = 0;
        mcounteren = 0;
        scounteren = 0;
        menvcfg = hart.model().has(Extension.SVADU) && !hart.model().has(Extension.SVADE) ? ENVCFG_ADUE : 0;
        senvcfg = 0;
        mscratch = 0;
        sscratch = 0;
        cycleOffset = -hart.retired();
        instretOffset = -hart.retired();
        stimecmp = -1;
        protection.reset();
    }

    @Override
    public void exchange(StateTransfer state) {
        mstatus = state.value(mstatus);
        medeleg = state.value(medeleg);
        mideleg = state.value(mideleg);
        mie = state.value(mie);
        mipSoftware = state.value(mipSoftware);
        mtvec = state.value(mtvec);
        mepc = state.value(mepc);
        mcause = state.value(mcause);
        mtval = state.value(mtval);
        stvec = state.value(stvec);
        sepc = state.value(sepc);
        scause = state.value(scause);
        stval = state.value(stval);
        satp = state.value(satp);
        fcsr = state.value(fcsr);
        mcounteren = state.value(mcounteren);
        scounteren = state.value(scounteren);
        menvcfg = state.value(menvcfg);
        senvcfg = state.value(senvcfg);
        mscratch = state.value(mscratch);
        sscratch = state.value(sscratch);
        cycleOffset = state.value(cycleOffset);
        instretOffset = state.value(instretOffset);
        stimecmp = state.value(stimecmp);
        state.part(protection);
    }

    private static long extension(char letter) {
        return 1L << letter - 'A';
    }

    /** Sets what firmware sets before it enters S-mode: delegation and access to the counters. */
    void delegateToSupervisor() {
        medeleg = DELEGATABLE_EXCEPTIONS & ~(1L << TrapCause.ECALL_FROM_SUPERVISOR);
        mideleg = SUPERVISOR_INTERRUPTS;
        menvcfg |= environmentBits() | machineEnvironmentBits() & ~ENVCFG_ADUE;
        protection.open();
        hart.translation().protectionChanged();
        mcounteren = 0xffffffffL;
        scounteren = 0x7;
        mstatus |= Status.FS_DIRTY;
    }

    /** The bits that {@code menvcfg} and {@code senvcfg} both have. */
    private long environmentBits() {
        long bits = ENVCFG_FIOM;
        if (hart.model().has(Extension.ZICBOM)) {
            bits |= ENVCFG_CBIE | ENVCFG_CBCFE;
        }
        if (hart.model().has(Extension.ZICBOZ)) {
            bits |= ENVCFG_CBZE;
        }
        return bits;
    }

    /** The bits that {@code menvcfg} has alone. */
    private long machineEnvironmentBits() {
        long bits = 0;
        if (hart.model().has(Extension.SVADU)) {
            bits |= ENVCFG_ADUE;
        }
        if (hart.model().has(Extension.SVPBMT)) {
            bits |= ENVCFG_PBMTE;
        }
        if (hart.model().has(Extension.SSTC)) {
            bits |= ENVCFG_STCE;
        }
        return bits;
    }

    private void setMachineEnvironment(long value) {
        long old = menvcfg;
        menvcfg = legalEnvironment(old, value & (environmentBits() | machineEnvironmentBits()));
        if (((old ^ menvcfg) & (ENVCFG_ADUE | ENVCFG_PBMTE)) != 0) {
            hart.translation().flush();
        }
    }

    /** Returns whether the hart sets accessed and dirty bits; otherwise it leaves them to software by page faults. */
    boolean marksPages() {
        return (menvcfg & ENVCFG_ADUE) != 0;
    }

    /** Returns whether entries of page tables may have a memory type. */
    boolean hasMemoryTypes() {
        return (menvcfg & ENVCFG_PBMTE) != 0;
    }

    /** Returns whether S-mode has a timer of its own. */
    public boolean hasSupervisorTimer() {
        return (menvcfg & ENVCFG_STCE) != 0;
    }

    /** Sets {@code stimecmp}, as firmware does for a guest. */
    public void setSupervisorTimer(long ticks) {
        stimecmp = ticks;
    }

    /**
     * Returns in how many instructions S-mode's timer will interrupt: 0 if it does, {@link Long#MAX_VALUE} if there is none or
     * it is too far to tell.
     */
    public long instructionsUntilSupervisorTimer() {
        return hasSupervisorTimer() ? hart.clock().instructionsUntil(stimecmp) : Long.MAX_VALUE;
    }

    PhysicalMemoryProtection protection() {
        return protection;
    }

    /** A reserved value of CBIE keeps the old one. */
    private static long legalEnvironment(long old, long value) {
        boolean reserved = (value & ENVCFG_CBIE) == ENVCFG_CBIE_RESERVED;
        return reserved ? value & ~ENVCFG_CBIE | old & ENVCFG_CBIE : value;
    }

    /** Returns whether what some bits of {@code menvcfg} and {@code senvcfg} enable may be done at the present level. */
    boolean environmentAllows(long bits) {
        return hart.privilege() == Privilege.MACHINE
                || (menvcfg & bits) != 0 && (hart.privilege() == Privilege.SUPERVISOR || (senvcfg & bits) != 0);
    }

    /** Returns {@code mip}: what software has set and what the devices assert. */
    long pendingInterrupts() {
        long pending = mipSoftware | hart.interruptLines();
        if (!hasSupervisorTimer()) {
            return pending;
        }
        return instructionsUntilSupervisorTimer() == 0 ? pending | SUPERVISOR_TIMER : pending & ~SUPERVISOR_TIMER;
    }

    /** Sets or clears a bit of {@code mip} as firmware does. */
    void setPending(int interrupt, boolean pending) {
        if (pending) {
            mipSoftware |= 1L << interrupt;
        } else {
            mipSoftware &= ~(1L << interrupt);
        }
    }

    boolean floatEnabled() {
        return (mstatus & Status.FS) != 0;
    }

    /** Returns whether the floating-point unit is on and its state is marked as changed, so that an access marks nothing. */
    public boolean floatDirty() {
        return (mstatus & Status.FS) == Status.FS_DIRTY;
    }

    /** Returns {@code fcsr}: the rounding mode from bit 5, below it the accrued exception flags. */
    public int floatControl() {
        return fcsr;
    }

    void markFloatDirty() {
        mstatus |= Status.FS_DIRTY;
    }

    private long status() {
        return (mstatus & Status.FS) == Status.FS_DIRTY ? mstatus | Status.SD : mstatus;
    }

    /**
     * Reads a register for an instruction.
     *
     * @throws Trap illegal instruction, if there is no such register or the hart's privilege does not reach it
     */
    long read(int number) {
        checkPrivilege(number);
        return value(number);
    }

    /**
     * Reads a register for the read-modify-write of CSRRS and CSRRC: as {@link #read}, but of {@code mip} and
     * {@code sip} just the bits that software has set, so that setting a bit does not latch a device's line.
     */
    long readForModification(int number) {
        long value = read(number);
        switch (number) {
            case CsrNumber.MIP:
                return mipSoftware;
            case CsrNumber.SIP:
                return mipSoftware & mideleg;
            default:
                return value;
        }
    }

    private void checkPrivilege(int number) {
        if ((number >>> 8 & 3) > hart.privilege()) {
            throw illegal();
        }
        if (number <= CsrNumber.FCSR && !floatEnabled()) {
            throw illegal();
        }
        if (number >= CsrNumber.CYCLE && number <= CsrNumber.HPMCOUNTER31) {
            long counter = 1L << (number & 31);
            if (hart.privilege() < Privilege.MACHINE && (mcounteren & counter) == 0
                    || hart.privilege() < Privilege.SUPERVISOR && (scounteren & counter) == 0) {
                throw illegal();
            }
        }
        if (number == CsrNumber.STIMECMP
                && hart.privilege() == Privilege.SUPERVISOR
                && (!hasSupervisorTimer() || (mcounteren & COUNTER_TIME) == 0)) {
            throw illegal();
        }
        if (number == CsrNumber.SATP && hart.privilege() == Privilege.SUPERVISOR && (mstatus & Status.TVM) != 0) {
            throw illegal();
        }
    }

    private static Trap illegal() {
        return new Trap(TrapCause.ILLEGAL_INSTRUCTION, 0);
    }

    /**
     * Returns a register's value, whatever the hart's privilege.
     *
     * @throws Trap illegal instruction, if there is no such register
     */
    public long value(int number) {
        switch (number) {
            case CsrNumber.FFLAGS:
                return fcsr & 0x1f;
            case CsrNumber.FRM:
                return fcsr >>> 5;
            case CsrNumber.FCSR:
                return fcsr;
            case CsrNumber.CYCLE:
            case CsrNumber.MCYCLE:
                return hart.retired() + cycleOffset;
            case CsrNumber.TIME:
                return hart.clock().ticks();
            case CsrNumber.INSTRET:
            case CsrNumber.MINSTRET:
                return hart.retired() + instretOffset;
            case CsrNumber.SSTATUS:
                return status() & (Status.SUPERVISOR_VISIBLE | Status.SD);
            case CsrNumber.SIE:
                return mie & mideleg;
            case CsrNumber.STVEC:
                return stvec;
            case CsrNumber.SCOUNTEREN:
                return scounteren;
            case CsrNumber.SENVCFG:
                return senvcfg;
            case CsrNumber.SSCRATCH:
                return sscratch;
            case CsrNumber.SEPC:
                return sepc;
            case CsrNumber.SCAUSE:
                return scause;
            case CsrNumber.STVAL:
                return stval;
            case CsrNumber.SIP:
                return pendingInterrupts() & mideleg;
            case CsrNumber.STIMECMP:
                require(hart.model().has(Extension.SSTC));
                return stimecmp;
            case CsrNumber.SATP:
                return satp;
            case CsrNumber.MSTATUS:
                return status();
            case CsrNumber.MISA:
                return MISA;
            case CsrNumber.MEDELEG:
                return medeleg;
            case CsrNumber.MIDELEG:
                return mideleg;
            case CsrNumber.MIE:
                return mie;
            case CsrNumber.MTVEC:
                return mtvec;
            case CsrNumber.MCOUNTEREN:
                return mcounteren;
            case CsrNumber.MENVCFG:
                return menvcfg;
            case CsrNumber.MSCRATCH:
                return mscratch;
            case CsrNumber.MEPC:
                return mepc;
            case CsrNumber.MCAUSE:
                return mcause;
            case CsrNumber.MTVAL:
                return mtval;
            case CsrNumber.MIP:
                return pendingInterrupts();
            case CsrNumber.PMPCFG0:
                require(protectionPresent);
                return protection.configurations(0);
            case CsrNumber.PMPCFG2:
                require(protectionPresent);
                return protection.configurations(8);
            case CsrNumber.MCOUNTINHIBIT:
            case CsrNumber.MVENDORID:
            case CsrNumber.MARCHID:
            case CsrNumber.MIMPID:
            case CsrNumber.MCONFIGPTR:
                return 0;
            case CsrNumber.MHARTID:
                return hart.id();
            default:
                if (protectionPresent && isProtectionAddress(number)) {
                    return protection.address(number - CsrNumber.PMPADDR0);
                }
                if (isMonitoring(number)) {
                    return 0;
                }
                throw illegal();
        }
    }

    /** The performance-monitoring registers, which are all zero. */
    private static boolean isMonitoring(int number) {
        return number >= CsrNumber.MHPMCOUNTER3 && number <= CsrNumber.MHPMCOUNTER31
                || number >= CsrNumber.MHPMEVENT3 && number <= CsrNumber.MHPMEVENT31
                || number > CsrNumber.INSTRET && number <= CsrNumber.HPMCOUNTER31;
    }

    private static boolean isProtectionAddress(int number) {
        return number >= CsrNumber.PMPADDR0 && number <= CsrNumber.PMPADDR15;
    }

    private static void require(boolean present) {
        if (!present) {
            throw illegal();
        }
    }

    /**
     * Writes a register for an instruction.
     *
     * @throws Trap illegal instruction, if there is no such register, it is read-only, or the hart's privilege does not
     *     reach it
     */
    void write(int number, long value) {
        checkPrivilege(number);
        if (number >>> 10 == 3) {
            throw illegal();
        }
        switch (number) {
            case CsrNumber.FFLAGS:
                setFcsr(fcsr & ~0x1f | (int) value & 0x1f);
                break;
            case CsrNumber.FRM:
                setFcsr(fcsr & 0x1f | ((int) value & 7) << 5);
                break;
            case CsrNumber.FCSR:
                setFcsr((int) value & 0xff);
                break;
            case CsrNumber.SSTATUS:
                setStatus(mstatus & ~Status.SUPERVISOR_WRITABLE | value & Status.SUPERVISOR_WRITABLE);
                break;
            case CsrNumber.SIE:
                mie = mie & ~mideleg | value & mideleg;
                break;
            case CsrNumber.STVEC:
                stvec = legalVector(stvec, value);
                break;
            case CsrNumber.SCOUNTEREN:
                scounteren = value & 0xffffffffL;
                break;
            case CsrNumber.SENVCFG:
                senvcfg = legalEnvironment(senvcfg, value & environmentBits());
                break;
            case CsrNumber.SSCRATCH:
                sscratch = value;
                break;
            case CsrNumber.SEPC:
                sepc = value & ~1L;
                break;
            case CsrNumber.SCAUSE:
                scause = value;
                break;
            case CsrNumber.STVAL:
                stval = value;
                break;
            case CsrNumber.SIP:
                long settable = mideleg & 1L << TrapCause.SUPERVISOR_SOFTWARE_INTERRUPT;
                mipSoftware = mipSoftware & ~settable | value & settable;
                break;
            case CsrNumber.STIMECMP:
                require(hart.model().has(Extension.SSTC));
                stimecmp = value;
                break;
            case CsrNumber.SATP:
                setSatp(value);
                break;
            case CsrNumber.MSTATUS:
                setStatus(mstatus & ~Status.WRITABLE | value & Status.WRITABLE);
                break;
            case CsrNumber.MEDELEG:
                medeleg = value & DELEGATABLE_EXCEPTIONS;
                break;
            case CsrNumber.MIDELEG:
                mideleg = value & SUPERVISOR_INTERRUPTS;
                break;
            case CsrNumber.MIE:
                mie = value & (SUPERVISOR_INTERRUPTS | MACHINE_INTERRUPTS);
                break;
            case CsrNumber.MTVEC:
                mtvec = legalVector(mtvec, value);
                break;
            case CsrNumber.MCOUNTEREN:
                mcounteren = value & 0xffffffffL;
                break;
            case CsrNumber.MENVCFG:
                setMachineEnvironment(value);
                break;
            case CsrNumber.MSCRATCH:
                mscratch = value;
                break;
            case CsrNumber.MEPC:
                mepc = value & ~1L;
                break;
            case CsrNumber.MCAUSE:
                mcause = value;
                break;
            case CsrNumber.MTVAL:
                mtval = value;
                break;
            case CsrNumber.MIP:
                // With a timer of S-mode's own, its bit follows that alone.
                long writable =
                        hasSupervisorTimer() ? SUPERVISOR_INTERRUPTS & ~SUPERVISOR_TIMER : SUPERVISOR_INTERRUPTS;
                mipSoftware = mipSoftware & ~writable | value & writable;
                break;
            case CsrNumber.MCYCLE:
                // The write takes the place of this instruction's own increment.
                cycleOffset = value - (hart.retired() + 1);
                break;
            case CsrNumber.MINSTRET:
                instretOffset = value - (hart.retired() + 1);
                break;
            case CsrNumber.PMPCFG0:
                setProtection(0, value);
                break;
            case CsrNumber.PMPCFG2:
                setProtection(8, value);
                break;
            case CsrNumber.MISA:
            case CsrNumber.MCOUNTINHIBIT:
                break;
            default:
                if (protectionPresent && isProtectionAddress(number)) {
                    protection.setAddress(number - CsrNumber.PMPADDR0, value);
                    hart.translation().protectionChanged();
                } else if (!isMonitoring(number)) {
                    throw illegal();
                }
                break;
        }
    }

    private void setFcsr(int value) {
        fcsr = value;
        markFloatDirty();
    }

    /** Returns the rounding mode in force: 0 to 4, or an invalid 5 to 7. */
    int roundingMode() {
        return fcsr >>> 5;
    }

    /** Adds floating-point exception flags. */
    void accrue(int flags) {
        fcsr |= flags & RoundingMode.ALL_FLAGS;
        markFloatDirty();
    }

    private void setStatus(long value) {
        if ((value & Status.MPP) == 2L << Status.MPP_SHIFT) { // no such level: MPP keeps its value
            value = value & ~Status.MPP | mstatus & Status.MPP;
        }
        long changed = mstatus ^ value;
        mstatus = value;
        if ((changed & Status.MXR) != 0) {
            hart.translation().flush();
        } else if ((changed & Status.SUM) != 0) {
            hart.translation().flushSupervisorData();
        }
    }

    private void setSatp(long value) {
        long mode = value >>> 60;
        boolean supported = mode == AddressTranslation.MODE_BARE
                || mode == AddressTranslation.MODE_SV39
                || mode == AddressTranslation.MODE_SV48 && hart.model().has(ProcessorModel.Feature.SV48);
        if (!supported) {
            return; // the write has no effect
        }
        satp = value;
        hart.translation().selectAddressSpace();
    }

    /** Modes above 1 are reserved: such a write keeps the mode. */
    private static long legalVector(long old, long value) {
        return (value & 2) == 0 ? value : value & ~3L | old & 3;
    }

    private void setProtection(int firstEntry, long value) {
        require(protectionPresent);
        protection.setConfigurations(firstEntry, value);
        hart.translation().protectionChanged();
    }
}
