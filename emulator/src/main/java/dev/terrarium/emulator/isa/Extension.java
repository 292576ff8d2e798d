package dev.terrarium.emulator.isa;

import java.util.Locale;

/**
 * The ratified extensions that a hart may have, in the order in which an ISA string names them.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "ISA Extension Naming Conventions": first those whose names
 * start with Z, by the letter that follows in the order of the single-letter extensions, then those of supervisor level.
 */
public enum Extension {
    /** RV64IMAFDC, which every hart has. */
    GC(false),
    /** Cache-block management. */
    ZICBOM(true),
    /** Cache-block zero. */
    ZICBOZ(true),
    /** The counters {@code cycle}, {@code time} and {@code instret}. */
    ZICNTR(false),
    /** Conditional operations. */
    ZICOND(true),
    /** Control and status registers. */
    ZICSR(false),
    /** Instruction-fetch fence. */
    ZIFENCEI(false),
    /** Performance-monitoring counters; of this machine all read as zero. */
    ZIHPM(false),
    /** Waiting for a change of reserved memory. */
    ZAWRS(true),
    /** Additional floating-point instructions. */
    ZFA(true),
    /** Bit manipulation for addresses. */
    ZBA(true),
    /** Basic bit manipulation. */
    ZBB(true),
    /** Carry-less multiplication. */
    ZBC(true),
    /** Single-bit instructions. */
    ZBS(true),
    /** A timer for S-mode. */
    SSTC(true),
    /** Page faults where accessed and dirty bits would have to be set. */
    SVADE(true),
    /** Accessed and dirty bits that the hart sets, if {@code menvcfg.ADUE} says so. */
    SVADU(true),
    /** Finer invalidation of address translations. */
    SVINVAL(true),
    /** Ranges of 64 KiB in page tables. */
    SVNAPOT(true),
    /** Memory types in page tables. */
    SVPBMT(true);

    private final boolean optional;
    private final String isaName;

    Extension(boolean optional) {
        this.optional = optional;
        this.isaName = name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether there are harts without it. */
    public boolean isOptional() {
        return optional;
    }

    /** Returns the name in ISA strings and options, such as {@code zba}. */
    public String isaName() {
        return isaName;
    }
}
