package dev.terrarium.image.link;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the calls in a linked file after which a stack trace may find a return address. */
final class CallSites {
    // Opcodes and fields of instructions (RISC-V unprivileged specification, chapters 2 and 28).
    private static final int OPCODE_MASK = 0x7F;
    private static final int JAL = 0x6F;
    private static final int JALR = 0x67;
    private static final int RETURN_ADDRESS_REGISTER = 1;
    /** c.jalr: funct4 1001, rs1 not 0, rs2 0, quadrant 2. */
    private static final int C_JALR = 0x9002;

    private static final int C_JALR_MASK = 0xF07F;

    private final ElfFile.Section text;
    private final ByteBuffer code;
    private final Set<Long> unwindable = new HashSet<>();
    private final List<Long> found = new ArrayList<>();

    private CallSites(ElfFile file) {
        this.text = file.section(".text");
        this.code = file.content(text);
    }

    /**
     * Returns the return addresses of calls, ascending. LLVM writes unwind information for every function that an
     * exception may pass, and so for every function that may be on the stack while one is made: whatever takes a trace
     * might throw, for all that LLVM knows. Calls in and of other functions are left out.
     *
     * @param functions those with unwind information, by address
     */
    static List<Long> of(ElfFile file, List<UnwindInformation.Function> functions) {
        CallSites sites = new CallSites(file);
        functions.forEach(function -> sites.unwindable.add(function.start()));
        functions.forEach(sites::scan);
        return sites.found;
    }

    private void scan(UnwindInformation.Function function) {
        long end = function.start() + function.bytes();
        for (long address = function.start(); address < end; ) {
            int offset = (int) (address - text.address());
            int first = code.getShort(offset) & 0xFFFF;
            boolean isCompressed = (first & 3) != 3;
            long next = address + (isCompressed ? 2 : 4);
            boolean isCall = isCompressed
                    ? (first & C_JALR_MASK) == C_JALR && (first & 0xF80) != 0
                    : isCall(address, first | code.getShort(offset + 2) << 16);
            if (isCall) {
                found.add(next);
            }
            address = next;
        }
    }

    private boolean isCall(long address, int instruction) {
        if ((instruction >>> 7 & 31) != RETURN_ADDRESS_REGISTER) {
            return false;
        }
        int opcode = instruction & OPCODE_MASK;
        return opcode == JALR || opcode == JAL && unwindable.contains(address + jumpOffset(instruction));
    }

    /** The J-immediate: imm[20|10:1|11|19:12] in bits 31 to 12. */
    private static long jumpOffset(int instruction) {
        return (long) (instruction >> 31) << 20
                | instruction & 0xFF000
                | (instruction >>> 20 & 1) << 11
                | (instruction >>> 21 & 0x3FF) << 1;
    }
}
