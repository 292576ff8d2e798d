package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.isa.DecodedInstruction.immediate;
import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.ISHL;
import static org.objectweb.asm.Opcodes.ISHR;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.IUSHR;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LAND;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LMUL;
import static org.objectweb.asm.Opcodes.LOR;
import static org.objectweb.asm.Opcodes.LSHL;
import static org.objectweb.asm.Opcodes.LSHR;
import static org.objectweb.asm.Opcodes.LSUB;
import static org.objectweb.asm.Opcodes.LUSHR;
import static org.objectweb.asm.Opcodes.LXOR;

import dev.terrarium.emulator.isa.Opcodes;

/** Writes the operations on integer registers alone. */
final class IntegerCode {
    private static final String DIVISION = "dev/terrarium/emulator/hart/Division";
    private static final String MULTIPLICATION = "dev/terrarium/emulator/hart/Multiplication";
    private static final String BIT_MANIPULATION = "dev/terrarium/emulator/hart/BitManipulation";
    private static final String ONE_LONG = "(J)J";
    private static final String TWO_LONGS = "(JJ)J";

    private final Bytecode code;
    private final GuestRegisters registers;

    IntegerCode(Bytecode code, GuestRegisters registers) {
        this.code = code;
        this.registers = registers;
    }

    /** Emits the operation: its result is left on the stack. */
    void emit(long address, long instruction) {
        switch (opcode(instruction)) {
            case Opcodes.LUI:
                code.pushLong(immediate(instruction));
                break;
            case Opcodes.AUIPC:
                code.pushLong(address + immediate(instruction));
                break;
            case Opcodes.ADDI:
                registers.pushSum(instruction);
                break;
            case Opcodes.SLTI:
                withImmediate(instruction, LCMP);
                signOfComparison();
                break;
            case Opcodes.SLTIU:
                registers.pushInteger(rs1(instruction));
                code.pushLong(immediate(instruction));
                lessUnsigned();
                break;
            case Opcodes.XORI:
                withImmediate(instruction, LXOR);
                break;
            case Opcodes.ORI:
                withImmediate(instruction, LOR);
                break;
            case Opcodes.ANDI:
                withImmediate(instruction, LAND);
                break;
            case Opcodes.SLLI:
                shiftByImmediate(instruction, LSHL);
                break;
            case Opcodes.SRLI:
                shiftByImmediate(instruction, LUSHR);
                break;
            case Opcodes.SRAI:
                shiftByImmediate(instruction, LSHR);
                break;
            case Opcodes.ADDIW:
                wordWithImmediate(instruction, IADD);
                break;
            case Opcodes.SLLIW:
                wordWithImmediate(instruction, ISHL);
                break;
            case Opcodes.SRLIW:
                wordWithImmediate(instruction, IUSHR);
                break;
            case Opcodes.SRAIW:
                wordWithImmediate(instruction, ISHR);
                break;
            default:
                emitRegisterRegister(instruction);
                break;
        }
    }

    private void withImmediate(long instruction, int operation) {
        registers.pushInteger(rs1(instruction));
        code.pushLong(immediate(instruction));
        code.instruction(operation);
    }

    private void shiftByImmediate(long instruction, int operation) {
        registers.pushInteger(rs1(instruction));
        code.pushInt((int) immediate(instruction));
        code.instruction(operation);
    }

    private void wordWithImmediate(long instruction, int operation) {
        registers.pushInteger(rs1(instruction));
        code.instruction(L2I);
        code.pushInt((int) immediate(instruction));
        code.instruction(operation);
        code.instruction(I2L);
    }

    /** Turns the -1, 0 or 1 of a comparison into whether it is "less". */
    private void signOfComparison() {
        code.pushInt(31);
        code.instruction(IUSHR);
        code.instruction(I2L);
    }

    private void lessUnsigned() {
        code.call("java/lang/Long", "compareUnsigned", "(JJ)I");
        signOfComparison();
    }

