package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.compiler.Names.BUDGET;
import static dev.terrarium.emulator.compiler.Names.CONTEXT;
import static dev.terrarium.emulator.compiler.Names.FETCH_TLB;
import static dev.terrarium.emulator.compiler.Names.FLOATS;
import static dev.terrarium.emulator.compiler.Names.INTEGERS;
import static dev.terrarium.emulator.compiler.Names.PC;
import static dev.terrarium.emulator.compiler.Names.RAM;
import static dev.terrarium.emulator.compiler.Names.READ_TLB;
import static dev.terrarium.emulator.compiler.Names.THE_CONTEXT;
import static dev.terrarium.emulator.compiler.Names.WRITE_TLB;
import static dev.terrarium.emulator.isa.DecodedInstruction.immediate;
import static dev.terrarium.emulator.isa.DecodedInstruction.opcode;
import static dev.terrarium.emulator.isa.DecodedInstruction.rd;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs1;
import static dev.terrarium.emulator.isa.DecodedInstruction.rs2;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARRAYLENGTH;
import static org.objectweb.asm.Opcodes.GETFIELD;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.ICONST_1;
import static org.objectweb.asm.Opcodes.IFEQ;
import static org.objectweb.asm.Opcodes.IFGE;
import static org.objectweb.asm.Opcodes.IFLT;
import static org.objectweb.asm.Opcodes.IFNE;
import static org.objectweb.asm.Opcodes.IF_ICMPLT;
import static org.objectweb.asm.Opcodes.ILOAD;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.L2I;
import static org.objectweb.asm.Opcodes.LALOAD;
import static org.objectweb.asm.Opcodes.LAND;
import static org.objectweb.asm.Opcodes.LCMP;
import static org.objectweb.asm.Opcodes.LLOAD;
import static org.objectweb.asm.Opcodes.LSTORE;
import static org.objectweb.asm.Opcodes.LSUB;
import static org.objectweb.asm.Opcodes.POP;
import static org.objectweb.asm.Opcodes.POP2;
import static org.objectweb.asm.Opcodes.PUTFIELD;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import dev.terrarium.emulator.hart.Tlb;
import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Writes a {@link RegionCode} class for a region: one method in which the guest's registers are local variables, as
 * {@link GuestRegisters} tells.
 *
 * <p>The method's parts, in order: the dispatch block, where computed jumps and the entry go, finds the block by its address
 * (it is at the top, and reached by a backward jump, because otherwise HotSpot does not see that the jumps form a loop); the
 * blocks by ascending address; the edges that need something done on their way; the exits, and the handler of
 * {@link SideExit}s. Control leaves with all registers stored, so none lives up to there.
 */
final class RegionEmitter {
    /**
     * HotSpot does not compile a method with more bytecode ({@code HugeMethodLimit}), and inlines no more than that
     * ({@code DesiredMethodLimit}); a region whose memory accesses are real calls is slower than the interpreter.
     */
    static final int LARGEST_METHOD = 8000;

    private final ControlFlow flow;
    private final GuestRegisters registers;
    private final Deque<Runnable> outOfLine = new ArrayDeque<>();
    private final Map<Long, Label> blockLabels = new HashMap<>();
    private final Map<Long, Label> exitLabels = new LinkedHashMap<>();
    /** For each block that is no start of a loop, the registers that are available on all ways to it so far. */
    private final Map<Long, Long> availableAt = new HashMap<>();

    private final Label dispatch = new Label();
    private final Label exit = new Label();
    private final Label exitToInterpreter = new Label();
    private Bytecode code;
    private IntegerCode integers;
    private FloatCode floats;
    private MemoryCode memory;

    RegionEmitter(ControlFlow flow) {
        this.flow = flow;
        this.registers = new GuestRegisters(flow);
    }

