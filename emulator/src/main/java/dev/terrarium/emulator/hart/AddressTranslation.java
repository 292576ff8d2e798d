package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.memory.Bus;
import dev.terrarium.emulator.memory.BusError;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.CodeReader;
import dev.terrarium.emulator.memory.MemoryMap;
import dev.terrarium.emulator.memory.Ram;
import java.util.OptionalLong;

/**
 * A hart's view of memory: translation of virtual addresses, physical memory protection, and the accesses that the engines'
 * inlined TLB look-ups do not cover.
 *
 * <p>The TLBs hold only pages of main memory all of whose bytes may be accessed in the same way; what protection restricts in
 * parts is looked at access by access. Misaligned accesses to main memory work, or raise an exception, as the
 * {@link ProcessorModel} says; misaligned accesses to devices are access faults.
 */
public final class AddressTranslation implements CodeReader {
    static final long MODE_BARE = 0;
    static final long MODE_SV39 = 8;
    static final long MODE_SV48 = 9;

    /** What {@link #fetchPage} returns for a page of which only a part may be executed. */
    static final int RESTRICTED = -1;

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

    private final Hart hart;
    private final Bus bus;
    private final Ram ram;
    private final CodeCache codeCache;
    private final PhysicalMemoryProtection protection;
    private final PageTableWalk walk;
    private final TranslationBuffers buffers = new TranslationBuffers();
    private final boolean misalignedWorks;
    /** Whether loads at a level may have all of main memory, as far as protection goes. */
    private final boolean[] unrestrictedLoads = new boolean[Privilege.MACHINE + 1];

    private boolean deviceWritten;

    AddressTranslation(Hart hart, Bus bus) {
        this.hart = hart;
        this.bus = bus;
        this.ram = bus.ram();
        this.codeCache = bus.codeCache();
        this.protection = hart.csr().protection();
        this.walk = new PageTableWalk(hart, protection);
        this.misalignedWorks = hart.model().has(ProcessorModel.Feature.MISALIGNED);
        codeCache.register(this);
        protectionChanged();
    }

    static int pageFault(int access) {
        return PAGE_FAULT[access];
    }

    static int accessFault(int access) {
        return ACCESS_FAULT[access];
    }

    /** Forgets all translations: after a change of MXR or of what page tables mean, and for SFENCE.VMA without operands. */
    void flush() {
        buffers.flush();
    }

    /** Forgets what physical memory protection has allowed. */
    void protectionChanged() {
        for (int privilege = Privilege.USER; privilege <= Privilege.MACHINE; privilege++) {
            unrestrictedLoads[privilege] = protection.allows(MemoryMap.RAM_BASE, ram.size(), LOAD, privilege);
        }
        buffers.flush();
    }

    /** Forgets the translations of S-mode's loads and stores: after a change of SUM, which kernels often make. */
    void flushSupervisorData() {
        buffers.flushSupervisorData();
    }

    /** Changes to the address space of {@code satp}. */
    void selectAddressSpace() {
        buffers.select(hart.csr().satp);
    }

    /** SFENCE.VMA with an address, an address-space identifier, both or none. */
    void fence(OptionalLong address, OptionalLong asid) {
        if (address.isPresent() && asid.isPresent()) {
            buffers.flushPage(address.getAsLong(), asid.getAsLong());
        } else if (address.isPresent()) {
            buffers.flushPage(address.getAsLong());
        } else if (asid.isPresent()) {
            buffers.flushAddressSpace(asid.getAsLong());
        } else {
            buffers.flush();
        }
    }

    /** Returns whether loads are made with physical addresses now, and all of main memory can be loaded, misaligned or not. */
    public boolean isDataBare() {
        int privilege = hart.dataPrivilege();
        return (privilege == Privilege.MACHINE || hart.csr().satp >>> 60 == MODE_BARE)
                && unrestrictedLoads[privilege]
                && misalignedWorks;
    }

