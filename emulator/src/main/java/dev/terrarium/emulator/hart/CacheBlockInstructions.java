package dev.terrarium.emulator.hart;

import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;

import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.memory.CodeCache;
import dev.terrarium.emulator.memory.Ram;
import java.util.Arrays;

/**
 * The cache-block operations of Zicbom and Zicboz. Memory is always coherent here, so the management operations only check
 * whether they are permitted.
 *
 * <p>Source: The RISC-V Instruction Set Manual, Volume I, chapter "CMO" Extensions.
 */
final class CacheBlockInstructions {
    private final Hart hart;
    private final AddressTranslation translation;
    private final Ram ram;
    private final CodeCache codeCache;

    CacheBlockInstructions(Hart hart) {
        this.hart = hart;
        this.translation = hart.translation();
        this.ram = hart.bus().ram();
        this.codeCache = hart.bus().codeCache();
    }

    /**
     * Executes an instruction from {@link Opcodes#CBO_INVAL} to {@link Opcodes#CBO_ZERO}.
     *
     * @throws Trap illegal instruction where {@code menvcfg} or {@code senvcfg} does not enable it; store page fault or access
     *     fault, whose value is the address in rs1 as it is
     */
    void execute(long instruction) {
        long address = hart.x[rs1(instruction)];
        switch (opcode(instruction)) {
            case Opcodes.CBO_ZERO:
                require(ControlRegisters.ENVCFG_CBZE);
                int offset = translation.cacheBlock(address, true);
                Arrays.fill(ram.bytes(), offset, offset + ProcessorModel.CACHE_BLOCK_SIZE, (byte) 0);
                codeCache.invalidate(offset, ProcessorModel.CACHE_BLOCK_SIZE);
                break;
            case Opcodes.CBO_INVAL:
                require(ControlRegisters.ENVCFG_CBIE);
                translation.cacheBlock(address, false);
                break;
            default:
                require(ControlRegisters.ENVCFG_CBCFE);
                translation.cacheBlock(address, false);
                break;
        }
    }

    private void require(long enable) {
        if (!hart.csr().environmentAllows(enable)) {
            throw new Trap(TrapCause.ILLEGAL_INSTRUCTION, 0);
        }
    }
}
