package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.Extension;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.OptionalLong;

/**
 * The walk through the page tables of Sv39 and Sv48, with what it has found out about the last page.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume II, section "Virtual Address Translation Process", and chapters
 * "Svnapot", "Svpbmt" and "Svadu". Page tables are read and marked at S-mode's rights to physical memory.
 */
final class PageTableWalk {
    private static final int PTE_VALID = 1;
    private static final int PTE_READ = 1 << 1;
    private static final int PTE_WRITE = 1 << 2;
    private static final int PTE_EXECUTE = 1 << 3;
    private static final int PTE_USER = 1 << 4;
    private static final int PTE_GLOBAL = 1 << 5;
    private static final int PTE_ACCESSED = 1 << 6;
    private static final int PTE_DIRTY = 1 << 7;
    /** Memory types of Svpbmt: 0 as the platform says, 1 not cached, 2 for devices, 3 reserved. */
    private static final int PTE_MEMORY_TYPE_SHIFT = 61;

    private static final int RESERVED_MEMORY_TYPE = 3;
    /** Reserved for software and extensions that this machine does not have. */
    private static final long PTE_RESERVED = 0x7fL << 54;
    /** The entry is one of several that together map a naturally aligned range, whose size is in the frame's number. */
    private static final long PTE_NAPOT = 1L << 63;
    /** The only size of such a range, and what the low bits of the frame's number are then. */
    private static final int NAPOT_SHIFT = 16;

    private static final int NAPOT_FRAME_BITS = 4;
    private static final int NAPOT_FRAME = 0b1000;

    private static final long PPN_MASK = (1L << 44) - 1;
    private static final int PAGE_SHIFT = Integer.numberOfTrailingZeros(MemoryMap.PAGE_SIZE);
    private static final int LEVEL_BITS = 9;

    private final Hart hart;
    private final Ram ram;
    private final CodeCache codeCache;
    private final PhysicalMemoryProtection protection;
    private final boolean memoryTypes;
    private final boolean napotRanges;
    private long entry;
    private long entryAddress;
    private long pageSize;
    private boolean global;

    PageTableWalk(Hart hart, PhysicalMemoryProtection protection) {
        this.hart = hart;
        this.ram = hart.bus().ram();
        this.codeCache = hart.bus().codeCache();
        this.protection = protection;
        this.memoryTypes = hart.model().has(Extension.SVPBMT);
        this.napotRanges = hart.model().has(Extension.SVNAPOT);
    }

    /** Returns the size in bytes of the page that was found last. */
    long pageSize() {
        return pageSize;
    }

    /** Returns whether all address spaces have the page that was found last. */
    boolean isGlobal() {
        return global;
    }

    /** How many levels of page tables a mode of {@code satp} has. */
    private static int levels(long satp) {
        return satp >>> 60 == AddressTranslation.MODE_SV48 ? 4 : 3;
    }

    /** How a walk ends. */
    private enum End {
        /** At the entry that maps the address. */
        LEAF,
        /** Nothing is mapped there. */
        NO_PAGE,
        /** A page table cannot be accessed. */
        NO_TABLE
    }

    /**
     * Translates a virtual address through the page tables.
     *
     * @param access one of {@link AddressTranslation}'s kinds
     * @throws Trap page fault, or access fault if a page table cannot be accessed
     */
    long translate(long address, int access, int privilege) {
        switch (walk(address)) {
            case LEAF:
                break;
            case NO_TABLE:
                throw accessFault(access, address);
            default:
                throw pageFault(access, address);
        }
        if (!permits(access, privilege)) {
            throw pageFault(access, address);
        }
        mark(access, address);
        return physical(address);
    }

    /** Returns the physical address of a virtual one, whatever the page tables permit, without marking any page. */
    OptionalLong find(long address) {
        return walk(address) == End.LEAF ? OptionalLong.of(physical(address)) : OptionalLong.empty();
    }