    /** Returns the buffer for fetches at the present level. */
    public long[] fetchEntries() {
        return buffers.buffer(FETCH, hart.privilege()).entries;
    }

    /** Returns the buffer for loads at the level that data accesses have now. */
    public long[] readEntries() {
        return buffers.buffer(LOAD, hart.dataPrivilege()).entries;
    }

    /** Returns the buffer for stores at the level that data accesses have now. */
    public long[] writeEntries() {
        return buffers.buffer(STORE, hart.dataPrivilege()).entries;
    }

    /**
     * Returns where in main memory the page is that the hart executes at a virtual address. The page is in the code cache.
     *
     * @return the offset of the page in main memory, or {@link #RESTRICTED}
     * @throws Trap instruction page fault or access fault
     */
    int fetchPage(long address) {
        int privilege = hart.privilege();
        long[] entries = buffers.buffer(FETCH, privilege).entries;
        int slot = Tlb.slot(address);
        if (entries[slot] == (address & Tlb.PAGE)) {
            return (int) ((address & Tlb.PAGE) + entries[slot + 1]);
        }
        long physical = physicalForFetch(address);
        int page = Ram.offset(physical) & -MemoryMap.PAGE_SIZE;
        if (!allowsPage(physical, FETCH, privilege)) {
            return RESTRICTED;
        }
        if (!codeCache.isCode(page)) {
            codeCache.add(page);
        }
        enter(FETCH, privilege, address, Ram.offset(physical));
        return page;
    }

    /** From now on stores to the page must be seen: no entry may lead to it. */
    @Override
    public void codeAdded() {
        buffers.flush(STORE);
    }

    @Override
    public void codeForgotten() {
        buffers.flush(FETCH);
    }

    /** Returns the physical address of a parcel that may be executed. */
    private long physicalForFetch(long address) {
        long physical = translate(address, FETCH, hart.privilege());
        if (!ram.contains(physical, 2) || !protection.allows(physical, 2, FETCH, hart.privilege())) {
            throw new Trap(TrapCause.INSTRUCTION_ACCESS_FAULT, address);
        }
        return physical;
    }

    private boolean allowsPage(long physical, int access, int privilege) {
        return protection.allows(physical & Tlb.PAGE, MemoryMap.PAGE_SIZE, access, privilege);
    }

    /** Enters a page that was just translated and may be accessed as a whole. */
    private void enter(int access, int privilege, long address, int offset) {
        if (isTranslated(privilege)) {
            buffers.buffer(access, privilege).enter(address, offset, walk.pageSize(), walk.isGlobal());
        } else {
            buffers.buffer(access, privilege).enter(address, offset);
        }
    }