    private void emitRegisterRegister(long instruction) {
        int opcode = opcode(instruction);
        switch (opcode) {
            case Opcodes.ADD:
                both(instruction, LADD);
                break;
            case Opcodes.SUB:
                both(instruction, LSUB);
                break;
            case Opcodes.XOR:
                both(instruction, LXOR);
                break;
            case Opcodes.OR:
                both(instruction, LOR);
                break;
            case Opcodes.AND:
                both(instruction, LAND);
                break;
            case Opcodes.SLT:
                both(instruction, LCMP);
                signOfComparison();
                break;
            case Opcodes.SLTU:
                registers.pushInteger(rs1(instruction));
                registers.pushInteger(rs2(instruction));
                lessUnsigned();
                break;
            case Opcodes.SLL:
                shift(instruction, LSHL);
                break;
            case Opcodes.SRL:
                shift(instruction, LUSHR);
                break;
            case Opcodes.SRA:
                shift(instruction, LSHR);
                break;
            case Opcodes.ADDW:
                words(instruction, IADD);
                break;
            case Opcodes.SUBW:
                words(instruction, ISUB);
                break;
            case Opcodes.SLLW:
                words(instruction, ISHL);
                break;
            case Opcodes.SRLW:
                words(instruction, IUSHR);
                break;
            case Opcodes.SRAW:
                words(instruction, ISHR);
                break;
            case Opcodes.MUL:
                both(instruction, LMUL);
                break;
            case Opcodes.MULW:
                words(instruction, IMUL);
                break;
            default:
                emitLongRunning(instruction);
                break;
        }
    }

    private void both(long instruction, int operation) {
        registers.pushInteger(rs1(instruction));
        registers.pushInteger(rs2(instruction));
        code.instruction(operation);
    }

    /** Java masks the distance as the manual does: by the width of what is shifted. */
    private void shift(long instruction, int operation) {
        registers.pushInteger(rs1(instruction));
        registers.pushInteger(rs2(instruction));
        code.instruction(L2I);
        code.instruction(operation);
    }

    private void pushWords(long instruction) {
        registers.pushInteger(rs1(instruction));
        code.instruction(L2I);
        registers.pushInteger(rs2(instruction));
        code.instruction(L2I);
    }

    private void words(long instruction, int operation) {
        pushWords(instruction);
        code.instruction(operation);
        code.instruction(I2L);
    }

    private void emitLongRunning(long instruction) {
        switch (opcode(instruction)) {
            case Opcodes.MULH:
                callOnBoth(instruction, "java/lang/Math", "multiplyHigh");
                break;
            case Opcodes.MULHSU:
                callOnBoth(instruction, MULTIPLICATION, "signedUnsignedHigh");
                break;
            case Opcodes.MULHU:
                callOnBoth(instruction, MULTIPLICATION, "unsignedHigh");
                break;
            case Opcodes.DIV:
                callOnBoth(instruction, DIVISION, "divide");
                break;
            case Opcodes.DIVU:
                callOnBoth(instruction, DIVISION, "divideUnsigned");
                break;
            case Opcodes.REM:
                callOnBoth(instruction, DIVISION, "remainder");
                break;
            case Opcodes.REMU:
                callOnBoth(instruction, DIVISION, "remainderUnsigned");
                break;
            case Opcodes.DIVW:
                callOnWords(instruction, "divideWord");
                break;
            case Opcodes.DIVUW:
                callOnWords(instruction, "divideUnsignedWord");
                break;
            case Opcodes.REMW:
                callOnWords(instruction, "remainderWord");
                break;
            case Opcodes.REMUW:
                callOnWords(instruction, "remainderUnsignedWord");
                break;
            default:
                emitBitManipulation(instruction);
                break;
        }
    }

    private void emitBitManipulation(long instruction) {
        int opcode = opcode(instruction);
        String unary = BitManipulationCode.unary(opcode);
        String withImmediate = BitManipulationCode.withImmediate(opcode);
        if (unary != null) {
            registers.pushInteger(rs1(instruction));
            code.call(BIT_MANIPULATION, unary, ONE_LONG);
        } else if (withImmediate != null) {
            registers.pushInteger(rs1(instruction));
            code.pushLong(immediate(instruction));
            code.call(BIT_MANIPULATION, withImmediate, TWO_LONGS);
        } else {
            callOnBoth(instruction, BIT_MANIPULATION, BitManipulationCode.binary(opcode));
        }
    }

    private void callOnBoth(long instruction, String owner, String name) {
        registers.pushInteger(rs1(instruction));
        registers.pushInteger(rs2(instruction));
        code.call(owner, name, TWO_LONGS);
    }

    private void callOnWords(long instruction, String name) {
        pushWords(instruction);
        code.call(DIVISION, name, "(II)I");
        code.instruction(I2L);
    }
}
