package dev.terrarium.emulator.hart;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;
import java.util.OptionalLong;

/**
 * The instructions that can change more than registers and memory: CSR access, environment calls, returns from traps, waits
 * and fences. The engines leave their fast path for them, with the hart's state exact.
 */
final class SystemInstructions {
    private final Hart hart;
    private final ControlRegisters csr;

    SystemInstructions(Hart hart) {
        this.hart = hart;
        this.csr = hart.csr();
    }

    /**
     * Executes the instruction at {@code pc}, which must be one from {@link Opcodes#FIRST_SYSTEM} on or an illegal one, and
     * retires it.
     *
     * @throws Trap the exception that it raises; then nothing has changed
     */
    void execute(long instruction) {
        long next = hart.pc + 2L * DecodedInstruction.parcels(instruction);
        switch (DecodedInstruction.opcode(instruction)) {
            case Opcodes.FENCE_I:
                break; // the decoded instructions follow every store already
            case Opcodes.CSRRW:
            case Opcodes.CSRRS:
            case Opcodes.CSRRC:
                accessCsr(instruction, hart.x[DecodedInstruction.rs1(instruction)]);
                break;
            case Opcodes.CSRRWI:
            case Opcodes.CSRRSI:
            case Opcodes.CSRRCI:
                accessCsr(instruction, DecodedInstruction.rs1(instruction));
                break;
            case Opcodes.ECALL:
                if (hart.privilege() == Privilege.SUPERVISOR && hart.environment() != null) {
                    hart.pc = next;
                    hart.environment().call(hart);
                    next = hart.pc; // a call may resume the hart elsewhere
                    break;
                }
                throw new Trap(TrapCause.ECALL_FROM_USER + hart.privilege(), 0);
            case Opcodes.EBREAK:
                throw new Trap(TrapCause.BREAKPOINT, hart.pc);
            case Opcodes.MRET:
                require(hart.privilege() == Privilege.MACHINE);
                hart.returnFromMachine();
                next = hart.pc;
                break;
            case Opcodes.SRET:
                requireSupervisor(Status.TSR);
                hart.returnFromSupervisor();
                next = hart.pc;
                break;
            case Opcodes.WFI:
                requireSupervisor(Status.TW);
                hart.waiting = true;
                break;
            case Opcodes.SFENCE_W_INVAL:
            case Opcodes.SFENCE_INVAL_IR:
                requireSupervisor(0); // every SINVAL.VMA is done when it is retired
                break;
            case Opcodes.SFENCE_VMA:
            case Opcodes.SINVAL_VMA:
                requireSupervisor(Status.TVM);
                hart.translation()
                        .fence(
                                operand(DecodedInstruction.rs1(instruction)),
                                operand(DecodedInstruction.rs2(instruction)));
                break;
            default:
                throw illegal();
        }
        hart.pc = next;
        hart.retired++;
    }

    /** The value of a register; {@code x0} stands for no operand. */
    private OptionalLong operand(int register) {
        return register == 0 ? OptionalLong.empty() : OptionalLong.of(hart.x[register]);
    }

    /** Requires at least S-mode, and M-mode if a bit of {@code mstatus} reserves the instruction to it. */
    private void requireSupervisor(long reservingBit) {
        require(hart.privilege() == Privilege.MACHINE
                || hart.privilege() == Privilege.SUPERVISOR && (csr.mstatus & reservingBit) == 0);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw illegal();
        }
    }

    private static Trap illegal() {
        return new Trap(TrapCause.ILLEGAL_INSTRUCTION, 0);
    }

    /** Source: Volume I, section "CSR Instructions", table of conditions for reading and writing. */
    private void accessCsr(long instruction, long operand) {
        int number = (int) DecodedInstruction.immediate(instruction);
        int rd = DecodedInstruction.rd(instruction);
        boolean sourceIsZero = DecodedInstruction.rs1(instruction) == 0;
        long old;
        switch (DecodedInstruction.opcode(instruction)) {
            case Opcodes.CSRRW:
            case Opcodes.CSRRWI:
                old = rd == DecodedInstruction.DISCARD ? 0 : csr.read(number);
                csr.write(number, operand);
                break;
            case Opcodes.CSRRS:
            case Opcodes.CSRRSI:
                old = csr.read(number);
                if (!sourceIsZero) {
                    csr.write(number, csr.readForModification(number) | operand);
                }
                break;
            default:
                old = csr.read(number);
                if (!sourceIsZero) {
                    csr.write(number, csr.readForModification(number) & ~operand);
                }
                break;
        }
        hart.x[rd] = old;
    }
}
