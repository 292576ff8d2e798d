package dev.terrarium.image.ir;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Translates bytecode to SSA form by abstract interpretation of the operand stack: every place where control can join
 * becomes a block with a parameter for each live-looking local and stack slot, and {@link ParameterSimplifier} removes
 * those that have one value or no use.
 *
 * <p>Not thread-safe; one builder serves one closed world.
 */
public final class GraphBuilder {
    /** Natives by which JDK classes bind their other natives: nothing is to be done for them in an image. */
    private static final Set<String> REGISTRATION = Set.of("registerNatives()V", "initIDs()V");

    private final ClosedWorld world;
    private final WiredModules wiring;
    private final DynamicCalls dynamicCalls;
    private final VariableAccess variableAccess;
    private final Map<MethodInfo, Graph> graphs = new HashMap<>();

    /** What the app's wiring answers to {@code Wired}'s intrinsics. */
    public interface WiredModules {
        /** The static field of the wiring class that holds the module wired for an API, or null if there is none. */
        FieldInfo field(ClassInfo api);

        /** The wiring's boot method. */
        MethodInfo boot();
    }

    public GraphBuilder(ClosedWorld world, WiredModules wiring) {
        this.world = world;
        this.wiring = wiring;
        this.dynamicCalls = new DynamicCalls(world);
        this.variableAccess = new VariableAccess(world);
    }

    /**
     * Returns the body of a method that has one; the same object each time.
     *
     * @throws BuildException if the class file is corrupt
     */
    public Graph build(MethodInfo method) {
        Graph known = graphs.get(method);
        if (known == null) {
            known = new Translation(method).translate();
            graphs.put(method, known);
        }
        return known;
    }

    /** How many methods have been translated so far. */
    public int size() {
        return graphs.size();
    }

    /** The translation of one method. */
    final class Translation {
        private final MethodInfo method;
        private final MethodNode node;
        private final InsnList code;
        private final Graph graph;
        private final Map<Integer, Block> leaders = new LinkedHashMap<>();
        private final Map<List<TryCatchBlockNode>, Block> dispatchBlocks = new HashMap<>();
        private Frame<BasicValue>[] frames;
        private List<List<TryCatchBlockNode>> handlersAt;
        private Value[] locals;
        private List<Value> stack;
        private Block current;
        private int position;
        private int line;

        Translation(MethodInfo method) {
            this.method = method;
            boolean isSynchronized = (method.node().access & Opcodes.ACC_SYNCHRONIZED) != 0;
            this.node = isSynchronized ? SynchronizedMethods.writeOut(method.owner(), method.node()) : method.node();
            this.code = node.instructions;
            this.graph = new Graph(method);
        }

        Graph translate() {
            if (code.size() == 0) {
                throw new IllegalArgumentException(method + " has no body");
            }
            try {
                frames = new Analyzer<>(new BasicInterpreter())
                        .analyze(method.owner().name(), node);
            } catch (AnalyzerException | RuntimeException e) {
                throw new BuildException("Method " + method.javaName() + " has invalid bytecode: " + e.getMessage(), e);
            }
            findHandlers();
            findLeaders();
            Block entry = graph.addBlock();
            enterMethod(entry);
            for (Map.Entry<Integer, Block> leader : leaders.entrySet()) {
                graph.blocks().add(leader.getValue());
                translateFrom(leader.getKey(), leader.getValue());
            }
            graph.removeUnreachableBlocks();
            new ParameterSimplifier(graph).run();
            return graph;
        }

        private void findHandlers() {
            handlersAt = new ArrayList<>();
            for (int i = 0; i < code.size(); i++) {
                handlersAt.add(List.of());
            }
            for (TryCatchBlockNode handler : node.tryCatchBlocks) {
                int end = code.indexOf(handler.end);
                for (int i = code.indexOf(handler.start); i < end; i++) {
                    List<TryCatchBlockNode> extended = new ArrayList<>(handlersAt.get(i));
                    extended.add(handler);
                    handlersAt.set(i, extended);
                }
            }
        }

        private void findLeaders() {
            boolean[] isLeader = new boolean[code.size() + 1];
            isLeader[0] = true;
            for (int i = 0; i < code.size(); i++) {
                AbstractInsnNode instruction = code.get(i);
                if (instruction instanceof JumpInsnNode jump) {
                    isLeader[code.indexOf(jump.label)] = true;
                    isLeader[i + 1] = true;
                } else if (instruction instanceof TableSwitchInsnNode table) {
                    isLeader[code.indexOf(table.dflt)] = true;
                    table.labels.forEach(label -> isLeader[code.indexOf(label)] = true);
                    isLeader[i + 1] = true;
                } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                    isLeader[code.indexOf(lookup.dflt)] = true;
                    lookup.labels.forEach(label -> isLeader[code.indexOf(label)] = true);
                    isLeader[i + 1] = true;
                }
            }
            node.tryCatchBlocks.forEach(handler -> isLeader[code.indexOf(handler.handler)] = true);
            for (int i = 0; i < code.size(); i++) {
                if (isLeader[i] && frames[i] != null) {
                    Block block = new Block();
                    Frame<BasicValue> frame = frames[i];
                    for (int local = 0; local < frame.getLocals(); local++) {
                        if (kindOf(frame.getLocal(local)) != null) {
                            block.addParameter(kindOf(frame.getLocal(local)));
                        }
                    }
                    for (int slot = 0; slot < frame.getStackSize(); slot++) {
                        block.addParameter(kindOf(frame.getStack(slot)));
                    }
                    leaders.put(i, block);
                }
            }
        }

