package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.OptionalLong;

/**
 * A hart's view of memory: translation of virtual addresses (Bare and Sv39), permissions, and the accesses that the engines'
 * inlined TLB look-ups do not cover.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume II, section "Sv39: Page-Based 39-bit Virtual-Memory System". Accessed
 * and dirty bits are set by the hart. Misaligned accesses to main memory work; misaligned accesses to devices are access
 * faults.
 */
public final class AddressTranslation {
    static final long MODE_BARE = 0;
    static final long MODE_SV39 = 8;

    /** Kinds of access, as the exception they raise: {@code PAGE_FAULT[access]}, {@code ACCESS_FAULT[access]}. */
    static final int FETCH = 0;

    public static final int LOAD = 1;
    static final int STORE = 2;

    private static final int[] PAGE_FAULT = {
        TrapCause.INSTRUCTION_PAGE_FAULT, TrapCause.LOAD_PAGE_FAULT, TrapCause.STORE_PAGE_FAULT
    };
    private static final int[] ACCESS_FAULT = {
        TrapCause.INSTRUCTION_ACCESS_FAULT, TrapCause.LOAD_ACCESS_FAULT, TrapCause.STORE_ACCESS_FAULT
    };

    private static final int PTE_VALID = 1;
    private static final int PTE_READ = 1 << 1;
    private static final int PTE_WRITE = 1 << 2;
    private static final int PTE_EXECUTE = 1 << 3;
    private static final int PTE_USER = 1 << 4;
    private static final int PTE_ACCESSED = 1 << 6;
    private static final int PTE_DIRTY = 1 << 7;
    private static final long PPN_MASK = (1L << 44) - 1;
    private static final int PAGE_SHIFT = 12;
    private static final int LEVEL_BITS = 9;

    private final Hart hart;
    private final Bus bus;
    private final Ram ram;
    private final CodeCache codeCache;
    private final Tlb[] fetchTlb = perPrivilege();
    private final Tlb[] readTlb = perPrivilege();
    private final Tlb[] writeTlb = perPrivilege();
    private boolean deviceWritten;

    AddressTranslation(Hart hart, Bus bus) {
        this.hart = hart;
        this.bus = bus;
        this.ram = bus.ram();
        this.codeCache = bus.codeCache();
    }

    /** Level 2 does not exist and has no buffer. */
    private static Tlb[] perPrivilege() {
        return new Tlb[] {new Tlb(), new Tlb(), null, new Tlb()};
    }

    /** Forgets all translations: after a change of {@code satp} or MXR, and for SFENCE.VMA. */
    void flush() {
        flush(fetchTlb);
        flush(readTlb);
        flush(writeTlb);
    }

    /** Forgets the translations of S-mode's loads and stores: after a change of SUM, which kernels often make. */
    void flushSupervisorData() {
        readTlb[Privilege.SUPERVISOR].flush();
        writeTlb[Privilege.SUPERVISOR].flush();
    }

    private static void flush(Tlb[] tlbs) {
        for (Tlb tlb : tlbs) {
            if (tlb != null) {
                tlb.flush();
            }
        }
    }

    /** Returns whether loads and stores are made with physical addresses now. */
    public boolean isDataBare() {
        return hart.csr().satp >>> 60 == MODE_BARE || hart.dataPrivilege() == Privilege.MACHINE;
    }

    /** Returns the buffer for fetches at the present level. */
    public long[] fetchEntries() {
        return fetchTlb[hart.privilege()].entries;
    }

    /** Returns the buffer for loads at the level that data accesses have now. */
    public long[] readEntries() {
        return readTlb[hart.dataPrivilege()].entries;
    }

    /** Returns the buffer for stores at the level that data accesses have now. */
    public long[] writeEntries() {
        return writeTlb[hart.dataPrivilege()].entries;
    }

    /**
     * Returns where in main memory the page is that the hart executes at a virtual address. The page is in the code cache.
     *
     * @return the offset of the page in main memory
     * @throws Trap instruction page fault or access fault
     */
    int fetchPage(long address) {
        long[] entries = fetchTlb[hart.privilege()].entries;
        int slot = Tlb.slot(address);
        if (entries[slot] == (address & Tlb.PAGE)) {
            return (int) ((address & Tlb.PAGE) + entries[slot + 1]);
        }
        long physical = translate(address, FETCH, hart.privilege());
        if (!ram.contains(physical, 2)) {
            throw new Trap(TrapCause.INSTRUCTION_ACCESS_FAULT, address);
        }
        int page = Ram.offset(physical) & -MemoryMap.PAGE_SIZE;
        if (!codeCache.isCode(page)) {
            if (codeCache.add(page)) {
                flush(fetchTlb); // the cache has forgotten other pages, which must be added again before they are
                // executed
            }
            flush(writeTlb); // from now on stores to the page must be seen: no entry may lead to it
        }
        fetchTlb[hart.privilege()].enter(address, Ram.offset(physical));
        return page;
    }

