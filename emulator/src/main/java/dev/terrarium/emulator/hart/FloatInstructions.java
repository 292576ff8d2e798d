package dev.terrarium.emulator.hart;

import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rd;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs3;

import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Encoding;
import dev.terrarium.emulator.isa.FloatConstant;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.isa.Operation;
import dev.terrarium.emulator.softfloat.FloatArithmetic;
import dev.terrarium.emulator.softfloat.FloatFormat;
import dev.terrarium.emulator.softfloat.RoundingMode;
import dev.terrarium.emulator.softfloat.SoftFloat;

/** The F, D and Zfa extensions. A single-precision number is kept in the lower half of a register, with ones above it. */
final class FloatInstructions {
    /** The upper half of a register that holds a single-precision number. */
    static final long BOX = 0xffffffffL << 32;

    private static final boolean[] ROUNDS = operationsThatRound();

    private final Hart hart;
    private final ControlRegisters csr;
    private final FloatArithmetic arithmetic = new FloatArithmetic();
    private final SoftFloat soft = arithmetic.soft();

    FloatInstructions(Hart hart) {
        this.hart = hart;
        this.csr = hart.csr();
    }

    private static boolean[] operationsThatRound() {
        Operation[] operations = Operation.values();
        boolean[] rounds = new boolean[operations.length];
        for (Operation operation : operations) {
            Encoding encoding = operation.encoding();
            rounds[operation.ordinal()] = encoding == Encoding.FLOAT_R
                    || encoding == Encoding.FLOAT_R4
                    || encoding == Encoding.FLOAT_UNARY
                    || encoding == Encoding.FLOAT_TO_INTEGER
                    || encoding == Encoding.INTEGER_TO_FLOAT;
        }
        return rounds;
    }

    private static Trap illegal() {
        return new Trap(TrapCause.ILLEGAL_INSTRUCTION, 0);
    }

    /** Floating-point instructions are illegal while {@code mstatus.FS} is Off. */
    void requireEnabled() {
        if (!csr.floatEnabled()) {
            throw illegal();
        }
    }

    void markDirty() {
        csr.markFloatDirty();
    }

    /**
     * Executes an instruction from {@link Opcodes#FIRST_FLOAT} up to {@link Opcodes#FIRST_SYSTEM}.
     *
     * @throws Trap illegal instruction, if the unit is off or the rounding mode is reserved
     */
    void execute(long instruction) {
        requireEnabled();
        int opcode = opcode(instruction);
        if (ROUNDS[opcode]) {
            int mode = DecodedInstruction.roundingMode(instruction);
            if (mode == RoundingMode.DYNAMIC) {
                mode = csr.roundingMode();
            }
            if (mode > RoundingMode.NEAREST_MAX_MAGNITUDE) {
                throw illegal();
            }
            arithmetic.prepare(mode, csr.fcsr);
        }
        if (opcode >= Opcodes.FCVT_S_D) {
            betweenFormats(opcode, instruction);
        } else if (opcode >= Opcodes.FMADD_D) {
            inFormat(FloatFormat.DOUBLE, opcode, instruction);
        } else {
            // The operations on both formats are numbered in the same order.
            inFormat(FloatFormat.SINGLE, opcode + (Opcodes.FMADD_D - Opcodes.FMADD_S), instruction);
        }
        int flags = soft.takeFlags();
        if (flags != 0) {
            csr.accrue(flags);
        }
    }

    /** Reads a register as a number of a format: what is not boxed properly is the canonical NaN. */
    private long operand(FloatFormat format, int register) {
        long bits = hart.f[register];
        if (format == FloatFormat.DOUBLE) {
            return bits;
        }
        return (bits & BOX) == BOX ? bits & ~BOX : FloatFormat.SINGLE.canonicalNan();
    }

    private void setResult(FloatFormat format, long instruction, long bits) {
        hart.f[rd(instruction)] = format == FloatFormat.DOUBLE ? bits : bits | BOX;
        csr.markFloatDirty();
    }

    private void inFormat(FloatFormat format, int operation, long instruction) {
        if (operation == Opcodes.FLI_D) {
            int number = rs1(instruction);
            setResult(
                    format,
                    instruction,
                    format == FloatFormat.DOUBLE ? FloatConstant.twice(number) : FloatConstant.single(number));
            return;
        }
        if (operation >= Opcodes.FCVT_D_W) {
            setResult(format, instruction, fromInteger(format, operation, hart.x[rs1(instruction)]));
            return;
        }
        long a = operand(format, rs1(instruction));
        if (operation >= Opcodes.FCVT_W_D) {
            hart.x[rd(instruction)] = toInteger(format, operation, a);
            return;
        }
        if (operation == Opcodes.FCLASS_D) {
            hart.x[rd(instruction)] = SoftFloat.classify(format, a);
            return;
        }
        if (operation == Opcodes.FROUND_D || operation == Opcodes.FROUNDNX_D) {
            boolean exact = operation == Opcodes.FROUNDNX_D;
            setResult(format, instruction, soft.roundToIntegral(format, a, arithmetic.mode(), exact));
            return;
        }
        long b = operand(format, rs2(instruction));
        if (operation >= Opcodes.FLE_D) {
            hart.x[rd(instruction)] = compare(format, operation, a, b) ? 1 : 0;
            return;
        }
        long result;
        if (operation <= Opcodes.FNMADD_D) {
            result = multiplyAdd(format, operation, a, b, operand(format, rs3(instruction)));
        } else {
            result = compute(format, operation, a, b);
        }
        setResult(format, instruction, result);
    }