    /** Brings the page of a virtual address to the fetch TLB; returns false if it cannot be there. */
    public boolean prepareFetch(long address) {
        try {
            return fetchPage(address) != RESTRICTED;
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
        int page = fetchPage(address);
        int offset = page == RESTRICTED
                ? Ram.offset(physicalForFetch(address))
                : page + (int) (address & MemoryMap.PAGE_SIZE - 1);
        return Ram.getShort(ram.bytes(), offset) & 0xffff;
    }

    /**
     * Loads {@code size} bytes (1, 2, 4 or 8), zero-extended, from any virtual address.
     *
     * @throws Trap load page fault or access fault
     */
    public long load(long address, int size) {
        if (crossesPage(address, size)) {
            requireAlignment(address, size, TrapCause.LOAD_ADDRESS_MISALIGNED);
            for (int i = 0; i < size; i++) { // faults in ascending order
                physicalForLoad(address + i, 1);
            }
            long value = 0;
            for (int i = size - 1; i >= 0; i--) {
                value = value << 8 | load(address + i, 1);
            }
            return value;
        }
        long physical = physicalForLoad(address, size);
        if (ram.contains(physical, size)) {
            return ram.read(Ram.offset(physical), size);
        }
        try {
            return bus.read(physical, size);
        } catch (BusError e) {
            throw new Trap(TrapCause.LOAD_ACCESS_FAULT, address);
        }
    }

    /**
     * Returns the physical address to load from, which is in main memory or an aligned one elsewhere.
     *
     * @throws Trap misaligned address, load page fault or access fault
     */
    public long physicalForLoad(long address, int size) {
        requireAlignment(address, size, TrapCause.LOAD_ADDRESS_MISALIGNED);
        int privilege = hart.dataPrivilege();
        long physical = translate(address, LOAD, privilege);
        if (!protection.allows(physical, size, LOAD, privilege)) {
            throw new Trap(TrapCause.LOAD_ACCESS_FAULT, address);
        }
        if (ram.contains(physical, size)) {
            if (allowsPage(physical, LOAD, privilege)) {
                enter(LOAD, privilege, address, Ram.offset(physical));
            }
        } else if ((address & size - 1) != 0) {
            throw new Trap(TrapCause.LOAD_ACCESS_FAULT, address);
        }
        return physical;
    }

    private void requireAlignment(long address, int size, int cause) {
        if (!misalignedWorks && (address & size - 1) != 0) {
            throw new Trap(cause, address);
        }
    }

    /**
     * Stores the low {@code size} bytes (1, 2, 4 or 8) of a value to any virtual address.
     *
     * @throws Trap store page fault or access fault
     */
    public void store(long address, int size, long value) {
        requireAlignment(address, size, TrapCause.STORE_ADDRESS_MISALIGNED);
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
        if (!protection.allows(physical, size, STORE, privilege)) {
            throw new Trap(TrapCause.STORE_ACCESS_FAULT, address);
        }
        if (ram.contains(physical, size)) {
            int offset = Ram.offset(physical);
            if (!codeCache.isCode(offset) && allowsPage(physical, STORE, privilege)) {
                enter(STORE, privilege, address, offset);
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
        int privilege = hart.dataPrivilege();
        long physical = translate(address, access, privilege);
        if (!ram.contains(physical, size) || !protection.allows(physical, size, access, privilege)) {
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
        int access = zeroed ? STORE : LOAD;
        long physical;
        try {
            physical = translate(address, access, hart.dataPrivilege());
        } catch (Trap trap) {
            int cause = trap.cause() == TrapCause.LOAD_PAGE_FAULT
                    ? TrapCause.STORE_PAGE_FAULT
                    : trap.cause() == TrapCause.LOAD_ACCESS_FAULT ? TrapCause.STORE_ACCESS_FAULT : trap.cause();
            throw new Trap(cause, address);
        }
        long block = physical & -ProcessorModel.CACHE_BLOCK_SIZE;
        if (!ram.contains(block, ProcessorModel.CACHE_BLOCK_SIZE)
                || !protection.allows(block, ProcessorModel.CACHE_BLOCK_SIZE, access, hart.dataPrivilege())) {
            throw new Trap(TrapCause.STORE_ACCESS_FAULT, address);
        }
        return Ram.offset(block);
    }

    /** Returns whether an access is not inside one page. */
    public static boolean crossesPage(long address, int size) {
        return (address & MemoryMap.PAGE_SIZE - 1) + size > MemoryMap.PAGE_SIZE;
    }

    /**
     * Translates a virtual address; protection of physical memory applies to the page tables alone.
     *
     * @param access {@link #FETCH}, {@link #LOAD} or {@link #STORE}
     * @param privilege the level at which the access is made
     * @return the physical address, which need not be mapped
     * @throws Trap page fault, or access fault if a page table is not in main memory
     */
    public long translate(long address, int access, int privilege) {
        return isTranslated(privilege) ? walk.translate(address, access, privilege) : address;
    }

    private boolean isTranslated(int privilege) {
        return privilege != Privilege.MACHINE && hart.csr().satp >>> 60 != MODE_BARE;
    }

    /** Returns the physical address of a virtual one, whatever the page tables permit, without marking any page. */
    public OptionalLong find(long address) {
        return isTranslated(hart.privilege()) ? walk.find(address) : OptionalLong.of(address);
    }
}
