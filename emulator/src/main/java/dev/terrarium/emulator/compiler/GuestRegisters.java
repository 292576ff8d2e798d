package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.isa.DecodedInstruction.immediate;
import static dev.terrarium.emulator.isa.DecodedInstruction.rd;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs3;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LONG;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.POP2;

import dev.terrarium.emulator.isa.DecodedInstruction;
import java.util.Arrays;

/**
 * Where the guest's registers are at the present place of the method that is written: always in the hart's arrays wherever
 * control can leave, and also in local variables once they have been used.
 *
 * <p>Storing early costs little, for nothing waits for it. Keeping values in variables alone costs much: all that were ever
 * written would live up to each of the many places where control may leave, and as the host has fewer registers than the
 * guest, its compiler would keep none of them in a register, in the innermost loop neither. For the same reason a loop starts
 * with nothing but what is read in it.
 *
 * <p>Sets of registers are bits of a {@code long}: integer registers 0 to 31, floating-point registers 32 to 63.
 */
final class GuestRegisters {
    /** The number of the first floating-point register. */
    static final int FLOAT = 32;

    private final int[] local = new int[2 * FLOAT];
    private final long used;
    private Bytecode code;
    /** The registers whose local variables have their values. */
    private long available;
    /** The registers whose values have not been stored yet. */
    private long dirty;

    GuestRegisters(ControlFlow flow) {
        long all = 0;
        for (int number = 0; number < flow.size(); number++) {
            all |= readBy(flow.instruction(number)) | writtenBy(flow.instruction(number));
        }
        used = all;
        int next = Names.FIRST_REGISTER;
        for (int register = 1; register < local.length; register++) {
            if (contains(used, register)) {
                local[register] = next;
                next += 2;
            }
        }
    }

    private static boolean contains(long set, int register) {
        return (set >>> register & 1) != 0;
    }

    /** Returns the registers that an instruction reads, without the zero register. */
    static long readBy(long instruction) {
        long set = 0;
        set |= Operands.readsIntegerRs1(instruction) ? 1L << rs1(instruction) : 0;
        set |= Operands.readsIntegerRs2(instruction) ? 1L << rs2(instruction) : 0;
        set |= Operands.readsFloatRs1(instruction) ? 1L << FLOAT + rs1(instruction) : 0;
        set |= Operands.readsFloatRs2(instruction) ? 1L << FLOAT + rs2(instruction) : 0;
        set |= Operands.readsFloatRs3(instruction) ? 1L << FLOAT + rs3(instruction) : 0;
        return set & ~1L;
    }

    private static long writtenBy(long instruction) {
        if (Operands.writesIntegerRd(instruction)) {
            return rd(instruction) == DecodedInstruction.DISCARD ? 0 : 1L << rd(instruction);
        }
        return Operands.writesFloatRd(instruction) ? 1L << FLOAT + rd(instruction) : 0;
    }

    /** Returns the types of all local variables. */
    Object[] frame() {
        Object[] fixed = {
            Names.REGION, Names.CONTEXT, "[J", "[B", "[J", "[J", "[J", "[J", INTEGER, LONG,
        };
        Object[] frame = Arrays.copyOf(fixed, fixed.length + Long.bitCount(used), Object[].class);
        Arrays.fill(frame, fixed.length, frame.length, LONG);
        return frame;
    }

    /** Gives all local variables a value, so that they have the same types everywhere. */
    void define(Bytecode bytecode) {
        code = bytecode;
        for (int register = 1; register < local.length; register++) {
            if (contains(used, register)) {
                code.instruction(LCONST_0);
                code.variable(LSTORE, local[register]);
            }
        }
    }

    /** Says which registers are available from here on; all are stored. */
    void enter(long registers) {
        available = registers & used;
        dirty = 0;
    }

    /** Returns the registers that are available here. */
    long available() {
        return available;
    }

    /** Pushes an integer register. */
    void pushInteger(int register) {
        if (register == 0) {
            code.instruction(LCONST_0);
        } else {
            push(register);
        }
    }

    /** Pushes the sum of the register rs1 of an instruction and its immediate. */
    void pushSum(long instruction) {
        pushInteger(rs1(instruction));
        if (immediate(instruction) != 0) {
            code.pushLong(immediate(instruction));
            code.instruction(LADD);
        }
    }

    /** Pushes a floating-point register. */
    void pushFloat(int register) {
        push(FLOAT + register);
    }

    private void push(int register) {
        if (!contains(available, register)) {
            load(register);
            available |= 1L << register;
        }
        code.variable(LLOAD, local[register]);
    }

    /** Pops the value of the integer register that an instruction writes. */
    void popInteger(long instruction) {
        if (rd(instruction) == DecodedInstruction.DISCARD) {
            code.instruction(POP2);
        } else {
            pop(rd(instruction));
        }
    }

    /** Pops the value of the floating-point register that an instruction writes. */
    void popFloat(long instruction) {
        pop(FLOAT + rd(instruction));
    }

    private void pop(int register) {
        code.variable(LSTORE, local[register]);
        available |= 1L << register;
        dirty |= 1L << register;
    }

    /** Forgets what an instruction writes, because that is in the arrays. */
    void forgetResult(long instruction) {
        available &= ~writtenBy(instruction);
    }

    /** Stores all that has not been stored: needed wherever control may leave. */
    void store() {
        for (long rest = dirty; rest != 0; rest &= rest - 1) {
            int register = Long.numberOfTrailingZeros(rest);
            pushElement(register);
            code.variable(LLOAD, local[register]);
            code.instruction(LASTORE);
        }
        dirty = 0;
    }

    /** Loads registers into their variables, without any effect on what is available at the present place. */
    void load(long registers) {
        for (long rest = registers & used; rest != 0; rest &= rest - 1) {
            load(Long.numberOfTrailingZeros(rest));
        }
    }

    private void load(int register) {
        pushElement(register);
        code.instruction(LALOAD);
        code.variable(LSTORE, local[register]);
    }

    private void pushElement(int register) {
        code.variable(ALOAD, register < FLOAT ? Names.INTEGERS : Names.FLOATS);
        code.pushInt(register & FLOAT - 1);
    }
}