    private End walk(long address) {
        long satp = hart.csr().satp;
        int levels = levels(satp);
        int unused = 64 - PAGE_SHIFT - levels * LEVEL_BITS;
        if (address << unused >> unused != address) {
            return End.NO_PAGE;
        }
        long table = (satp & PPN_MASK) << PAGE_SHIFT;
        global = false;
        for (int level = levels - 1; level >= 0; level--) {
            int shift = PAGE_SHIFT + LEVEL_BITS * level;
            entryAddress = table + ((address >>> shift & (1 << LEVEL_BITS) - 1) << 3);
            if (!isAccessible(AddressTranslation.LOAD)) {
                return End.NO_TABLE;
            }
            entry = Ram.getLong(ram.bytes(), Ram.offset(entryAddress));
            boolean writeOnly = (entry & (PTE_READ | PTE_WRITE)) == PTE_WRITE;
            if ((entry & PTE_VALID) == 0 || writeOnly || (entry & PTE_RESERVED) != 0) {
                return End.NO_PAGE;
            }
            global |= (entry & PTE_GLOBAL) != 0;
            int memoryType = (int) (entry >>> PTE_MEMORY_TYPE_SHIFT) & 3;
            if ((entry & (PTE_READ | PTE_EXECUTE)) != 0) {
                return findSize(level) && isLegal(memoryType) ? End.LEAF : End.NO_PAGE;
            }
            if (memoryType != 0 || (entry & (PTE_NAPOT | PTE_USER | PTE_ACCESSED | PTE_DIRTY)) != 0) {
                return End.NO_PAGE; // reserved in a pointer to the next table
            }
            table = page();
        }
        return End.NO_PAGE;
    }

    /** Finds out the size of the page that the entry maps, and returns whether the entry may map such a page. */
    private boolean findSize(int level) {
        if ((entry & PTE_NAPOT) != 0) {
            pageSize = 1L << NAPOT_SHIFT;
            long size = page() >>> PAGE_SHIFT & (1 << NAPOT_FRAME_BITS) - 1;
            return napotRanges && level == 0 && size == NAPOT_FRAME;
        }
        pageSize = 1L << PAGE_SHIFT + LEVEL_BITS * level;
        return (page() & pageSize - 1) == 0;
    }

    /** The address that the entry points to. */
    private long page() {
        return (entry >>> 10 & PPN_MASK) << PAGE_SHIFT;
    }

    private long physical(long address) {
        return page() & -pageSize | address & pageSize - 1;
    }

    private boolean isLegal(int memoryType) {
        return memoryType == 0 || memoryTypes && hart.csr().hasMemoryTypes() && memoryType != RESERVED_MEMORY_TYPE;
    }

    /** Returns whether S-mode may access the entry. */
    private boolean isAccessible(int access) {
        return ram.contains(entryAddress, 8) && protection.allows(entryAddress, 8, access, Privilege.SUPERVISOR);
    }

    /** Sets the accessed bit, and for a store the dirty bit, or leaves that to software by a page fault. */
    private void mark(int access, long address) {
        long marks = access == AddressTranslation.STORE ? PTE_ACCESSED | PTE_DIRTY : PTE_ACCESSED;
        if ((entry & marks) == marks) {
            return;
        }
        if (!hart.csr().marksPages()) {
            throw pageFault(access, address);
        }
        if (!isAccessible(AddressTranslation.STORE)) {
            throw accessFault(access, address);
        }
        ram.write(Ram.offset(entryAddress), 8, entry | marks);
        codeCache.invalidate(Ram.offset(entryAddress), 8);
    }

    private static Trap accessFault(int access, long address) {
        return new Trap(AddressTranslation.accessFault(access), address);
    }

    private static Trap pageFault(int access, long address) {
        return new Trap(AddressTranslation.pageFault(access), address);
    }

    private boolean permits(int access, int privilege) {
        long status = hart.csr().mstatus;
        boolean userPage = (entry & PTE_USER) != 0;
        if (privilege == Privilege.USER) {
            if (!userPage) {
                return false;
            }
        } else if (userPage && (access == AddressTranslation.FETCH || (status & Status.SUM) == 0)) {
            return false;
        }
        switch (access) {
            case AddressTranslation.FETCH:
                return (entry & PTE_EXECUTE) != 0;
            case AddressTranslation.LOAD:
                return (entry & PTE_READ) != 0 || (status & Status.MXR) != 0 && (entry & PTE_EXECUTE) != 0;
            default:
                return (entry & PTE_WRITE) != 0;
        }
    }
}