        private static Kind kindOf(BasicValue value) {
            if (value == BasicValue.UNINITIALIZED_VALUE || value.getType() == null) {
                return null;
            }
            return Kind.of(value.getType());
        }

        private void enterMethod(Block entry) {
            locals = new Value[node.maxLocals];
            stack = new ArrayList<>();
            int local = 0;
            if (!method.isStatic()) {
                locals[local++] = entry.addParameter(Kind.REFERENCE);
            }
            for (Type parameter : method.parameterTypes()) {
                locals[local] = entry.addParameter(Kind.of(parameter));
                local += parameter.getSize();
            }
            current = entry;
            jump(0);
        }

        /** Restores locals and stack from a leader's parameters. */
        private void restore(int index, Block block) {
            Frame<BasicValue> frame = frames[index];
            locals = new Value[node.maxLocals];
            stack = new ArrayList<>();
            int next = 0;
            for (int local = 0; local < frame.getLocals(); local++) {
                if (kindOf(frame.getLocal(local)) != null) {
                    locals[local] = block.parameters().get(next++);
                }
            }
            for (int slot = 0; slot < frame.getStackSize(); slot++) {
                stack.add(block.parameters().get(next++));
            }
        }

        private Target targetTo(int index) {
            Frame<BasicValue> frame = frames[index];
            List<Value> arguments = new ArrayList<>();
            for (int local = 0; local < frame.getLocals(); local++) {
                if (kindOf(frame.getLocal(local)) != null) {
                    arguments.add(locals[local]);
                }
            }
            arguments.addAll(stack);
            return new Target(leaders.get(index), arguments);
        }

        private Target targetTo(LabelNode label) {
            return targetTo(code.indexOf(label));
        }

        private void jump(int index) {
            terminate(Opcode.GOTO, null, List.of(), List.of(targetTo(index)));
        }

        private void translateFrom(int index, Block block) {
            restore(index, block);
            current = block;
            for (position = index; position < code.size(); position++) {
                if (position != index && leaders.containsKey(position)) {
                    jump(position);
                    return;
                }
                AbstractInsnNode instruction = code.get(position);
                if (instruction instanceof LineNumberNode lineNumber) {
                    line = lineNumber.line;
                } else if (instruction.getOpcode() >= 0) {
                    translate(instruction);
                    if (current.isTerminated()) {
                        return;
                    }
                }
            }
            throw new BuildException("Method " + method.javaName() + " falls off its end");
        }

        // Emission.

        Instruction emit(Opcode opcode, Kind kind, Object symbol, Value... operands) {
            Instruction instruction = new Instruction(opcode, kind, symbol, List.of(operands)).setLine(line);
            if (opcode.hasEffect()
                    && !opcode.isTerminator()
                    && opcode != Opcode.PUTFIELD
                    && opcode != Opcode.PUTSTATIC) {
                instruction.setUnwind(unwindTarget());
            }
            current.append(instruction);
            return instruction;
        }

        private void terminate(Opcode opcode, Object symbol, List<Value> operands, List<Target> targets) {
            Instruction instruction = new Instruction(opcode, Kind.VOID, symbol, operands).setLine(line);
            instruction.targets().addAll(targets);
            if (opcode == Opcode.THROW) {
                instruction.setUnwind(unwindTarget());
            }
            current.append(instruction);
        }

        void unsupported(String what) {
            String place = method.javaName() + (line > 0 ? " (line " + line + ")" : "");
            terminate(Opcode.UNSUPPORTED, what + ", in " + place, List.of(), List.of());
        }

        private Target unwindTarget() {
            List<TryCatchBlockNode> handlers = handlersAt.get(position);
            if (handlers.isEmpty()) {
                return null;
            }
            Block dispatch = dispatchBlocks.computeIfAbsent(handlers, this::dispatchBlock);
            List<Value> arguments = new ArrayList<>();
            for (int local : handlerLocals(handlers)) {
                arguments.add(locals[local]);
            }
            return new Target(dispatch, arguments);
        }

        /** The locals that at least one of the handlers may read: those are defined wherever it is in force. */
        private List<Integer> handlerLocals(List<TryCatchBlockNode> handlers) {
            List<Integer> result = new ArrayList<>();
            for (int local = 0; local < node.maxLocals; local++) {
                for (TryCatchBlockNode handler : handlers) {
                    if (kindOf(frames[code.indexOf(handler.handler)].getLocal(local)) != null) {
                        result.add(local);
                        break;
                    }
                }
            }
            return result;
        }