    /** Returns the bytes of the class, or null if its method is too large. */
    byte[] emit() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER, Names.REGION, null, Names.REGION_CODE, null);
        emitConstructor(writer);
        MethodVisitor method = writer.visitMethod(0, "run", Names.RUN, null, null);
        method.visitCode();
        code = new Bytecode(method, registers.frame());
        integers = new IntegerCode(code, registers);
        floats = new FloatCode(code, registers, flow.usesHostFloats());
        memory = new MemoryCode(code, registers, flow.isBare());
        Label end = emitRun();
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return end.getOffset() + code.inlined() > LARGEST_METHOD ? null : writer.toByteArray();
    }

    private static void emitConstructor(ClassWriter writer) {
        MethodVisitor constructor = writer.visitMethod(0, "<init>", "()V", null, null);
        constructor.visitCode();
        constructor.visitVarInsn(ALOAD, Names.THIS);
        constructor.visitMethodInsn(INVOKESPECIAL, Names.REGION_CODE, "<init>", "()V", false);
        constructor.visitInsn(RETURN);
        constructor.visitMaxs(0, 0);
        constructor.visitEnd();
    }

    private Label emitRun() {
        Label start = new Label();
        Label handler = new Label();
        code.method().visitTryCatchBlock(start, handler, handler, Names.SIDE_EXIT);
        for (ControlFlow.Block block : flow.blocks()) {
            blockLabels.put(block.start, new Label());
        }
        registers.define(code);
        code.variable(ALOAD, THE_CONTEXT);
        code.method().visitFieldInsn(GETFIELD, CONTEXT, "pc", "J");
        code.variable(LSTORE, PC);
        code.method().visitLabel(start);
        emitDispatch();
        flow.blocks().forEach(this::emitBlock);
        while (!outOfLine.isEmpty()) {
            outOfLine.remove().run();
        }
        emitExits();
        return emitHandler(handler);
    }

    private void emitDispatch() {
        long[] targets = flow.entries();
        int[] keys = new int[targets.length];
        Label[] cases = new Label[targets.length];
        for (int i = 0; i < targets.length; i++) {
            keys[i] = (int) (targets[i] - flow.entry());
            cases[i] = new Label();
        }
        code.place(dispatch);
        emitPreconditions();
        code.variable(ILOAD, BUDGET);
        code.pushInt(flow.longestPath());
        code.jump(IF_ICMPLT, exit);
        code.variable(LLOAD, PC);
        code.pushLong(flow.entry());
        code.instruction(LSUB);
        code.instruction(L2I);
        code.method().visitLookupSwitchInsn(exit, keys, cases);
        for (int i = 0; i < targets.length; i++) {
            code.place(cases[i]);
            code.variable(LLOAD, PC);
            code.pushLong(targets[i]);
            code.instruction(LCMP);
            code.jump(IFNE, exit);
            if (!flow.isOnePage()) {
                emitPageCheck(targets[i], exit);
            }
            registers.load(flow.readInLoop(targets[i]));
            availableAt.put(targets[i], 0L);
            code.jump(GOTO, blockLabels.get(targets[i]));
        }
    }

    /** Lets the host's compiler know that no array is null, and that the registers' are long enough. */
    private void emitPreconditions() {
        for (int array : new int[] {READ_TLB, RAM, WRITE_TLB, FETCH_TLB}) {
            code.variable(ALOAD, array);
            code.instruction(ARRAYLENGTH);
            code.instruction(POP);
        }
        for (int array : new int[] {INTEGERS, FLOATS}) {
            for (int index : new int[] {0, GuestRegisters.FLOAT - 1}) {
                code.variable(ALOAD, array);
                code.pushInt(index);
                code.instruction(LALOAD);
                code.instruction(POP2);
            }
        }
    }

    /** Leaves unless the fetch TLB has the translation of the page that the region was compiled with. */
    private void emitPageCheck(long target, Label otherwise) {
        int slot = Tlb.slot(target);
        code.variable(ALOAD, FETCH_TLB);
        code.pushInt(slot);
        code.instruction(LALOAD);
        code.pushLong(target & Tlb.PAGE);
        code.instruction(LCMP);
        code.jump(IFNE, otherwise);
        code.variable(ALOAD, FETCH_TLB);
        code.pushInt(slot + 1);
        code.instruction(LALOAD);
        code.pushLong(flow.addend(target));
        code.instruction(LCMP);
        code.jump(IFNE, otherwise);
    }

    private void emitBlock(ControlFlow.Block block) {
        code.place(blockLabels.get(block.start));
        registers.enter(
                flow.isLoop(block.start) ? flow.readInLoop(block.start) : availableAt.getOrDefault(block.start, 0L));
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
            registers.pushSum(lastInstruction);
            code.pushLong(~1L);
            code.instruction(LAND);
            code.variable(LSTORE, PC);
            link(last);
            registers.store();
            code.jump(GOTO, dispatch);
        } else if (ControlFlow.isBranch(lastOpcode)) {
            retire(block);
            branch(lastInstruction, address);
            jump(address, flow.next(last));
        } else {
            emitInstruction(last, block.length() - 1);
            retire(block);
            jump(address, flow.next(last));
        }
    }

    private void retire(ControlFlow.Block block) {
        code.method().visitIincInsn(BUDGET, -block.length());
    }

    private void link(int number) {
        long instruction = flow.instruction(number);
        if (rd(instruction) != DecodedInstruction.DISCARD) {
            code.pushLong(flow.next(number));
            registers.popInteger(instruction);
        }
    }

    /** Goes to an address of the guest. */
    private void jump(long from, long target) {
        registers.store();
        code.jump(GOTO, edge(from, target));
    }

    /**
     * Returns where to jump to in order to go to an address of the guest, with what has to be done on the way. All registers
     * must have been stored.
     */
    private Label edge(long from, long target) {
        ControlFlow.Block block = flow.blockAt(target);
        if (block == null) {
            return exitLabel(target);
        }
        boolean otherPage = (from & Tlb.PAGE) != (target & Tlb.PAGE);
        boolean backward = ControlFlow.isBackward(from, target);
        long missing = flow.readInLoop(target) & ~registers.available();
        if (!flow.isLoop(target)) {
            availableAt.merge(target, registers.available(), (some, others) -> some & others);
        }
        if (!otherPage && !backward && missing == 0) {
            return blockLabels.get(target);
        }
        Label edge = new Label();
        outOfLine.add(() -> {
            code.place(edge);
            if (backward) {
                code.variable(ILOAD, BUDGET);
                code.pushInt(block.longestPath);
                code.jump(IF_ICMPLT, exitLabel(target));
            }
            if (otherPage) {
                emitPageCheck(target, exitLabel(target));
            }
            registers.load(missing);
            code.jump(GOTO, blockLabels.get(target));
        });
        return edge;
    }

    private Label exitLabel(long target) {
        return exitLabels.computeIfAbsent(target, address -> new Label());
    }

    private void emitExits() {
        exitLabels.forEach((target, label) -> {
            code.place(label);
            code.pushLong(target);
            code.variable(LSTORE, PC);
            boolean interpreted = flow.blockAt(target) == null && flow.isForInterpreter(target);
            code.jump(GOTO, interpreted ? exitToInterpreter : exit);
        });
        code.place(exitToInterpreter);
        set("interpretOne");
        code.place(exit);
        code.variable(ALOAD, THE_CONTEXT);
        code.variable(LLOAD, PC);
        code.method().visitFieldInsn(PUTFIELD, CONTEXT, "pc", "J");
        code.variable(ILOAD, BUDGET);
        code.instruction(IRETURN);
    }

    private Label emitHandler(Label handler) {
        code.placeHandler(handler, Names.SIDE_EXIT);
        code.instruction(POP);
        set("sideExit");
        code.variable(ILOAD, BUDGET);
        code.instruction(IRETURN);
        Label end = new Label();
        code.method().visitLabel(end);
        return end;
    }

    private void set(String flag) {
        code.variable(ALOAD, THE_CONTEXT);
        code.instruction(ICONST_1);
        code.method().visitFieldInsn(PUTFIELD, CONTEXT, flag, "Z");
    }

    private void branch(long instruction, long address) {
        int opcode = opcode(instruction);
        registers.store();
        registers.pushInteger(rs1(instruction));
        registers.pushInteger(rs2(instruction));
        Label taken = edge(address, address + immediate(instruction));
        if (opcode == Opcodes.BLTU || opcode == Opcodes.BGEU) {
            code.call("java/lang/Long", "compareUnsigned", "(JJ)I");
        } else {
            code.instruction(LCMP);
        }
        switch (opcode) {
            case Opcodes.BEQ:
                code.jump(IFEQ, taken);
                break;
            case Opcodes.BNE:
                code.jump(IFNE, taken);
                break;
            case Opcodes.BLT:
            case Opcodes.BLTU:
                code.jump(IFLT, taken);
                break;
            default:
                code.jump(IFGE, taken);
                break;
        }
    }

    private void emitInstruction(int number, int position) {
        long instruction = flow.instruction(number);
        int opcode = opcode(instruction);
        if (MemoryCode.isLoad(opcode)) {
            memory.load(number, instruction);
        } else if (MemoryCode.isStore(opcode)) {
            memory.store(number, instruction);
        } else if (opcode >= Opcodes.FIRST_ATOMIC) {
            if (opcode < Opcodes.FIRST_FLOAT || !floats.emit(number, instruction)) {
                emitCall(number, position, instruction);
            }
        } else if (!isHint(opcode) && rd(instruction) != DecodedInstruction.DISCARD) {
            integers.emit(flow.address(number), instruction);
            registers.popInteger(instruction);
        }
    }

    /** Fences and waits, which have nothing to do on a hart that accesses memory in program order. */
    private static boolean isHint(int opcode) {
        return opcode == Opcodes.FENCE || opcode == Opcodes.WRS_NTO || opcode == Opcodes.WRS_STO;
    }

    /** Emits a call for an instruction that is executed on the hart's registers. */
    private void emitCall(int number, int position, long instruction) {
        registers.store();
        code.variable(ALOAD, THE_CONTEXT);
        code.pushLong(instruction);
        code.pushInt(number);
        code.method().visitMethodInsn(INVOKEVIRTUAL, CONTEXT, "execute", "(JI)Z", false);
        registers.forgetResult(instruction);
        Label changed = new Label();
        code.jump(IFNE, changed);
        outOfLine.add(() -> {
            code.place(changed);
            code.method().visitIincInsn(BUDGET, -(position + 1));
            code.pushLong(flow.next(number));
            code.variable(LSTORE, PC);
            code.jump(GOTO, exit);
        });
    }
}