    private long multiplyAdd(FloatFormat format, int operation, long a, long b, long c) {
        switch (operation) {
            case Opcodes.FMADD_D:
                return arithmetic.multiplyAdd(format, a, b, c);
            case Opcodes.FMSUB_D:
                return arithmetic.multiplyAdd(format, a, b, format.negate(c));
            case Opcodes.FNMSUB_D:
                return arithmetic.multiplyAdd(format, format.negate(a), b, c);
            default:
                return arithmetic.multiplyAdd(format, format.negate(a), b, format.negate(c));
        }
    }

    private long compute(FloatFormat format, int operation, long a, long b) {
        switch (operation) {
            case Opcodes.FADD_D:
                return arithmetic.add(format, a, b);
            case Opcodes.FSUB_D:
                return arithmetic.subtract(format, a, b);
            case Opcodes.FMUL_D:
                return arithmetic.multiply(format, a, b);
            case Opcodes.FDIV_D:
                return arithmetic.divide(format, a, b);
            case Opcodes.FSQRT_D:
                return arithmetic.squareRoot(format, a);
            case Opcodes.FSGNJ_D:
                return format.withSign(a, b);
            case Opcodes.FSGNJN_D:
                return format.withSign(a, format.negate(b));
            case Opcodes.FSGNJX_D:
                return format.withSign(a, a ^ b);
            case Opcodes.FMIN_D:
                return soft.minimum(format, a, b);
            case Opcodes.FMAX_D:
                return soft.maximum(format, a, b);
            case Opcodes.FMINM_D:
                return soft.minimumOrNan(format, a, b);
            default:
                return soft.maximumOrNan(format, a, b);
        }
    }

    private boolean compare(FloatFormat format, int operation, long a, long b) {
        switch (operation) {
            case Opcodes.FLE_D:
                return soft.isLessOrEqual(format, a, b);
            case Opcodes.FLT_D:
                return soft.isLess(format, a, b);
            case Opcodes.FEQ_D:
                return soft.isEqual(format, a, b);
            case Opcodes.FLEQ_D:
                return soft.isLessOrEqualQuiet(format, a, b);
            default:
                return soft.isLessQuiet(format, a, b);
        }
    }

    private long toInteger(FloatFormat format, int operation, long a) {
        switch (operation) {
            case Opcodes.FCVT_W_D:
                return soft.toSigned(format, a, 32, arithmetic.mode());
            case Opcodes.FCVT_WU_D:
                return soft.toUnsigned(format, a, 32, arithmetic.mode());
            case Opcodes.FCVT_L_D:
                return soft.toSigned(format, a, 64, arithmetic.mode());
            default:
                return soft.toUnsigned(format, a, 64, arithmetic.mode());
        }
    }

    private long fromInteger(FloatFormat format, int operation, long value) {
        switch (operation) {
            case Opcodes.FCVT_D_W:
                return soft.fromLong(format, (int) value, arithmetic.mode());
            case Opcodes.FCVT_D_WU:
                return soft.fromLong(format, value & 0xffffffffL, arithmetic.mode());
            case Opcodes.FCVT_D_L:
                return soft.fromLong(format, value, arithmetic.mode());
            default:
                return soft.fromUnsignedLong(format, value, arithmetic.mode());
        }
    }

    /** Conversions between the formats, and moves of bits. */
    private void betweenFormats(int opcode, long instruction) {
        switch (opcode) {
            case Opcodes.FCVT_S_D:
                setResult(
                        FloatFormat.SINGLE,
                        instruction,
                        soft.convert(
                                FloatFormat.DOUBLE,
                                FloatFormat.SINGLE,
                                operand(FloatFormat.DOUBLE, rs1(instruction)),
                                arithmetic.mode()));
                break;
            case Opcodes.FCVT_D_S:
                setResult(
                        FloatFormat.DOUBLE,
                        instruction,
                        soft.convert(
                                FloatFormat.SINGLE,
                                FloatFormat.DOUBLE,
                                operand(FloatFormat.SINGLE, rs1(instruction)),
                                arithmetic.mode()));
                break;
            case Opcodes.FCVTMOD_W_D:
                hart.x[rd(instruction)] = soft.toModularWord(hart.f[rs1(instruction)]);
                break;
            case Opcodes.FMV_X_W:
                hart.x[rd(instruction)] = (int) hart.f[rs1(instruction)];
                break;
            case Opcodes.FMV_W_X:
                setResult(FloatFormat.SINGLE, instruction, hart.x[rs1(instruction)] & ~BOX);
                break;
            case Opcodes.FMV_X_D:
                hart.x[rd(instruction)] = hart.f[rs1(instruction)];
                break;
            default:
                setResult(FloatFormat.DOUBLE, instruction, hart.x[rs1(instruction)]);
                break;
        }
    }
}
