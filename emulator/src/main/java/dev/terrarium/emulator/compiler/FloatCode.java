package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.roundingMode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs3;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LOR;

import dev.terrarium.emulator.isa.FloatConstant;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.softfloat.RoundingMode;

/**
 * Writes floating-point operations that the host can do: those on bits always, arithmetic in regions for a state in which the
 * host's is the same ({@link ControlFlow#usesHostFloats}). What is not written here is left to the exact arithmetic.
 */
final class FloatCode {
    private static final String TWO_LONGS = "(JJ)J";

    private final Bytecode code;
    private final GuestRegisters registers;
    private final boolean onHost;

    /**
     * Makes a writer.
     *
     * @param onHost whether rounding is to nearest even, and the inexact flag set
     */
    FloatCode(Bytecode code, GuestRegisters registers, boolean onHost) {
        this.code = code;
        this.registers = registers;
        this.onHost = onHost;
    }

    /** Emits an operation; returns false, with nothing written, if it is one for the exact arithmetic. */
    boolean emit(int number, long instruction) {
        switch (opcode(instruction)) {
            case Opcodes.FSGNJ_D:
                onBits(instruction, "copySign");
                return true;
            case Opcodes.FSGNJN_D:
                onBits(instruction, "copyNegatedSign");
                return true;
            case Opcodes.FSGNJX_D:
                onBits(instruction, "multiplySigns");
                return true;
            case Opcodes.FLI_S:
                code.pushLong(FloatConstant.single(rs1(instruction)) | Operations.BOX);
                registers.popFloat(instruction);
                return true;
            case Opcodes.FLI_D:
                code.pushLong(FloatConstant.twice(rs1(instruction)));
                registers.popFloat(instruction);
                return true;
            case Opcodes.FMV_X_D:
                registers.pushFloat(rs1(instruction));
                registers.popInteger(instruction);
                return true;
            case Opcodes.FMV_X_W:
                registers.pushFloat(rs1(instruction));
                code.instruction(L2I);
                code.instruction(I2L);
                registers.popInteger(instruction);
                return true;
            case Opcodes.FMV_D_X:
                registers.pushInteger(rs1(instruction));
                registers.popFloat(instruction);
                return true;
            case Opcodes.FMV_W_X:
                registers.pushInteger(rs1(instruction));
                code.pushLong(Operations.BOX);
                code.instruction(LOR);
                registers.popFloat(instruction);
                return true;
            default:
                return onHost && (compare(number, instruction) || compute(number, instruction));
        }
    }

    private void onBits(long instruction, String name) {
        registers.pushFloat(rs1(instruction));
        registers.pushFloat(rs2(instruction));
        code.call(Names.OPERATIONS, name, TWO_LONGS);
        registers.popFloat(instruction);
    }

    /** Compares numbers on the host; with a NaN, control leaves before the instruction. */
    private boolean compare(int number, long instruction) {
        String name = comparison(opcode(instruction));
        if (name == null) {
            return false;
        }
        registers.store();
        code.variable(ALOAD, Names.THE_CONTEXT);
        registers.pushFloat(rs1(instruction));
        registers.pushFloat(rs2(instruction));
        code.pushInt(number);
        code.call(Names.OPERATIONS, name, "(" + Names.CONTEXT_TYPE + "JJI)J");
        registers.popInteger(instruction);
        return true;
    }

    private static String comparison(int opcode) {
        switch (opcode) {
            case Opcodes.FLT_D:
                return "isLess";
            case Opcodes.FLE_D:
                return "isLessOrEqual";
            case Opcodes.FEQ_D:
                return "isEqual";
            default:
                return null;
        }
    }

    private boolean compute(int number, long instruction) {
        String name = operation(instruction);
        if (name == null) {
            return false;
        }
        registers.store();
        code.variable(ALOAD, Names.THE_CONTEXT);
        int operands = 1;
        if (Operands.readsFloatRs1(instruction)) {
            registers.pushFloat(rs1(instruction));
        } else {
            registers.pushInteger(rs1(instruction));
        }
        if (Operands.computesFromTwoFloats(instruction)) {
            registers.pushFloat(rs2(instruction));
            operands++;
        }
        if (Operands.readsFloatRs3(instruction)) {
            registers.pushFloat(rs3(instruction));
            operands++;
        }
        code.pushInt(number);
        code.call(Names.OPERATIONS, name, "(" + Names.CONTEXT_TYPE + "J".repeat(operands) + "I)J");
        if (Operands.writesFloatRd(instruction)) {
            registers.popFloat(instruction);
        } else {
            registers.popInteger(instruction);
        }
        return true;
    }

    private static String operation(long instruction) {
        int mode = roundingMode(instruction);
        switch (opcode(instruction)) {
            case Opcodes.FCVT_W_D:
                return mode == RoundingMode.TOWARDS_ZERO ? "truncateToWord" : null;
            case Opcodes.FCVT_L_D:
                return mode == RoundingMode.TOWARDS_ZERO ? "truncateToDoubleword" : null;
            case Opcodes.FCVT_D_S:
                return "widen";
            case Opcodes.FCVT_D_W:
                return "fromWord";
            case Opcodes.FCVT_D_WU:
                return "fromUnsignedWord";
            default:
                return mode == RoundingMode.NEAREST_EVEN || mode == RoundingMode.DYNAMIC
                        ? roundedOperation(opcode(instruction))
                        : null;
        }
    }

    private static String roundedOperation(int opcode) {
        switch (opcode) {
            case Opcodes.FADD_D:
                return "addDouble";
            case Opcodes.FSUB_D:
                return "subtractDouble";
            case Opcodes.FMUL_D:
                return "multiplyDouble";
            case Opcodes.FDIV_D:
                return "divideDouble";
            case Opcodes.FSQRT_D:
                return "squareRootDouble";
            case Opcodes.FMADD_D:
                return "fmaddDouble";
            case Opcodes.FMSUB_D:
                return "fmsubDouble";
            case Opcodes.FNMSUB_D:
                return "fnmsubDouble";
            case Opcodes.FNMADD_D:
                return "fnmaddDouble";
            case Opcodes.FADD_S:
                return "addSingle";
            case Opcodes.FSUB_S:
                return "subtractSingle";
            case Opcodes.FMUL_S:
                return "multiplySingle";
            case Opcodes.FDIV_S:
                return "divideSingle";
            case Opcodes.FMADD_S:
                return "fmaddSingle";
            case Opcodes.FCVT_S_D:
                return "narrow";
            case Opcodes.FCVT_D_L:
                return "fromLong";
            default:
                return null;
        }
    }
}
