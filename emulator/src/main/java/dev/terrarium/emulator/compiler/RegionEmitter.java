package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.isa.DecodedInstruction.immediate;
import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rd;
import static dev.terrarium.emulator.isa.DecodedInstruction.roundingMode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs3;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.I2L;
import static org.objectweb.asm.Opcodes.IADD;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.IMUL;
import static org.objectweb.asm.Opcodes.INTEGER;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.ISHL;
import static org.objectweb.asm.Opcodes.ISHR;
import static org.objectweb.asm.Opcodes.ISTORE;
import static org.objectweb.asm.Opcodes.ISUB;
import static org.objectweb.asm.Opcodes.IUSHR;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LADD;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LAND;
import static org.objectweb.asm.Opcodes.LASTORE;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LMUL;
import static org.objectweb.asm.Opcodes.LONG;
import static org.objectweb.asm.Opcodes.LOR;
import static org.objectweb.asm.Opcodes.LSHL;
import static org.objectweb.asm.Opcodes.LSHR;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.LSUB;
import static org.objectweb.asm.Opcodes.LUSHR;
import static org.objectweb.asm.Opcodes.LXOR;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.SIPUSH;
import static org.objectweb.asm.Opcodes.SWAP;
import static org.objectweb.asm.Opcodes.V17;

import dev.terrarium.emulator.hart.Tlb;
import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.FloatConstant;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.softfloat.RoundingMode;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes a {@link RegionCode} class for a region: one method in which the guest's registers are local variables.
 *
 * <p>The method's parts, in order: all registers that the region uses are loaded; the dispatch block, where computed jumps
 * and the entry go, finds the block by its address (it is at the top, and reached by a backward jump, because otherwise
 * HotSpot does not see that the jumps form a loop); the blocks by ascending address; the edges that need a check on their
 * way; the exit, which stores the registers that the region writes; and the handler of {@link SideExit}s. The local variables
 * have the same types everywhere, so one stack map frame serves all labels.
 */
final class RegionEmitter {
    /**
     * HotSpot does not compile a method with more bytecode ({@code HugeMethodLimit}), and inlines no more than that
     * ({@code DesiredMethodLimit}); a region whose memory accesses are real calls is slower than the interpreter.
     */
    static final int LARGEST_METHOD = 8000;

    /** About what one of the {@link Operations} takes with all that it calls. */
    private static final int INLINED_OPERATION = 70;

    private static final int INLINED_CALL = 25;

    private static final String PACKAGE = "dev/terrarium/emulator/compiler/";
    private static final String CONTEXT = PACKAGE + "RegionContext";
    private static final String CONTEXT_TYPE = "L" + CONTEXT + ";";
    private static final String OPERATIONS = PACKAGE + "Operations";
    private static final String SIDE_EXIT = PACKAGE + "SideExit";
    private static final String DIVISION = "dev/terrarium/emulator/hart/Division";
    private static final String MULTIPLICATION = "dev/terrarium/emulator/hart/Multiplication";
    private static final String BIT_MANIPULATION = "dev/terrarium/emulator/hart/BitManipulation";
    private static final String RUN = "(" + CONTEXT_TYPE + "[J[B[J[J[J[JI)I";
    private static final String LOAD = "(" + CONTEXT_TYPE + "[J[BJII)J";
    private static final String LOAD_BARE = "(" + CONTEXT_TYPE + "[BJII)J";
    private static final String STORE = "(" + CONTEXT_TYPE + "[J[BJJII)V";
    private static final String ONE_LONG = "(J)J";
    private static final String TWO_LONGS = "(JJ)J";

    private static final int THIS = 0;
    private static final int THE_CONTEXT = 1;
    private static final int READ_TLB = 2;
    private static final int RAM = 3;
    private static final int WRITE_TLB = 4;
    private static final int FETCH_TLB = 5;
    private static final int INTEGERS = 6;
    private static final int FLOATS = 7;
    private static final int BUDGET = 8;
    private static final int PC = 9;
    private static final int ROUNDING = 11;
    private static final int FIRST_REGISTER = 12;

    /** In the tables here, integer registers are 0 to 31, floating-point registers 32 to 63. */
    private static final int FLOAT = 32;

