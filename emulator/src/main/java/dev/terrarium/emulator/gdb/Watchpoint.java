package dev.terrarium.emulator.gdb;

import dev.terrarium.emulator.MachineHart;
import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Decoder;
import dev.terrarium.emulator.isa.Operation;
import java.util.Optional;

/**
 * Memory whose accesses gdb wants to know of.
 *
 * @param kind which accesses
 * @param address a virtual address
 * @param length in bytes
 */
record Watchpoint(Kind kind, long address, long length) {
    private static final Operation[] OPERATIONS = Operation.values();

    /** Which accesses count, and how the protocol calls them. */
    enum Kind {
        WRITE("watch", false, true),
        READ("rwatch", true, false),
        ACCESS("awatch", true, true);

        private final String reply;
        private final boolean ofReads;
        private final boolean ofWrites;

        Kind(String reply, boolean ofReads, boolean ofWrites) {
            this.reply = reply;
            this.ofReads = ofReads;
            this.ofWrites = ofWrites;
        }

        /** What a stop reply says of a hit. */
        String reply() {
            return reply;
        }
    }

    /** What the next instruction does to memory. */
    record Access(long address, int size, boolean reads, boolean writes) {
        /** The access of the instruction at a hart's pc, if it is one and can be fetched. */
        static Optional<Access> next(MachineHart hart) {
            Optional<byte[]> first = hart.readVirtual(hart.pc(), 2);
            if (first.isEmpty()) {
                return Optional.empty();
            }
            int bits = parcel(first.get());
            if (!Decoder.isCompressed(bits)) {
                Optional<byte[]> second = hart.readVirtual(hart.pc() + 2, 2);
                if (second.isEmpty()) {
                    return Optional.empty();
                }
                bits |= parcel(second.get()) << 16;
            }
            return of(hart, Decoder.COMPLETE.decode(bits));
        }

        private static int parcel(byte[] bytes) {
            return bytes[0] & 0xff | (bytes[1] & 0xff) << 8;
        }

        private static Optional<Access> of(MachineHart hart, long instruction) {
            Operation operation = OPERATIONS[DecodedInstruction.opcode(instruction)];
            boolean reads;
            boolean writes;
            switch (operation.encoding()) {
                case LOAD, FLOAT_LOAD, LOAD_RESERVED -> {
                    reads = true;
                    writes = false;
                }
                case S, FLOAT_STORE -> {
                    reads = false;
                    writes = true;
                }
                case AMO -> {
                    reads = true;
                    writes = true;
                }
                default -> {
                    return Optional.empty();
                }
            }
            long base = hart.register(DecodedInstruction.rs1(instruction));
            int size = 1 << (operation.match() >>> 12 & 3); // the width field of all of these
            return Optional.of(new Access(base + DecodedInstruction.immediate(instruction), size, reads, writes));
        }
    }

    boolean isHitBy(Access access) {
        boolean overlaps = Long.compareUnsigned(access.address - address, length) < 0
                || Long.compareUnsigned(address - access.address, access.size) < 0;
        return overlaps && (access.reads && kind.ofReads || access.writes && kind.ofWrites);
    }
}