    /** Brings the page of a virtual address to the fetch TLB; returns false if a fetch would raise an exception. */
    public boolean prepareFetch(long address) {
        try {
            fetchPage(address);
            return true;
        } catch (Trap trap) {
            return false;
        }
    }

    /**
     * Returns the bits of the instruction at a virtual address: 32, or 16 zero-extended.
     *
     * @throws Trap instruction page fault or access fault
     */
    int fetch(long address) {
        int low = fetchParcel(address);
        return Decoder.isCompressed(low) ? low : low | fetchParcel(address + 2) << 16;
    }

    private int fetchParcel(long address) {
        int offset = fetchPage(address) + (int) (address & MemoryMap.PAGE_SIZE - 1);
        return Ram.getShort(ram.bytes(), offset) & 0xffff;
    }

    /**
     * Loads {@code size} bytes (1, 2, 4 or 8), zero-extended, from any virtual address.
     *
     * @throws Trap load page fault or access fault
     */
    public long load(long address, int size) {
        if (crossesPage(address, size)) {
            long value = 0;
            for (int i = size - 1; i >= 0; i--) {
                translate(address + size - 1 - i, LOAD, hart.dataPrivilege()); // faults in ascending order
            }
            for (int i = size - 1; i >= 0; i--) {
                value = value << 8 | load(address + i, 1);
            }
            return value;
        }
        int privilege = hart.dataPrivilege();
        long physical = translate(address, LOAD, privilege);
        if (ram.contains(physical, size)) {
            int offset = Ram.offset(physical);
            readTlb[privilege].enter(address, offset);
            return ram.read(offset, size);
        }
        if ((address & size - 1) != 0) {
            throw new Trap(TrapCause.LOAD_ACCESS_FAULT, address);
        }
        try {
            return bus.read(physical, size);
        } catch (BusError e) {
            throw new Trap(TrapCause.LOAD_ACCESS_FAULT, address);
        }
    }

    /**
     * Stores the low {@code size} bytes (1, 2, 4 or 8) of a value to any virtual address.
     *
     * @throws Trap store page fault or access fault
     */
    public void store(long address, int size, long value) {
        if (crossesPage(address, size)) {
            for (int i = 0; i < size; i++) { // nothing is stored unless every byte can be
                physicalForStore(address + i, 1);
            }
            for (int i = 0; i < size; i++) {
                store(address + i, 1, value >>> 8 * i);
            }
            return;
        }
        long physical = physicalForStore(address, size);
        try {
            bus.write(physical, size, value);
        } catch (BusError e) {
            throw new Trap(TrapCause.STORE_ACCESS_FAULT, address);
        }
        if (!ram.contains(physical, size)) {
            deviceWritten = true;
        }
    }

    /** Returns whether a store has reached a device since the last call: it may have changed interrupts or more. */
    public boolean takeDeviceWritten() {
        boolean written = deviceWritten;
        deviceWritten = false;
        return written;
    }

    private long physicalForStore(long address, int size) {
        int privilege = hart.dataPrivilege();
        long physical = translate(address, STORE, privilege);
        if (ram.contains(physical, size)) {
            int offset = Ram.offset(physical);
            if (!codeCache.isCode(offset)) {
                writeTlb[privilege].enter(address, offset);
            }
        } else if ((address & size - 1) != 0 || !bus.isMapped(physical, size)) {
            throw new Trap(TrapCause.STORE_ACCESS_FAULT, address);
        }
        return physical;
    }

    /**
     * Returns the offset in main memory of an aligned operand of an atomic instruction.
     *
     * @param access {@link #LOAD} for LR, else {@link #STORE}
     * @throws Trap misaligned address, page fault or access fault; devices have no atomic access
     */
    int atomicOperand(long address, int size, int access) {
        if ((address & size - 1) != 0) {
            throw new Trap(
                    access == LOAD ? TrapCause.LOAD_ADDRESS_MISALIGNED : TrapCause.STORE_ADDRESS_MISALIGNED, address);
        }
        long physical = translate(address, access, hart.dataPrivilege());
        if (!ram.contains(physical, size)) {
            throw new Trap(ACCESS_FAULT[access], address);
        }
        return Ram.offset(physical);
    }

    /**
     * Returns the offset in main memory of the cache block that an address is in.
     *
     * @param zeroed whether it is stored to; otherwise it is enough that it could be loaded from
     * @throws Trap store page fault, or store access fault if the block is not in main memory
     */
    int cacheBlock(long address, boolean zeroed) {
        long physical;
        try {
            physical = translate(address, zeroed ? STORE : LOAD, hart.dataPrivilege());
        } catch (Trap trap) {
            int cause = trap.cause() == TrapCause.LOAD_PAGE_FAULT
                    ? TrapCause.STORE_PAGE_FAULT
                    : trap.cause() == TrapCause.LOAD_ACCESS_FAULT ? TrapCause.STORE_ACCESS_FAULT : trap.cause();
            throw new Trap(cause, address);
        }
        long block = physical & -ProcessorModel.CACHE_BLOCK_SIZE;
        if (!ram.contains(block, ProcessorModel.CACHE_BLOCK_SIZE)) {
            throw new Trap(TrapCause.STORE_ACCESS_FAULT, address);
        }
        return Ram.offset(block);
    }