    private final ControlFlow flow;
    private final int[] local = new int[2 * FLOAT];
    private final boolean[] written = new boolean[2 * FLOAT];
    private final Deque<Runnable> outOfLine = new ArrayDeque<>();
    private final Map<Long, Label> blockLabels = new HashMap<>();
    private final Map<Long, Label> exitLabels = new LinkedHashMap<>();
    private final Label dispatch = new Label();
    private final Label exit = new Label();
    private final Label exitToInterpreter = new Label();
    private Object[] frame;
    private int lastFrameOffset = -1;
    /** How many bytes of bytecode HotSpot inlines for the operations that are called. */
    private int inlined;

    private MethodVisitor code;

    RegionEmitter(ControlFlow flow) {
        this.flow = flow;
    }

    /** Returns the bytes of the class, or null if its method is too large. */
    byte[] emit() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER, PACKAGE + "CompiledRegion", null, PACKAGE + "RegionCode", null);
        emitConstructor(writer);
        code = writer.visitMethod(0, "run", RUN, null, null);
        code.visitCode();
        allocateRegisters();
        Label end = emitRun();
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return end.getOffset() + inlined > LARGEST_METHOD ? null : writer.toByteArray();
    }

    private static void emitConstructor(ClassWriter writer) {
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(ALOAD, THIS);
        constructor.visitMethodInsn(INVOKESPECIAL, PACKAGE + "RegionCode", "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    private void allocateRegisters() {
        boolean[] used = new boolean[2 * FLOAT];
        for (ControlFlow.Block block : flow.blocks()) {
            for (int number = block.first; number < block.end; number++) {
                markRegisters(flow.instruction(number), used);
            }
        }
        int next = FIRST_REGISTER;
        for (int register = 1; register < used.length; register++) {
            if (used[register]) {
                local[register] = next;
                next += 2;
            }
        }
        frame = new Object[FIRST_REGISTER - 1 + (next - FIRST_REGISTER) / 2];
        Arrays.fill(frame, LONG);
        Object[] fixed = {
            PACKAGE + "CompiledRegion", CONTEXT, "[J", "[B", "[J", "[J", "[J", "[J", INTEGER, LONG, INTEGER
        };
        System.arraycopy(fixed, 0, frame, 0, fixed.length);
    }

    private void markRegisters(long instruction, boolean[] used) {
        used[rs1(instruction) & 31] |= Operands.readsIntegerRs1(instruction);
        used[rs2(instruction) & 31] |= Operands.readsIntegerRs2(instruction);
        used[FLOAT + (rs1(instruction) & 31)] |= Operands.readsFloatRs1(instruction);
        used[FLOAT + (rs2(instruction) & 31)] |= Operands.readsFloatRs2(instruction);
        used[FLOAT + rs3(instruction)] |= Operands.readsFloatRs3(instruction);
        int destination = -1;
        if (Operands.writesIntegerRd(instruction) && rd(instruction) != DecodedInstruction.DISCARD) {
            destination = rd(instruction);
        } else if (Operands.writesFloatRd(instruction)) {
            destination = FLOAT + rd(instruction);
        }
        if (destination >= 0) {
            used[destination] = true;
            written[destination] = true;
        }
    }

    private Label emitRun() {
        Label start = new Label();
        Label handler = new Label();
        code.visitTryCatchBlock(start, handler, handler, SIDE_EXIT);
        for (ControlFlow.Block block : flow.blocks()) {
            blockLabels.put(block.start, new Label());
        }
        emitEntry();
        code.visitLabel(start);
        emitDispatch();
        for (ControlFlow.Block block : flow.blocks()) {
            emitBlock(block);
        }
        while (!outOfLine.isEmpty()) {
            outOfLine.remove().run();
        }
        emitExits();
        return emitHandler(handler);
    }

    /** Marks the place of a label that is jumped to. */
    private void place(Label label) {
        code.visitLabel(label);
        if (label.getOffset() != lastFrameOffset) {
            lastFrameOffset = label.getOffset();
            code.visitFrame(F_NEW, frame.length, frame, 0, null);
        }
    }

    private void emitEntry() {
        for (int register = 1; register < local.length; register++) {
            if (local[register] != 0) {
                code.visitVarInsn(ALOAD, register < FLOAT ? INTEGERS : FLOATS);
                pushInt(register & 31);
                code.visitInsn(LALOAD);
                code.visitVarInsn(LSTORE, local[register]);
            }
        }
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitFieldInsn(GETFIELD, CONTEXT, "rounding", "I");
        code.visitVarInsn(ISTORE, ROUNDING);
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitFieldInsn(GETFIELD, CONTEXT, "pc", "J");
        code.visitVarInsn(LSTORE, PC);
    }

    private void emitDispatch() {
        long[] targets = flow.entries();
        int[] keys = new int[targets.length];
        Label[] cases = new Label[targets.length];
        for (int i = 0; i < targets.length; i++) {
            keys[i] = (int) (targets[i] - flow.entry());
            cases[i] = new Label();
        }
        place(dispatch);
        code.visitVarInsn(ILOAD, BUDGET);
        pushInt(flow.longestPath());
        code.visitJumpInsn(IF_ICMPLT, exit);
        code.visitVarInsn(LLOAD, PC);
        pushLong(flow.entry());
        code.visitInsn(LSUB);
        code.visitInsn(L2I);
        code.visitLookupSwitchInsn(exit, keys, cases);
        for (int i = 0; i < targets.length; i++) {
            place(cases[i]);
            code.visitVarInsn(LLOAD, PC);
            pushLong(targets[i]);
            code.visitInsn(LCMP);
            code.visitJumpInsn(IFNE, exit);
            if (!flow.isOnePage()) {
                emitPageCheck(targets[i], exit);
            }
            code.visitJumpInsn(GOTO, blockLabels.get(targets[i]));
        }
    }

    /** Leaves unless the fetch TLB has the translation of the page that the region was compiled with. */
    private void emitPageCheck(long target, Label otherwise) {
        int slot = Tlb.slot(target);
        code.visitVarInsn(ALOAD, FETCH_TLB);
        pushInt(slot);
        code.visitInsn(LALOAD);
        pushLong(target & Tlb.PAGE);
        code.visitInsn(LCMP);
        code.visitJumpInsn(IFNE, otherwise);
        code.visitVarInsn(ALOAD, FETCH_TLB);
        pushInt(slot + 1);
        code.visitInsn(LALOAD);
        pushLong(flow.addend(target));
        code.visitInsn(LCMP);
        code.visitJumpInsn(IFNE, otherwise);
    }

    private void emitBlock(ControlFlow.Block block) {
        place(blockLabels.get(block.start));
        int last = block.end - 1;
        long lastInstruction = flow.instruction(last);
        int lastOpcode = opcode(lastInstruction);
        for (int number = block.first; number < last; number++) {
            emitInstruction(number, number - block.first);
        }
        long address = flow.address(last);
        if (lastOpcode == Opcodes.JAL) {
            retire(block);
            link(last);
            jump(address, address + immediate(lastInstruction));
        } else if (lastOpcode == Opcodes.JALR) {
            retire(block);
            integer(rs1(lastInstruction));
            addImmediate(immediate(lastInstruction));
            pushLong(~1L);
            code.visitInsn(LAND);
            code.visitVarInsn(LSTORE, PC);
            link(last);
            code.visitJumpInsn(GOTO, dispatch);
        } else if (ControlFlow.isBranch(lastOpcode)) {
            retire(block);
            branch(lastInstruction, edge(address, address + immediate(lastInstruction)));
            jump(address, flow.next(last));
        } else {
            emitInstruction(last, block.length() - 1);
            retire(block);
            jump(address, flow.next(last));
        }
    }

    private void retire(ControlFlow.Block block) {
        code.visitIincInsn(BUDGET, -block.length());
    }

    private void link(int number) {
        int register = rd(flow.instruction(number));
        if (register != DecodedInstruction.DISCARD) {
            pushLong(flow.next(number));
            code.visitVarInsn(LSTORE, local[register]);
        }
    }

    /** Goes to an address of the guest. */
    private void jump(long from, long target) {
        code.visitJumpInsn(GOTO, edge(from, target));
    }

    /** Returns where to jump to in order to go to an address of the guest, with what has to be checked on the way. */
    private Label edge(long from, long target) {
        ControlFlow.Block block = flow.blockAt(target);
        if (block == null) {
            return exitLabel(target);
        }
        boolean otherPage = (from & Tlb.PAGE) != (target & Tlb.PAGE);
        boolean backward = ControlFlow.isBackward(from, target);
        if (!otherPage && !backward) {
            return blockLabels.get(target);
        }
        Label edge = new Label();
        outOfLine.add(() -> {
            place(edge);
            if (backward) {
                code.visitVarInsn(ILOAD, BUDGET);
                pushInt(block.longestPath);
                code.visitJumpInsn(IF_ICMPLT, exitLabel(target));
            }
            if (otherPage) {
                emitPageCheck(target, exitLabel(target));
            }
            code.visitJumpInsn(GOTO, blockLabels.get(target));
        });
        return edge;
    }

    private Label exitLabel(long target) {
        return exitLabels.computeIfAbsent(target, address -> new Label());
    }

    private void emitExits() {
        exitLabels.forEach((target, label) -> {
            place(label);
            pushLong(target);
            code.visitVarInsn(LSTORE, PC);
            boolean interpreted = flow.blockAt(target) == null && flow.isForInterpreter(target);
            code.visitJumpInsn(GOTO, interpreted ? exitToInterpreter : exit);
        });
        place(exitToInterpreter);
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitInsn(ICONST_1);
        code.visitFieldInsn(PUTFIELD, CONTEXT, "interpretOne", "Z");
        place(exit);
        for (int register = 1; register < local.length; register++) {
            if (written[register]) {
                code.visitVarInsn(ALOAD, register < FLOAT ? INTEGERS : FLOATS);
                pushInt(register & 31);
                code.visitVarInsn(LLOAD, local[register]);
                code.visitInsn(LASTORE);
            }
        }
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitVarInsn(LLOAD, PC);
        code.visitFieldInsn(PUTFIELD, CONTEXT, "pc", "J");
        code.visitVarInsn(ILOAD, BUDGET);
        code.visitInsn(IRETURN);
    }

    private Label emitHandler(Label handler) {
        code.visitLabel(handler);
        code.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {SIDE_EXIT});
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitInsn(SWAP);
        code.visitVarInsn(ILOAD, BUDGET);
        code.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "leave", "(L" + SIDE_EXIT + ";I)I", false);
        code.visitVarInsn(ISTORE, BUDGET);
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitFieldInsn(GETFIELD, CONTEXT, "pc", "J");
        code.visitVarInsn(LSTORE, PC);
        code.visitJumpInsn(GOTO, exit);
        Label end = new Label();
        code.visitLabel(end);
        return end;
    }

    private void pushInt(int value) {
        if (value >= -1 && value <= 5) {
            code.visitInsn(ICONST_0 + value);
        } else if (value == (byte) value) {
            code.visitIntInsn(BIPUSH, value);
        } else if (value == (short) value) {
            code.visitIntInsn(SIPUSH, value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    private void pushLong(long value) {
        if (value == 0 || value == 1) {
            code.visitInsn(LCONST_0 + (int) value);
        } else {
            code.visitLdcInsn(value);
        }
    }

    private void integer(int register) {
        if (register == 0) {
            code.visitInsn(LCONST_0);
        } else {
            code.visitVarInsn(LLOAD, local[register]);
        }
    }

    private void floating(int register) {
        code.visitVarInsn(LLOAD, local[FLOAT + register]);
    }

    private void setInteger(long instruction) {
        if (rd(instruction) == DecodedInstruction.DISCARD) {
            code.visitInsn(POP2);
        } else {
            code.visitVarInsn(LSTORE, local[rd(instruction)]);
        }
    }

    private void setFloat(long instruction) {
        code.visitVarInsn(LSTORE, local[FLOAT + rd(instruction)]);
    }

    private void addImmediate(long immediate) {
        if (immediate != 0) {
            pushLong(immediate);
            code.visitInsn(LADD);
        }
    }

    private void call(String owner, String name, String descriptor) {
        code.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
        inlined += owner.equals(OPERATIONS) ? INLINED_OPERATION : INLINED_CALL;
    }

    private void branch(long instruction, Label taken) {
        int opcode = opcode(instruction);
        integer(rs1(instruction));
        integer(rs2(instruction));
        if (opcode == Opcodes.BLTU || opcode == Opcodes.BGEU) {
            call("java/lang/Long", "compareUnsigned", "(JJ)I");
        } else {
            code.visitInsn(LCMP);
        }
        switch (opcode) {
            case Opcodes.BEQ:
                code.visitJumpInsn(IFEQ, taken);
                break;
            case Opcodes.BNE:
                code.visitJumpInsn(IFNE, taken);
                break;
            case Opcodes.BLT:
            case Opcodes.BLTU:
                code.visitJumpInsn(IFLT, taken);
                break;
            default:
                code.visitJumpInsn(IFGE, taken);
                break;
        }
    }

    private void emitInstruction(int number, int position) {
        long instruction = flow.instruction(number);
        int opcode = opcode(instruction);
        if (opcode >= Opcodes.FIRST_FLOAT) {
            emitFloat(number, instruction);
        } else if (opcode >= Opcodes.FIRST_ATOMIC) {
            emitAtomic(number, position, instruction);
        } else if (opcode >= Opcodes.LB && opcode <= Opcodes.LWU || opcode == Opcodes.FLW || opcode == Opcodes.FLD) {
            emitLoad(number, instruction);
        } else if (opcode >= Opcodes.SB && opcode <= Opcodes.SD || opcode == Opcodes.FSW || opcode == Opcodes.FSD) {
            emitStore(number, instruction);
        } else if (!isHint(opcode) && rd(instruction) != DecodedInstruction.DISCARD) {
            emitInteger(number, instruction);
            setInteger(instruction);
        }
    }

    /** Fences and waits, which have nothing to do on a hart that accesses memory in program order. */
    private static boolean isHint(int opcode) {
        return opcode == Opcodes.FENCE || opcode == Opcodes.WRS_NTO || opcode == Opcodes.WRS_STO;
    }

    /** Emits an atomic instruction or a cache-block operation. */
    private void emitAtomic(int number, int position, long instruction) {
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        pushLong(instruction);
        integer(rs1(instruction));
        integer(Operands.readsIntegerRs2(instruction) ? rs2(instruction) : 0);
        pushInt(number);
        call(OPERATIONS, "atomic", "(" + CONTEXT_TYPE + "JJJI)J");
        if (Operands.writesIntegerRd(instruction)) {
            setInteger(instruction);
        } else {
            code.visitInsn(POP2);
        }
        Label changed = new Label();
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "isStale", "()Z", false);
        code.visitJumpInsn(IFNE, changed);
        outOfLine.add(() -> {
            place(changed);
            code.visitIincInsn(BUDGET, -(position + 1));
            pushLong(flow.next(number));
            code.visitVarInsn(LSTORE, PC);
            code.visitJumpInsn(GOTO, exit);
        });
    }

    private void emitLoad(int number, long instruction) {
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        if (!flow.isBare()) {
            code.visitVarInsn(ALOAD, READ_TLB);
        }
        code.visitVarInsn(ALOAD, RAM);
        integer(rs1(instruction));
        addImmediate(immediate(instruction));
        code.visitVarInsn(ILOAD, BUDGET);
        pushInt(number);
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
                pushLong(Operations.BOX);
                code.visitInsn(LOR);
                setFloat(instruction);
                return;
            default:
                callLoad("loadDouble");
                setFloat(instruction);
                return;
        }
        setInteger(instruction);
    }

    private void callLoad(String name) {
        if (flow.isBare()) {
            call(OPERATIONS, name + "Bare", LOAD_BARE);
        } else {
            call(OPERATIONS, name, LOAD);
        }
    }

    private void mask(long bits) {
        pushLong(bits);
        code.visitInsn(LAND);
    }

    private void emitStore(int number, long instruction) {
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        code.visitVarInsn(ALOAD, WRITE_TLB);
        code.visitVarInsn(ALOAD, RAM);
        integer(rs1(instruction));
        addImmediate(immediate(instruction));
        int opcode = opcode(instruction);
        if (opcode == Opcodes.FSW || opcode == Opcodes.FSD) {
            floating(rs2(instruction));
        } else {
            integer(rs2(instruction));
        }
        code.visitVarInsn(ILOAD, BUDGET);
        pushInt(number);
        call(OPERATIONS, storeName(opcode), STORE);
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

    private void emitInteger(int number, long instruction) {
        switch (opcode(instruction)) {
            case Opcodes.LUI:
                pushLong(immediate(instruction));
                break;
            case Opcodes.AUIPC:
                pushLong(flow.address(number) + immediate(instruction));
                break;
            case Opcodes.ADDI:
                integer(rs1(instruction));
                addImmediate(immediate(instruction));
                break;
            case Opcodes.SLTI:
                withImmediate(instruction, LCMP);
                signOfComparison();
                break;
            case Opcodes.SLTIU:
                integer(rs1(instruction));
                pushLong(immediate(instruction));
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
                integer(rs1(instruction));
                code.visitInsn(L2I);
                pushInt((int) immediate(instruction));
                code.visitInsn(IADD);
                code.visitInsn(I2L);
                break;
            case Opcodes.SLLIW:
                shiftWordByImmediate(instruction, ISHL);
                break;
            case Opcodes.SRLIW:
                shiftWordByImmediate(instruction, IUSHR);
                break;
            case Opcodes.SRAIW:
                shiftWordByImmediate(instruction, ISHR);
                break;
            default:
                emitRegisterRegister(instruction);
                break;
        }
    }

    private void withImmediate(long instruction, int operation) {
        integer(rs1(instruction));
        pushLong(immediate(instruction));
        code.visitInsn(operation);
    }

    private void shiftByImmediate(long instruction, int operation) {
        integer(rs1(instruction));
        pushInt((int) immediate(instruction));
        code.visitInsn(operation);
    }

    private void shiftWordByImmediate(long instruction, int operation) {
        integer(rs1(instruction));
        code.visitInsn(L2I);
        pushInt((int) immediate(instruction));
        code.visitInsn(operation);
        code.visitInsn(I2L);
    }

    /** Turns the -1, 0 or 1 of a comparison into whether it is "less". */
    private void signOfComparison() {
        pushInt(31);
        code.visitInsn(IUSHR);
        code.visitInsn(I2L);
    }

    private void lessUnsigned() {
        call("java/lang/Long", "compareUnsigned", "(JJ)I");
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
                integer(rs1(instruction));
                integer(rs2(instruction));
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
        integer(rs1(instruction));
        integer(rs2(instruction));
        code.visitInsn(operation);
    }

    /** Java masks the distance as the manual does: by the width of what is shifted. */
    private void shift(long instruction, int operation) {
        integer(rs1(instruction));
        integer(rs2(instruction));
        code.visitInsn(L2I);
        code.visitInsn(operation);
    }

    private void pushWords(long instruction) {
        integer(rs1(instruction));
        code.visitInsn(L2I);
        integer(rs2(instruction));
        code.visitInsn(L2I);
    }

    private void words(long instruction, int operation) {
        pushWords(instruction);
        code.visitInsn(operation);
        code.visitInsn(I2L);
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
            integer(rs1(instruction));
            call(BIT_MANIPULATION, unary, ONE_LONG);
        } else if (withImmediate != null) {
            integer(rs1(instruction));
            pushLong(immediate(instruction));
            call(BIT_MANIPULATION, withImmediate, TWO_LONGS);
        } else {
            callOnBoth(instruction, BIT_MANIPULATION, BitManipulationCode.binary(opcode));
        }
    }

    private void callOnBoth(long instruction, String owner, String name) {
        integer(rs1(instruction));
        integer(rs2(instruction));
        call(owner, name, TWO_LONGS);
    }

    private void callOnWords(long instruction, String name) {
        pushWords(instruction);
        call(DIVISION, name, "(II)I");
        code.visitInsn(I2L);
    }

    private void emitFloat(int number, long instruction) {
        switch (opcode(instruction)) {
            case Opcodes.FSGNJ_D:
                onBits(instruction, "copySign");
                break;
            case Opcodes.FSGNJN_D:
                onBits(instruction, "copyNegatedSign");
                break;
            case Opcodes.FSGNJX_D:
                onBits(instruction, "multiplySigns");
                break;
            case Opcodes.FLT_D:
                compare(number, instruction, "isLess");
                break;
            case Opcodes.FLE_D:
                compare(number, instruction, "isLessOrEqual");
                break;
            case Opcodes.FEQ_D:
                compare(number, instruction, "isEqual");
                break;
            case Opcodes.FLI_S:
                pushLong(FloatConstant.single(rs1(instruction)) | Operations.BOX);
                setFloat(instruction);
                break;
            case Opcodes.FLI_D:
                pushLong(FloatConstant.twice(rs1(instruction)));
                setFloat(instruction);
                break;
            case Opcodes.FMV_X_D:
                floating(rs1(instruction));
                setInteger(instruction);
                break;
            case Opcodes.FMV_X_W:
                floating(rs1(instruction));
                code.visitInsn(L2I);
                code.visitInsn(I2L);
                setInteger(instruction);
                break;
            case Opcodes.FMV_D_X:
                integer(rs1(instruction));
                setFloat(instruction);
                break;
            case Opcodes.FMV_W_X:
                integer(rs1(instruction));
                pushLong(Operations.BOX);
                code.visitInsn(LOR);
                setFloat(instruction);
                break;
            default:
                if (!emitOnHost(number, instruction)) {
                    emitExact(number, instruction);
                }
                break;
        }
    }

    private void onBits(long instruction, String name) {
        floating(rs1(instruction));
        floating(rs2(instruction));
        call(OPERATIONS, name, TWO_LONGS);
        setFloat(instruction);
    }

    private void compare(int number, long instruction, String name) {
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        floating(rs1(instruction));
        floating(rs2(instruction));
        pushLong(instruction);
        pushInt(number);
        call(OPERATIONS, name, "(" + CONTEXT_TYPE + "JJJI)J");
        setInteger(instruction);
    }

    /** Emits an operation that the host can do if its conditions are met at run time; returns false if it never can. */
    private boolean emitOnHost(int number, long instruction) {
        String name = onHost(instruction);
        if (name == null) {
            return false;
        }
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        if (isExact(opcode(instruction)) && roundingMode(instruction) != RoundingMode.DYNAMIC) {
            pushInt(RegionContext.VALID_MODE);
        } else {
            code.visitVarInsn(ILOAD, ROUNDING);
        }
        int operands = 1;
        if (Operands.readsFloatRs1(instruction)) {
            floating(rs1(instruction));
        } else {
            integer(rs1(instruction));
        }
        if (Operands.computesFromTwoFloats(instruction)) {
            floating(rs2(instruction));
            operands++;
        }
        if (Operands.readsFloatRs3(instruction)) {
            floating(rs3(instruction));
            operands++;
        }
        pushLong(instruction);
        pushInt(number);
        call(OPERATIONS, name, "(" + CONTEXT_TYPE + "I" + "J".repeat(operands + 1) + "I)J");
        if (Operands.writesFloatRd(instruction)) {
            setFloat(instruction);
        } else {
            setInteger(instruction);
        }
        return true;
    }

    /** Conversions that never round; a reserved rounding mode is illegal even so. */
    private static boolean isExact(int opcode) {
        return opcode == Opcodes.FCVT_D_S || opcode == Opcodes.FCVT_D_W || opcode == Opcodes.FCVT_D_WU;
    }

    private static String onHost(long instruction) {
        int mode = roundingMode(instruction);
        if (opcode(instruction) == Opcodes.FCVT_W_D || opcode(instruction) == Opcodes.FCVT_L_D) {
            return mode == RoundingMode.TOWARDS_ZERO ? "truncate" : null;
        }
        if (mode != RoundingMode.NEAREST_EVEN && mode != RoundingMode.DYNAMIC) {
            return null;
        }
        switch (opcode(instruction)) {
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
            case Opcodes.FCVT_D_S:
                return "widen";
            case Opcodes.FCVT_D_W:
                return "fromWord";
            case Opcodes.FCVT_D_WU:
                return "fromUnsignedWord";
            default:
                return null;
        }
    }

    /** Emits a call of the exact arithmetic. */
    private void emitExact(int number, long instruction) {
        code.visitVarInsn(ALOAD, THE_CONTEXT);
        pushLong(instruction);
        if (!Operands.readsFloatRs1(instruction)) {
            integer(rs1(instruction));
            pushInt(number);
            call(OPERATIONS, "integerToFloat", "(" + CONTEXT_TYPE + "JJI)J");
            setFloat(instruction);
            return;
        }
        floating(rs1(instruction));
        operandOrZero(Operands.computesFromTwoFloats(instruction), rs2(instruction));
        if (Operands.writesIntegerRd(instruction)) {
            pushInt(number);
            call(OPERATIONS, "floatToInteger", "(" + CONTEXT_TYPE + "JJJI)J");
            setInteger(instruction);
            return;
        }
        operandOrZero(Operands.readsFloatRs3(instruction), rs3(instruction));
        pushInt(number);
        call(OPERATIONS, "floatToFloat", "(" + CONTEXT_TYPE + "JJJJI)J");
        setFloat(instruction);
    }

    private void operandOrZero(boolean present, int register) {
        if (present) {
            floating(register);
        } else {
            code.visitInsn(LCONST_0);
        }
    }
}
