package dev.terrarium.emulator.hart;

/**
 * All TLBs of a hart: one for each kind of access and level, and those of U- and S-mode once for each of the address spaces
 * that were used last, so that a kernel with address-space identifiers finds its translations again after a switch.
 *
 * <p>An address space is a value of {@code satp}. Fences go by its ASID field.
 */
final class TranslationBuffers {
    private static final int ADDRESS_SPACES = 8;
    private static final int KINDS = 3;
    private static final int ASID_SHIFT = 44;
    private static final int ASID_MASK = 0xffff;

    /** The buffers of an address space, by kind of access and then level. */
    private static final class AddressSpace {
        final Tlb[][] buffers = new Tlb[KINDS][];
        long satp;
        long lastUse;

        AddressSpace(Tlb[] machine) {
            for (int kind = 0; kind < KINDS; kind++) {
                buffers[kind] = new Tlb[] {new Tlb(), new Tlb(), null, machine[kind]};
            }
        }

        int asid() {
            return (int) (satp >>> ASID_SHIFT) & ASID_MASK;
        }
    }

    private final AddressSpace[] spaces = new AddressSpace[ADDRESS_SPACES];
    private final Tlb[] machine = new Tlb[KINDS];
    private AddressSpace current;
    private long uses;
    private int count;

    TranslationBuffers() {
        for (int kind = 0; kind < KINDS; kind++) {
            machine[kind] = new Tlb();
        }
        select(0);
    }

    /** Returns the buffer for a kind of access at a level in the present address space. */
    Tlb buffer(int kind, int privilege) {
        return current.buffers[kind][privilege];
    }

    /** Changes to an address space, whose translations may still be known. */
    void select(long satp) {
        AddressSpace found = null;
        for (int i = 0; i < count && found == null; i++) {
            found = spaces[i].satp == satp ? spaces[i] : null;
        }
        if (found == null) {
            found = count < ADDRESS_SPACES ? add() : leastRecentlyUsed();
            found.satp = satp;
        }
        found.lastUse = ++uses;
        current = found;
    }

    private AddressSpace add() {
        spaces[count] = new AddressSpace(machine);
        return spaces[count++];
    }

    private AddressSpace leastRecentlyUsed() {
        AddressSpace oldest = spaces[0];
        for (AddressSpace space : spaces) {
            if (space.lastUse < oldest.lastUse) {
                oldest = space;
            }
        }
        for (Tlb[] buffers : oldest.buffers) {
            buffers[Privilege.USER].flush();
            buffers[Privilege.SUPERVISOR].flush();
        }
        return oldest;
    }

    /** Forgets everything. */
    void flush() {
        for (int kind = 0; kind < KINDS; kind++) {
            flush(kind);
        }
    }

    /** Forgets everything about a kind of access. */
    void flush(int kind) {
        machine[kind].flush();
        for (int i = 0; i < count; i++) {
            spaces[i].buffers[kind][Privilege.USER].flush();
            spaces[i].buffers[kind][Privilege.SUPERVISOR].flush();
        }
    }

    /** Forgets everything about S-mode's loads and stores. */
    void flushSupervisorData() {
        for (int i = 0; i < count; i++) {
            spaces[i].buffers[AddressTranslation.LOAD][Privilege.SUPERVISOR].flush();
            spaces[i].buffers[AddressTranslation.STORE][Privilege.SUPERVISOR].flush();
        }
    }

    /** Forgets a page in all address spaces. */
    void flushPage(long address) {
        for (int i = 0; i < count; i++) {
            for (Tlb[] buffers : spaces[i].buffers) {
                buffers[Privilege.USER].flushPage(address, false);
                buffers[Privilege.SUPERVISOR].flushPage(address, false);
            }
        }
    }

    /** Forgets the pages of the address spaces with an identifier, but not those that all address spaces have. */
    void flushAddressSpace(long asid) {
        for (int i = 0; i < count; i++) {
            if (spaces[i].asid() == (asid & ASID_MASK)) {
                for (Tlb[] buffers : spaces[i].buffers) {
                    buffers[Privilege.USER].flushAddressSpace();
                    buffers[Privilege.SUPERVISOR].flushAddressSpace();
                }
            }
        }
    }

    /** Forgets a page of the address spaces with an identifier, unless all address spaces have it. */
    void flushPage(long address, long asid) {
        for (int i = 0; i < count; i++) {
            if (spaces[i].asid() == (asid & ASID_MASK)) {
                for (Tlb[] buffers : spaces[i].buffers) {
                    buffers[Privilege.USER].flushPage(address, true);
                    buffers[Privilege.SUPERVISOR].flushPage(address, true);
                }
            }
        }
    }
}