        /** A block that finds the handler for an exception, its first parameter, among those in force at one place. */
        private Block dispatchBlock(List<TryCatchBlockNode> handlers) {
            Block savedBlock = current;
            Value[] savedLocals = locals;
            List<Value> savedStack = stack;
            int savedLine = line;

            Block dispatch = graph.addBlock();
            Parameter exception = dispatch.addParameter(Kind.REFERENCE);
            locals = new Value[node.maxLocals];
            for (int local : handlerLocals(handlers)) {
                locals[local] = dispatch.addParameter(handlerKind(handlers, local));
            }
            stack = new ArrayList<>(List.of(exception));
            current = dispatch;
            boolean caughtAll = false;
            for (TryCatchBlockNode handler : handlers) {
                Target target = targetTo(handler.handler);
                if (handler.type == null || handler.type.equals("java/lang/Throwable")) {
                    terminate(Opcode.GOTO, null, List.of(), List.of(target));
                    caughtAll = true;
                    break;
                }
                Block next = graph.addBlock();
                ClassInfo type = world.find(handler.type);
                if (type == null) {
                    terminate(Opcode.GOTO, null, List.of(), List.of(new Target(next, List.of())));
                } else {
                    Value matches = emitPure(Opcode.INSTANCEOF, Kind.INT, type, exception);
                    terminate(
                            Opcode.IF,
                            Condition.NE,
                            List.of(matches, Constant.ofInt(0)),
                            List.of(target, new Target(next, List.of())));
                }
                current = next;
            }
            if (!caughtAll) {
                current.append(new Instruction(Opcode.THROW, Kind.VOID, null, List.of(exception)));
            }
            current = savedBlock;
            locals = savedLocals;
            stack = savedStack;
            line = savedLine;
            return dispatch;
        }

        private Kind handlerKind(List<TryCatchBlockNode> handlers, int local) {
            for (TryCatchBlockNode handler : handlers) {
                Kind kind = kindOf(frames[code.indexOf(handler.handler)].getLocal(local));
                if (kind != null) {
                    return kind;
                }
            }
            throw new IllegalStateException("no handler reads local " + local);
        }

        private Value emitPure(Opcode opcode, Kind kind, Object symbol, Value... operands) {
            return current.append(new Instruction(opcode, kind, symbol, List.of(operands)).setLine(line));
        }

        // The operand stack.

        void push(Value value) {
            if (value.kind() != Kind.VOID) {
                stack.add(value);
            }
        }

        Value pop() {
            return stack.remove(stack.size() - 1);
        }

        List<Value> pop(int count) {
            List<Value> tail = stack.subList(stack.size() - count, stack.size());
            List<Value> result = new ArrayList<>(tail);
            tail.clear();
            return result;
        }

        private boolean isWide(int depth) {
            Kind kind = stack.get(stack.size() - 1 - depth).kind();
            return kind == Kind.LONG || kind == Kind.DOUBLE;
        }

        /** Copies the top {@code count} values below the {@code below} values under them. */
        private void duplicate(int count, int below) {
            List<Value> top = pop(count);
            List<Value> under = pop(below);
            stack.addAll(top);
            stack.addAll(under);
            stack.addAll(top);
        }

        // Helpers that lowerings of dynamic calls use too.

        Value nullCheck(Value value) {
            if (value instanceof Instruction instruction && instruction.opcode() == Opcode.NEW
                    || value instanceof Instruction checked && checked.opcode() == Opcode.NULLCHECK
                    || value instanceof Constant constant && !constant.isNull()
                    || !method.isStatic() && value == graph.entry().parameters().get(0)) {
                return value;
            }
            Instruction checked = emit(Opcode.NULLCHECK, Kind.REFERENCE, null, value);
            if (isExplainedByHotSpot(method.owner()) && NullExplanation.explains(code.get(position))) {
                checked.setNullPlace(new NullExplanation.Place(method, node, code.get(position)));
            }
            replaceInState(value, checked);
            return checked;
        }

        /**
         * Nobody expects what HotSpot would say of code that takes the place of HotSpot's or the JDK's, and HotSpot itself
         * says nothing of the classes that it spins for lambdas, whose frames are hidden.
         */
        private boolean isExplainedByHotSpot(ClassInfo owner) {
            return !owner.isOfRuntime() && !world.isStandIn(owner) && owner.origin() != ClassInfo.Origin.SYNTHETIC;
        }

        /** Later code sees the checked value, so that it is not checked again. */
        private void replaceInState(Value old, Value replacement) {
            for (int i = 0; i < locals.length; i++) {
                if (locals[i] == old) {
                    locals[i] = replacement;
                }
            }
            stack.replaceAll(value -> value == old ? replacement : value);
        }

        void initialise(ClassInfo type) {
            boolean isOwn = !type.isInterface() && method.owner().isSubtypeOf(type);
            boolean isStaticOfType = method.isStatic() && method.owner() == type;
            if (isOwn && (isStaticOfType || !BootInitialisers.mayLeakInstances(type))) {
                return; // a class is initialised, or being initialised, when its own code runs
            }
            if (hasInitialiser(type)) {
                emit(Opcode.CLASSINIT, Kind.VOID, type);
            }
        }

        private static boolean hasInitialiser(ClassInfo type) {
            for (ClassInfo own = type; own != null; own = own.superclass()) {
                if (own.initialiser() != null) {
                    return true;
                }
                for (ClassInfo superinterface : own.interfaces()) {
                    if (hasInitialiser(superinterface)) {
                        return true;
                    }
                }
            }
            return false;
        }