    /** Returns whether an access is not inside one page. */
    public static boolean crossesPage(long address, int size) {
        return (address & MemoryMap.PAGE_SIZE - 1) + size > MemoryMap.PAGE_SIZE;
    }

    /**
     * Translates a virtual address.
     *
     * @param access {@link #FETCH}, {@link #LOAD} or {@link #STORE}
     * @param privilege the level at which the access is made
     * @return the physical address, which need not be mapped
     * @throws Trap page fault, or access fault if a page table is not in main memory
     */
    public long translate(long address, int access, int privilege) {
        long satp = hart.csr().satp;
        if (privilege == Privilege.MACHINE || satp >>> 60 == MODE_BARE) {
            return address;
        }
        int unused = 64 - PAGE_SHIFT - 3 * LEVEL_BITS;
        if (address << unused >> unused != address) {
            throw new Trap(PAGE_FAULT[access], address);
        }
        long table = (satp & PPN_MASK) << PAGE_SHIFT;
        for (int level = 2; level >= 0; level--) {
            int shift = PAGE_SHIFT + LEVEL_BITS * level;
            long entryAddress = table + ((address >>> shift & (1 << LEVEL_BITS) - 1) << 3);
            if (!ram.contains(entryAddress, 8)) {
                throw new Trap(ACCESS_FAULT[access], address);
            }
            int entryOffset = Ram.offset(entryAddress);
            long entry = Ram.getLong(ram.bytes(), entryOffset);
            boolean writeOnly = (entry & (PTE_READ | PTE_WRITE)) == PTE_WRITE;
            if ((entry & PTE_VALID) == 0 || writeOnly || entry >>> 54 != 0) {
                throw new Trap(PAGE_FAULT[access], address);
            }
            long page = (entry >>> 10 & PPN_MASK) << PAGE_SHIFT;
            if ((entry & (PTE_READ | PTE_EXECUTE)) != 0) {
                long offsetMask = (1L << shift) - 1;
                if (!permits(entry, access, privilege) || (page & offsetMask) != 0) {
                    throw new Trap(PAGE_FAULT[access], address);
                }
                long marks = access == STORE ? PTE_ACCESSED | PTE_DIRTY : PTE_ACCESSED;
                if ((entry & marks) != marks) {
                    ram.write(entryOffset, 8, entry | marks);
                    codeCache.invalidate(entryOffset, 8);
                }
                return page | address & offsetMask;
            }
            if ((entry & (PTE_USER | PTE_ACCESSED | PTE_DIRTY)) != 0) { // reserved in a pointer to the next table
                break;
            }
            table = page;
        }
        throw new Trap(PAGE_FAULT[access], address);
    }

    /** Returns the physical address of a virtual one, whatever the page tables permit, without marking any page. */
    public OptionalLong find(long address) {
        long satp = hart.csr().satp;
        if (hart.privilege() == Privilege.MACHINE || satp >>> 60 == MODE_BARE) {
            return OptionalLong.of(address);
        }
        long table = (satp & PPN_MASK) << PAGE_SHIFT;
        for (int shift = PAGE_SHIFT + 2 * LEVEL_BITS; shift >= PAGE_SHIFT; shift -= LEVEL_BITS) {
            long entryAddress = table + ((address >>> shift & (1 << LEVEL_BITS) - 1) << 3);
            long entry = ram.contains(entryAddress, 8) ? Ram.getLong(ram.bytes(), Ram.offset(entryAddress)) : 0;
            if ((entry & PTE_VALID) == 0) {
                return OptionalLong.empty();
            }
            table = (entry >>> 10 & PPN_MASK) << PAGE_SHIFT;
            if ((entry & (PTE_READ | PTE_EXECUTE)) != 0) {
                long offsetMask = (1L << shift) - 1;
                return OptionalLong.of(table & ~offsetMask | address & offsetMask);
            }
        }
        return OptionalLong.empty();
    }

    private boolean permits(long entry, int access, int privilege) {
        long status = hart.csr().mstatus;
        boolean userPage = (entry & PTE_USER) != 0;
        if (privilege == Privilege.USER) {
            if (!userPage) {
                return false;
            }
        } else if (userPage && (access == FETCH || (status & Status.SUM) == 0)) {
            return false;
        }
        switch (access) {
            case FETCH:
                return (entry & PTE_EXECUTE) != 0;
            case LOAD:
                return (entry & PTE_READ) != 0 || (status & Status.MXR) != 0 && (entry & PTE_EXECUTE) != 0;
            default:
                return (entry & PTE_WRITE) != 0;
        }
    }
}
