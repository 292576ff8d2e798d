package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.LAND;
import static org.objectweb.asm.Opcodes.LOR;

import dev.terrarium.emulator.isa.Opcodes;

/** Writes loads and stores: the look-up in the TLB in line, and an exit to the interpreter for all else. */
final class MemoryCode {
    private static final String LOAD = "(" + Names.CONTEXT_TYPE + "[J[BJI)J";
    private static final String LOAD_BARE = "(" + Names.CONTEXT_TYPE + "[BJI)J";
    private static final String STORE = "(" + Names.CONTEXT_TYPE + "[J[BJJI)V";

    private final Bytecode code;
    private final GuestRegisters registers;
    private final boolean bare;

    /**
     * Makes a writer.
     *
     * @param bare whether loads are made with physical addresses
     */
    MemoryCode(Bytecode code, GuestRegisters registers, boolean bare) {
        this.code = code;
        this.registers = registers;
        this.bare = bare;
    }

    static boolean isLoad(int opcode) {
        return opcode >= Opcodes.LB && opcode <= Opcodes.LWU || opcode == Opcodes.FLW || opcode == Opcodes.FLD;
    }

    static boolean isStore(int opcode) {
        return opcode >= Opcodes.SB && opcode <= Opcodes.SD || opcode == Opcodes.FSW || opcode == Opcodes.FSD;
    }

    void load(int number, long instruction) {
        registers.store();
        code.variable(ALOAD, Names.THE_CONTEXT);
        if (!bare) {
            code.variable(ALOAD, Names.READ_TLB);
        }
        code.variable(ALOAD, Names.RAM);
        registers.pushSum(instruction);
        code.pushInt(number);
        switch (opcode(instruction)) {
            case Opcodes.LB:
                callLoad("loadByte");
                break;
            case Opcodes.LBU:
                callLoad("loadByte");
                mask(0xff);
                break;
            case Opcodes.LH:
                callLoad("loadHalf");
                break;
            case Opcodes.LHU:
                callLoad("loadHalf");
                mask(0xffff);
                break;
            case Opcodes.LW:
                callLoad("loadWord");
                break;
            case Opcodes.LWU:
                callLoad("loadWord");
                mask(0xffffffffL);
                break;
            case Opcodes.LD:
                callLoad("loadDouble");
                break;
            case Opcodes.FLW:
                callLoad("loadWord");
                code.pushLong(Operations.BOX);
                code.instruction(LOR);
                registers.popFloat(instruction);
                return;
            default:
                callLoad("loadDouble");
                registers.popFloat(instruction);
                return;
        }
        registers.popInteger(instruction);
    }

    private void callLoad(String name) {
        if (bare) {
            code.call(Names.OPERATIONS, name + "Bare", LOAD_BARE);
        } else {
            code.call(Names.OPERATIONS, name, LOAD);
        }
    }

    private void mask(long bits) {
        code.pushLong(bits);
        code.instruction(LAND);
    }

    void store(int number, long instruction) {
        registers.store();
        code.variable(ALOAD, Names.THE_CONTEXT);
        code.variable(ALOAD, Names.WRITE_TLB);
        code.variable(ALOAD, Names.RAM);
        registers.pushSum(instruction);
        int opcode = opcode(instruction);
        if (opcode == Opcodes.FSW || opcode == Opcodes.FSD) {
            registers.pushFloat(rs2(instruction));
        } else {
            registers.pushInteger(rs2(instruction));
        }
        code.pushInt(number);
        code.call(Names.OPERATIONS, storeName(opcode), STORE);
    }

    private static String storeName(int opcode) {
        switch (opcode) {
            case Opcodes.SB:
                return "storeByte";
            case Opcodes.SH:
                return "storeHalf";
            case Opcodes.SW:
            case Opcodes.FSW:
                return "storeWord";
            default:
                return "storeDouble";
        }
    }
}