        Value callStatic(String owner, String name, String descriptor, Value... arguments) {
            MethodInfo target = world.resolveMethod(world.get(owner), name, descriptor);
            if (target == null) {
                throw new BuildException("Class library has no " + owner.replace('/', '.') + "." + name + descriptor);
            }
            initialise(target.owner());
            return emit(Opcode.CALLSTATIC, Kind.of(target.returnType()), target, arguments);
        }

        Value callExact(String owner, String name, String descriptor, Value... arguments) {
            MethodInfo target = world.resolveMethod(world.get(owner), name, descriptor);
            if (target == null) {
                throw new BuildException("Class library has no " + owner.replace('/', '.') + "." + name + descriptor);
            }
            return emit(Opcode.CALLSPECIAL, Kind.of(target.returnType()), target, arguments);
        }

        Value newObject(ClassInfo type, String constructorDescriptor, Value... arguments) {
            initialise(type);
            Value object = emit(Opcode.NEW, Kind.REFERENCE, type);
            Value[] all = new Value[arguments.length + 1];
            all[0] = object;
            System.arraycopy(arguments, 0, all, 1, arguments.length);
            callExact(type.name(), "<init>", constructorDescriptor, all);
            return object;
        }

        /** Ends the current block with a two-way branch; the caller continues in one of the blocks. */
        void branch(Condition condition, Value left, Value right, Target then, Target otherwise) {
            terminate(Opcode.IF, condition, List.of(left, right), List.of(then, otherwise));
        }

        void jump(Target target) {
            terminate(Opcode.GOTO, null, List.of(), List.of(target));
        }

        Block newBlock() {
            return graph.addBlock();
        }

        void continueIn(Block block) {
            current = block;
        }

        MethodInfo method() {
            return method;
        }

        // Translation of each instruction.

