package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * LLVM's stack maps in a linked file: the section {@code .llvm_stackmaps}, version 3 (LLVM, Stack maps and patch points in
 * LLVM, "Stack Map Format"), of which statepoints have a record each (Garbage Collection Safepoints in LLVM).
 */
final class StackMaps {
    private static final String SECTION = ".llvm_stackmaps";
    private static final int VERSION = 3;
    private static final int HEADER_BYTES = 16;
    private static final int FUNCTION_BYTES = 24;
    private static final int CONSTANT_BYTES = 8;
    private static final int LIVE_OUT_BYTES = 4;
    private static final int RECORD_ALIGNMENT = 8;
    private static final int KIND_INDIRECT = 3;
    private static final int KIND_CONSTANT = 4;
    private static final int KIND_CONSTANT_INDEX = 5;
    /** Calling convention, flags, and how many values follow that only deoptimisation needs: here always 0. */
    private static final int LEADING_LOCATIONS = 3;

    private static final int STACK_POINTER = 2;
    private static final int SLOT_BYTES = 8;

    private final ByteBuffer in;
    private final List<Call> calls = new ArrayList<>();

    /** A call, by the address that it returns to, and the pointers that are live across it. */
    record Call(long returnAddress, List<Pointer> pointers) {}

    /**
     * A pointer into an object: where it lies in the frame, and where a reference to the object does, which may be the same
     * place. Both are offsets from the stack pointer in bytes.
     */
    record Pointer(int base, int slot) {}

    private StackMaps(ByteBuffer in) {
        this.in = in;
    }

    /** Whether a file has stack maps. */
    static boolean areIn(ElfFile file) {
        return file.hasSection(SECTION);
    }

    /** Returns the calls of a linked file, in no order. */
    static List<Call> read(ElfFile file) {
        StackMaps maps = new StackMaps(file.content(file.section(SECTION)));
        while (maps.in.hasRemaining()) {
            maps.readMap();
        }
        return maps.calls;
    }

    private void readMap() {
        int start = in.position();
        int version = in.get(start) & 0xFF;
        if (version != VERSION) {
            throw new IllegalStateException("stack map of version " + version);
        }
        int functions = in.getInt(start + 4);
        int constants = in.getInt(start + 8);
        int function = start + HEADER_BYTES;
        in.position(function + functions * FUNCTION_BYTES + constants * CONSTANT_BYTES);
        for (int i = 0; i < functions; i++) {
            long address = in.getLong(function);
            for (long records = in.getLong(function + 16); records > 0; records--) {
                readRecord(address);
            }
            function += FUNCTION_BYTES;
        }
    }

    private void readRecord(long function) {
        in.getLong(); // the statepoint's number
        long returnAddress = function + (in.getInt() & 0xFFFF_FFFFL);
        in.getShort(); // reserved
        int locations = in.getShort() & 0xFFFF;
        for (int i = 0; i < LEADING_LOCATIONS; i++) {
            readLocation();
        }
        List<Pointer> pointers = new ArrayList<>();
        for (int i = LEADING_LOCATIONS; i < locations; i += 2) {
            int base = readLocation();
            int slot = readLocation();
            // What derives from a constant points into the image, whose objects stay where they are.
            if (base >= 0 && slot >= 0) {
                pointers.add(new Pointer(base, slot));
            }
        }
        align();
        in.getShort(); // padding
        int liveOuts = in.getShort() & 0xFFFF;
        in.position(in.position() + liveOuts * LIVE_OUT_BYTES);
        align();
        calls.add(new Call(returnAddress, pointers));
    }

    /** Returns the offset from the stack pointer at which a value lies, or -1 if it is a constant. */
    private int readLocation() {
        int kind = in.get() & 0xFF;
        in.get(); // reserved
        int bytes = in.getShort() & 0xFFFF;
        int register = in.getShort() & 0xFFFF;
        in.getShort(); // reserved
        int offset = in.getInt();
        if (kind == KIND_CONSTANT || kind == KIND_CONSTANT_INDEX) {
            return -1;
        }
        if (kind != KIND_INDIRECT || register != STACK_POINTER || bytes != SLOT_BYTES || offset < 0) {
            throw new IllegalStateException("a reference is at an unexpected place: kind " + kind + ", register "
                    + register + ", " + bytes + " bytes at offset " + offset);
        }
        return offset;
    }

    private void align() {
        in.position(in.position() + RECORD_ALIGNMENT - 1 & -RECORD_ALIGNMENT);
    }
}