        private void translate(AbstractInsnNode instruction) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
                push(Constant.ofInt(opcode - Opcodes.ICONST_0));
                return;
            }
            switch (opcode) {
                case Opcodes.NOP -> {}
                case Opcodes.ACONST_NULL -> push(Constant.NULL);
                case Opcodes.LCONST_0, Opcodes.LCONST_1 -> push(Constant.ofLong(opcode - Opcodes.LCONST_0));
                case Opcodes.FCONST_0, Opcodes.FCONST_1, Opcodes.FCONST_2 ->
                    push(Constant.ofFloat(opcode - Opcodes.FCONST_0));
                case Opcodes.DCONST_0, Opcodes.DCONST_1 -> push(Constant.ofDouble(opcode - Opcodes.DCONST_0));
                case Opcodes.BIPUSH, Opcodes.SIPUSH -> push(Constant.ofInt(((IntInsnNode) instruction).operand));
                case Opcodes.LDC -> loadConstant(((LdcInsnNode) instruction).cst);
                case Opcodes.ILOAD, Opcodes.LLOAD, Opcodes.FLOAD, Opcodes.DLOAD, Opcodes.ALOAD ->
                    push(locals[((VarInsnNode) instruction).var]);
                case Opcodes.ISTORE, Opcodes.LSTORE, Opcodes.FSTORE, Opcodes.DSTORE, Opcodes.ASTORE ->
                    store(((VarInsnNode) instruction).var, pop());
                case Opcodes.IINC -> {
                    IincInsnNode increment = (IincInsnNode) instruction;
                    locals[increment.var] =
                            emit(Opcode.ADD, Kind.INT, null, locals[increment.var], Constant.ofInt(increment.incr));
                }
                case Opcodes.IALOAD -> arrayLoad(ElementKind.INT);
                case Opcodes.LALOAD -> arrayLoad(ElementKind.LONG);
                case Opcodes.FALOAD -> arrayLoad(ElementKind.FLOAT);
                case Opcodes.DALOAD -> arrayLoad(ElementKind.DOUBLE);
                case Opcodes.AALOAD -> arrayLoad(ElementKind.REFERENCE);
                case Opcodes.BALOAD -> arrayLoad(ElementKind.BYTE);
                case Opcodes.CALOAD -> arrayLoad(ElementKind.CHAR);
                case Opcodes.SALOAD -> arrayLoad(ElementKind.SHORT);
                case Opcodes.IASTORE -> arrayStore(ElementKind.INT);
                case Opcodes.LASTORE -> arrayStore(ElementKind.LONG);
                case Opcodes.FASTORE -> arrayStore(ElementKind.FLOAT);
                case Opcodes.DASTORE -> arrayStore(ElementKind.DOUBLE);
                case Opcodes.AASTORE -> arrayStore(ElementKind.REFERENCE);
                case Opcodes.BASTORE -> arrayStore(ElementKind.BYTE);
                case Opcodes.CASTORE -> arrayStore(ElementKind.CHAR);
                case Opcodes.SASTORE -> arrayStore(ElementKind.SHORT);
                case Opcodes.POP -> pop();
                case Opcodes.POP2 -> pop(isWide(0) ? 1 : 2);
                case Opcodes.DUP -> duplicate(1, 0);
                case Opcodes.DUP_X1 -> duplicate(1, 1);
                case Opcodes.DUP_X2 -> duplicate(1, isWide(1) ? 1 : 2);
                case Opcodes.DUP2 -> duplicate(isWide(0) ? 1 : 2, 0);
                case Opcodes.DUP2_X1 -> duplicate(isWide(0) ? 1 : 2, 1);
                case Opcodes.DUP2_X2 -> {
                    int count = isWide(0) ? 1 : 2;
                    duplicate(count, isWide(count) ? 1 : 2);
                }
                case Opcodes.SWAP -> {
                    Value top = pop();
                    Value below = pop();
                    push(top);
                    push(below);
                }
                case Opcodes.IADD, Opcodes.LADD, Opcodes.FADD, Opcodes.DADD -> binary(Opcode.ADD);
                case Opcodes.ISUB, Opcodes.LSUB, Opcodes.FSUB, Opcodes.DSUB -> binary(Opcode.SUB);
                case Opcodes.IMUL, Opcodes.LMUL, Opcodes.FMUL, Opcodes.DMUL -> binary(Opcode.MUL);
                case Opcodes.IDIV, Opcodes.LDIV -> divide(Opcode.DIV);
                case Opcodes.IREM, Opcodes.LREM -> divide(Opcode.REM);
                case Opcodes.FDIV, Opcodes.DDIV -> binary(Opcode.DIV);
                case Opcodes.FREM, Opcodes.DREM -> binary(Opcode.REM);
                case Opcodes.INEG, Opcodes.LNEG, Opcodes.FNEG, Opcodes.DNEG -> {
                    Value operand = pop();
                    push(emit(Opcode.NEG, operand.kind(), null, operand));
                }
                case Opcodes.ISHL, Opcodes.LSHL -> binary(Opcode.SHL);
                case Opcodes.ISHR, Opcodes.LSHR -> binary(Opcode.SHR);
                case Opcodes.IUSHR, Opcodes.LUSHR -> binary(Opcode.USHR);
                case Opcodes.IAND, Opcodes.LAND -> binary(Opcode.AND);
                case Opcodes.IOR, Opcodes.LOR -> binary(Opcode.OR);
                case Opcodes.IXOR, Opcodes.LXOR -> binary(Opcode.XOR);
                case Opcodes.I2L -> convert(Opcode.I2L, Kind.LONG);
                case Opcodes.I2F -> convert(Opcode.I2F, Kind.FLOAT);
                case Opcodes.I2D -> convert(Opcode.I2D, Kind.DOUBLE);
                case Opcodes.L2I -> convert(Opcode.L2I, Kind.INT);
                case Opcodes.L2F -> convert(Opcode.L2F, Kind.FLOAT);
                case Opcodes.L2D -> convert(Opcode.L2D, Kind.DOUBLE);
                case Opcodes.F2I -> convert(Opcode.F2I, Kind.INT);
                case Opcodes.F2L -> convert(Opcode.F2L, Kind.LONG);
                case Opcodes.F2D -> convert(Opcode.F2D, Kind.DOUBLE);
                case Opcodes.D2I -> convert(Opcode.D2I, Kind.INT);
                case Opcodes.D2L -> convert(Opcode.D2L, Kind.LONG);
                case Opcodes.D2F -> convert(Opcode.D2F, Kind.FLOAT);
                case Opcodes.I2B -> convert(Opcode.I2B, Kind.INT);
                case Opcodes.I2C -> convert(Opcode.I2C, Kind.INT);
                case Opcodes.I2S -> convert(Opcode.I2S, Kind.INT);
                case Opcodes.LCMP -> compare(Opcode.LCMP);
                case Opcodes.FCMPL, Opcodes.DCMPL -> compare(Opcode.FCMPL);
                case Opcodes.FCMPG, Opcodes.DCMPG -> compare(Opcode.FCMPG);
                case Opcodes.IFEQ, Opcodes.IFNE, Opcodes.IFLT, Opcodes.IFGE, Opcodes.IFGT, Opcodes.IFLE ->
                    branch(Condition.values()[opcode - Opcodes.IFEQ], Constant.ofInt(0), (JumpInsnNode) instruction);
                case Opcodes.IF_ICMPEQ,
                        Opcodes.IF_ICMPNE,
                        Opcodes.IF_ICMPLT,
                        Opcodes.IF_ICMPGE,
                        Opcodes.IF_ICMPGT,
                        Opcodes.IF_ICMPLE ->
                    branch(Condition.values()[opcode - Opcodes.IF_ICMPEQ], pop(), (JumpInsnNode) instruction);
                case Opcodes.IF_ACMPEQ, Opcodes.IF_ACMPNE ->
                    branch(opcode == Opcodes.IF_ACMPEQ ? Condition.EQ : Condition.NE, pop(), (JumpInsnNode)
                            instruction);
                case Opcodes.IFNULL -> branch(Condition.EQ, Constant.NULL, (JumpInsnNode) instruction);
                case Opcodes.IFNONNULL -> branch(Condition.NE, Constant.NULL, (JumpInsnNode) instruction);
                case Opcodes.GOTO -> jump(code.indexOf(((JumpInsnNode) instruction).label));
                case Opcodes.TABLESWITCH -> tableSwitch((TableSwitchInsnNode) instruction);
                case Opcodes.LOOKUPSWITCH -> lookupSwitch((LookupSwitchInsnNode) instruction);
                case Opcodes.IRETURN, Opcodes.LRETURN, Opcodes.FRETURN, Opcodes.DRETURN, Opcodes.ARETURN ->
                    terminate(Opcode.RETURN, null, List.of(narrowed(pop(), method.returnType())), List.of());
                case Opcodes.RETURN -> terminate(Opcode.RETURN, null, List.of(), List.of());
                case Opcodes.GETSTATIC, Opcodes.PUTSTATIC, Opcodes.GETFIELD, Opcodes.PUTFIELD ->
                    field((FieldInsnNode) instruction);
                case Opcodes.INVOKESTATIC, Opcodes.INVOKESPECIAL, Opcodes.INVOKEVIRTUAL, Opcodes.INVOKEINTERFACE ->
                    invoke((MethodInsnNode) instruction);
                case Opcodes.INVOKEDYNAMIC -> dynamicCalls.lower(this, (InvokeDynamicInsnNode) instruction);
                case Opcodes.NEW -> {
                    ClassInfo type = find(((TypeInsnNode) instruction).desc);
                    if (type != null) {
                        initialise(type);
                        push(emit(Opcode.NEW, Kind.REFERENCE, type));
                    }
                }
                case Opcodes.NEWARRAY ->
                    push(emit(
                            Opcode.NEWARRAY,
                            Kind.REFERENCE,
                            world.arrayOf(primitiveOf(((IntInsnNode) instruction).operand)),
                            pop()));
                case Opcodes.ANEWARRAY -> {
                    ClassInfo component = find(((TypeInsnNode) instruction).desc);
                    if (component != null) {
                        push(emit(Opcode.NEWARRAY, Kind.REFERENCE, world.arrayOf(component.descriptor()), pop()));
                    }
                }
                case Opcodes.MULTIANEWARRAY -> {
                    MultiANewArrayInsnNode multi = (MultiANewArrayInsnNode) instruction;
                    ClassInfo type = find(multi.desc);
                    if (type != null) {
                        Value[] lengths = pop(multi.dims).toArray(new Value[0]);
                        push(emit(Opcode.MULTINEWARRAY, Kind.REFERENCE, type, lengths));
                    }
                }
                case Opcodes.ARRAYLENGTH -> push(emit(Opcode.ARRAYLENGTH, Kind.INT, null, nullCheck(pop())));
                case Opcodes.ATHROW -> {
                    Value exception = nullCheck(pop());
                    terminate(Opcode.THROW, null, List.of(exception), List.of());
                }
                case Opcodes.CHECKCAST -> {
                    ClassInfo type = find(((TypeInsnNode) instruction).desc);
                    if (type != null) {
                        Value value = pop();
                        Value cast = emit(Opcode.CHECKCAST, Kind.REFERENCE, type, value);
                        replaceInState(value, cast);
                        push(cast);
                    }
                }
                case Opcodes.INSTANCEOF -> {
                    ClassInfo type = find(((TypeInsnNode) instruction).desc);
                    if (type != null) {
                        push(emit(Opcode.INSTANCEOF, Kind.INT, type, pop()));
                    }
                }
                case Opcodes.MONITORENTER -> emit(Opcode.MONITORENTER, Kind.VOID, null, nullCheck(pop()));
                case Opcodes.MONITOREXIT -> emit(Opcode.MONITOREXIT, Kind.VOID, null, nullCheck(pop()));
                default -> unsupported("Bytecode instruction " + opcode + " is not known");
            }
        }

        private static String primitiveOf(int operand) {
            return switch (operand) {
                case Opcodes.T_BOOLEAN -> "Z";
                case Opcodes.T_CHAR -> "C";
                case Opcodes.T_FLOAT -> "F";
                case Opcodes.T_DOUBLE -> "D";
                case Opcodes.T_BYTE -> "B";
                case Opcodes.T_SHORT -> "S";
                case Opcodes.T_INT -> "I";
                case Opcodes.T_LONG -> "J";
                default -> throw new BuildException("newarray of the unknown type " + operand);
            };
        }

        /** Finds a class, or ends the block with an error of the build that counts only if control comes here. */
        ClassInfo find(String name) {
            ClassInfo found = world.find(name);
            if (found == null) {
                unsupported("Class " + name.replace('/', '.') + " is not on the class path");
            }
            return found;
        }

        private void loadConstant(Object constant) {
            if (constant instanceof Integer i) {
                push(Constant.ofInt(i));
            } else if (constant instanceof Long l) {
                push(Constant.ofLong(l));
            } else if (constant instanceof Float f) {
                push(Constant.ofFloat(f));
            } else if (constant instanceof Double d) {
                push(Constant.ofDouble(d));
            } else if (constant instanceof String s) {
                push(Constant.ofString(s));
            } else if (constant instanceof Type type && type.getSort() != Type.METHOD) {
                ClassInfo found = find(type.getInternalName());
                if (found != null) {
                    push(Constant.ofClass(found));
                }
            } else {
                unsupported("Constant " + constant + " (a method type, method handle or dynamic constant)");
            }
        }

        private void store(int local, Value value) {
            locals[local] = value;
            if (value.kind() == Kind.LONG || value.kind() == Kind.DOUBLE) {
                locals[local + 1] = null;
            }
            if (local > 0 && locals[local - 1] != null) {
                Kind before = locals[local - 1].kind();
                if (before == Kind.LONG || before == Kind.DOUBLE) {
                    locals[local - 1] = null;
                }
            }
        }

        private void arrayLoad(ElementKind element) {
            Value index = pop();
            Value array = nullCheck(pop());
            Value length = emit(Opcode.ARRAYLENGTH, Kind.INT, null, array);
            Value checked = emit(Opcode.BOUNDSCHECK, Kind.INT, null, index, length);
            push(emit(Opcode.ARRAYLOAD, element.kind(), element, array, checked));
        }

        private void arrayStore(ElementKind element) {
            Value value = pop();
            Value index = pop();
            Value array = nullCheck(pop());
            Value length = emit(Opcode.ARRAYLENGTH, Kind.INT, null, array);
            Value checkedIndex = emit(Opcode.BOUNDSCHECK, Kind.INT, null, index, length);
            Value stored = value;
            if (element == ElementKind.REFERENCE && !(value instanceof Constant constant && constant.isNull())) {
                stored = emit(Opcode.STORECHECK, Kind.REFERENCE, null, value, array);
            }
            Instruction store = emit(Opcode.ARRAYSTORE, Kind.VOID, element, array, checkedIndex, stored);
            store.setUnwind(null);
        }

        private void binary(Opcode opcode) {
            Value right = pop();
            Value left = pop();
            push(emit(opcode, left.kind(), null, left, right));
        }

        private void divide(Opcode opcode) {
            Value divisor = pop();
            Value dividend = pop();
            boolean nonZero = divisor instanceof Constant constant && ((Number) constant.value()).longValue() != 0;
            Value checked = nonZero ? divisor : emit(Opcode.ZEROCHECK, divisor.kind(), null, divisor);
            push(emit(opcode, dividend.kind(), null, dividend, checked));
        }

        private void convert(Opcode opcode, Kind kind) {
            push(emit(opcode, kind, null, pop()));
        }

        private void compare(Opcode opcode) {
            Value right = pop();
            Value left = pop();
            push(emit(opcode, Kind.INT, null, left, right));
        }

        private void branch(Condition condition, Value right, JumpInsnNode jump) {
            Value left = pop();
            terminate(
                    Opcode.IF, condition, List.of(left, right), List.of(targetTo(jump.label), targetTo(position + 1)));
        }

        private void tableSwitch(TableSwitchInsnNode table) {
            int[] keys = new int[table.labels.size()];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = table.min + i;
            }
            switchOn(keys, table.dflt, table.labels);
        }

        private void lookupSwitch(LookupSwitchInsnNode lookup) {
            switchOn(lookup.keys.stream().mapToInt(Integer::intValue).toArray(), lookup.dflt, lookup.labels);
        }

        private void switchOn(int[] keys, LabelNode otherwise, List<LabelNode> labels) {
            Value key = pop();
            List<Target> targets = new ArrayList<>();
            targets.add(targetTo(otherwise));
            labels.forEach(label -> targets.add(targetTo(label)));
            terminate(Opcode.SWITCH, keys, List.of(key), targets);
        }

        /** Values of types narrower than int are kept sign- or zero-extended wherever they can come from an int. */
        private Value narrowed(Value value, Type type) {
            return switch (type.getSort()) {
                case Type.BOOLEAN -> emit(Opcode.AND, Kind.INT, null, value, Constant.ofInt(1));
                case Type.BYTE -> emit(Opcode.I2B, Kind.INT, null, value);
                case Type.CHAR -> emit(Opcode.I2C, Kind.INT, null, value);
                case Type.SHORT -> emit(Opcode.I2S, Kind.INT, null, value);
                default -> value;
            };
        }

        private void field(FieldInsnNode access) {
            boolean isStatic = access.getOpcode() == Opcodes.GETSTATIC || access.getOpcode() == Opcodes.PUTSTATIC;
            ClassInfo owner = find(access.owner);
            if (owner == null) {
                return;
            }
            FieldInfo field = world.resolveField(owner, access.name, access.desc);
            if (field == null || field.isStatic() != isStatic) {
                unsupported(absent("Field", owner, access.name));
                return;
            }
            Kind kind = Kind.of(field.descriptor());
            switch (access.getOpcode()) {
                case Opcodes.GETSTATIC -> {
                    initialise(field.owner());
                    push(emit(Opcode.GETSTATIC, kind, field));
                }
                case Opcodes.PUTSTATIC -> {
                    initialise(field.owner());
                    emit(Opcode.PUTSTATIC, Kind.VOID, field, pop());
                }
                case Opcodes.GETFIELD -> push(emit(Opcode.GETFIELD, kind, field, nullCheck(pop())));
                default -> {
                    Value value = pop();
                    emit(Opcode.PUTFIELD, Kind.VOID, field, nullCheck(pop()), value);
                }
            }
        }

        private String absent(String what, ClassInfo owner, String member) {
            String name = what + " " + owner.javaName() + "." + member;
            return world.isStandIn(owner)
                    ? name + " needs what images do not have: Terrarium's " + owner.javaName()
                            + ", which takes the place of the JDK's, is without it"
                    : name + " does not exist: the class on the class path is of another version than the one that was"
                            + " compiled against";
        }

        private void invoke(MethodInsnNode call) {
            if (variableAccess.lower(this, call)) {
                return;
            }
            ClassInfo owner = find(call.owner);
            if (owner == null) {
                return;
            }
            MethodInfo target = world.resolveMethod(owner, call.name, call.desc);
            boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
            if (target == null || target.isStatic() != isStatic) {
                unsupported(absent("Method", owner, MethodInfo.javaName(call.name, call.desc)));
                return;
            }
            List<Value> arguments = pop(target.parameterTypes().size() + (isStatic ? 0 : 1));
            Intrinsic intrinsic = Intrinsic.of(target);
            if (intrinsic == Intrinsic.WIRED_THE) {
                wired(arguments.get(0));
                return;
            }
            if (intrinsic == Intrinsic.WIRED_BOOT) {
                initialise(wiring.boot().owner());
                emit(Opcode.CALLSTATIC, Kind.VOID, wiring.boot());
                return;
            }
            if (intrinsic == Intrinsic.UNSUPPORTED) {
                unsupported(((Constant) arguments.get(0)).value().toString());
                return;
            }
            if (target.isAtCallSite()) {
                if (!isStatic) {
                    arguments.set(0, nullCheck(arguments.get(0)));
                }
                expand(target, arguments);
                return;
            }
            if (intrinsic == Intrinsic.FIELD_OFFSET) {
                fieldOffset(arguments);
                return;
            }
            if (intrinsic == Intrinsic.OBJECT_AT) {
                if (arguments.get(0) instanceof Constant constant && constant.value() instanceof ClassInfo type) {
                    push(emit(Opcode.OBJECTAT, Kind.REFERENCE, type, arguments.get(1)));
                } else {
                    unsupported("The class of an object at an address must be a literal");
                }
                return;
            }
            if (target.isNative() && REGISTRATION.contains(target.signature())) {
                return;
            }
            if (isStatic) {
                initialise(target.owner());
            } else {
                Value receiver = nullCheck(arguments.get(0));
                arguments.set(0, receiver);
            }
            Opcode opcode =
                    switch (call.getOpcode()) {
                        case Opcodes.INVOKESTATIC -> Opcode.CALLSTATIC;
                        case Opcodes.INVOKESPECIAL -> Opcode.CALLSPECIAL;
                        case Opcodes.INVOKEINTERFACE -> Opcode.CALLINTERFACE;
                        default -> Opcode.CALLVIRTUAL;
                    };
            boolean exact = target.isPrivate() || target.isConstructor() || intrinsic != null && !isStatic;
            if (exact && opcode != Opcode.CALLSTATIC) {
                opcode = Opcode.CALLSPECIAL;
            }
            if (opcode == Opcode.CALLSPECIAL && target.isAbstract()) {
                unsupported("Abstract method " + target.javaName() + " is called directly");
                return;
            }
            push(emit(opcode, Kind.of(target.returnType()), target, arguments.toArray(new Value[0])));
        }

        /** Translates the straight body of a method in place of its call. */
        private void expand(MethodInfo target, List<Value> arguments) {
            Map<Integer, Value> slots = new HashMap<>();
            int slot = 0;
            for (Value argument : arguments) {
                slots.put(slot, argument);
                slot += argument.kind() == Kind.LONG || argument.kind() == Kind.DOUBLE ? 2 : 1;
            }
            for (AbstractInsnNode instruction : target.node().instructions) {
                int opcode = instruction.getOpcode();
                if (instruction instanceof VarInsnNode variable) {
                    if (opcode >= Opcodes.ISTORE) {
                        slots.put(variable.var, pop());
                    } else {
                        push(slots.get(variable.var));
                    }
                } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                    return;
                } else if (opcode >= 0) {
                    translate(instruction);
                }
            }
        }

        private void fieldOffset(List<Value> arguments) {
            if (!(arguments.get(0) instanceof Constant owner) || !(owner.value() instanceof ClassInfo type)) {
                unsupported("The class of a field whose offset is asked must be a literal");
                return;
            }
            if (!(arguments.get(1) instanceof Constant constant) || !(constant.value() instanceof String name)) {
                unsupported("The name of a field whose offset is asked must be a literal");
                return;
            }
            FieldInfo field = type.declaredField(name);
            if (field == null) {
                unsupported("Field " + type.javaName() + "." + name + " does not exist");
                return;
            }
            push(emit(Opcode.FIELDOFFSET, Kind.LONG, field));
        }

        private void wired(Value api) {
            if (!(api instanceof Constant constant) || !(constant.value() instanceof ClassInfo type)) {
                unsupported("The argument of Wired.the must be a class literal");
                return;
            }
            FieldInfo field = wiring.field(type);
            if (field == null) {
                String simpleName = type.name().substring(type.name().lastIndexOf('/') + 1);
                unsupported("No module is wired for " + type.javaName() + ": add @Requires(" + simpleName
                        + ".class) to the app's class");
                return;
            }
            initialise(field.owner());
            push(emit(Opcode.GETSTATIC, Kind.REFERENCE, field));
        }
    }
}
