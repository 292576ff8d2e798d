package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.objectweb.asm.Type;

/**
 * Checks that a graph is well-formed: operands and symbols are of the kinds that opcodes say, edges carry what blocks
 * take, blocks end in their only terminator, and every value is computed on every path to its uses.
 */
public final class Verifier {
    private static final Set<Opcode> SHIFTS = EnumSet.of(Opcode.SHL, Opcode.SHR, Opcode.USHR);
    private static final Set<Opcode> BITWISE = EnumSet.of(Opcode.AND, Opcode.OR, Opcode.XOR);
    /** Instructions that may throw, besides those that need not say so: the rest of what has an effect just stores. */
    private static final Set<Opcode> NEVER_THROWS = EnumSet.of(Opcode.PUTFIELD, Opcode.PUTSTATIC, Opcode.ARRAYSTORE);

    private final Graph graph;
    private final Set<Block> blocks = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Value, Integer> numbers = new IdentityHashMap<>();

    private Verifier(Graph graph) {
        this.graph = graph;
    }

    /**
     * Checks a graph.
     *
     * @throws IllegalStateException with the offending instruction, if the graph is not well-formed
     */
    public static void verify(Graph graph) {
        new Verifier(graph).run();
    }

    private void run() {
        number();
        entry();
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                shape(instruction);
            }
        }
        definitions();
    }

    private IllegalStateException error(Instruction instruction, String message) {
        return new IllegalStateException(graph.method() + ": " + message + ": " + Printer.print(graph, instruction));
    }

    private IllegalStateException error(Block block, String message) {
        return new IllegalStateException(graph.method() + ": " + Printer.name(graph, block) + " " + message);
    }

    /** Numbers values, and checks that nothing is in the graph twice and that blocks end where they must. */
    private void number() {
        blocks.addAll(graph.blocks());
        if (blocks.size() < graph.blocks().size()) {
            throw new IllegalStateException(graph.method() + ": a block is in the graph twice");
        }
        Set<Instruction> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : graph.blocks()) {
            if (!block.isTerminated()) {
                throw error(block, "has no terminator");
            }
            for (Parameter parameter : block.parameters()) {
                if (parameter.kind() == Kind.VOID || parameter.block() != block) {
                    throw error(block, "has a parameter that is void or another block's");
                }
                numbers.put(parameter, numbers.size());
            }
            for (Instruction instruction : block.instructions()) {
                if (!seen.add(instruction)) {
                    throw error(instruction, "instruction is in the graph twice");
                }
                if (instruction.opcode().isTerminator() && instruction != block.terminator()) {
                    throw error(instruction, "terminator in the middle of a block");
                }
                numbers.put(instruction, numbers.size());
            }
        }
    }

    /** The kinds of a method's receiver and parameters. */
    private static List<Kind> parameterKinds(MethodInfo method) {
        List<Kind> kinds = new ArrayList<>();
        if (!method.isStatic()) {
            kinds.add(Kind.REFERENCE);
        }
        for (Type type : method.parameterTypes()) {
            kinds.add(Kind.of(type));
        }
        return kinds;
    }

    private void entry() {
        List<Kind> kinds = graph.entry().parameters().stream().map(Value::kind).toList();
        List<Kind> declared = parameterKinds(graph.method());
        if (!kinds.equals(declared)) {
            throw error(graph.entry(), "has parameters " + kinds + " where the method has " + declared);
        }
    }

    private void shape(Instruction instruction) {
        symbol(instruction);
        signature(instruction);
        targets(instruction);
        for (Target target : instruction.targets()) {
            edge(instruction, target, 0);
        }
        if (instruction.unwind() != null) {
            Opcode opcode = instruction.opcode();
            boolean mayThrow = opcode == Opcode.THROW
                    || opcode.hasEffect() && !opcode.isTerminator() && !NEVER_THROWS.contains(opcode);
            if (!mayThrow) {
                throw error(instruction, "has an unwind edge but never throws");
            }
            List<Parameter> parameters = instruction.unwind().block().parameters();
            if (parameters.isEmpty() || parameters.get(0).kind() != Kind.REFERENCE) {
                throw error(instruction, "unwinds to a block whose first parameter is no reference");
            }
            edge(instruction, instruction.unwind(), 1);
        }
    }

    private void symbol(Instruction instruction) {
        Object symbol = instruction.symbol();
        Class<?> type =
                switch (instruction.opcode().symbol()) {
                    case NONE -> null;
                    case FIELD -> FieldInfo.class;
                    case METHOD -> MethodInfo.class;
                    case TYPE -> ClassInfo.class;
                    case ELEMENT -> ElementKind.class;
                    case CONDITION -> Condition.class;
                    case KEYS -> int[].class;
                    case TEXT -> String.class;
                };
        if (type == null ? symbol != null : !type.isInstance(symbol)) {
            throw new IllegalStateException(
                    graph.method() + ": the symbol of " + instruction.opcode().mnemonic() + " is " + symbol);
        }
    }

    private void expect(Instruction instruction, Kind result, Kind... operands) {
        expect(instruction, result, List.of(operands));
    }

    private void expect(Instruction instruction, Kind result, List<Kind> operands) {
        if (!areOf(instruction.operands(), operands)) {
            throw error(
                    instruction,
                    "operands are " + kinds(instruction.operands()) + " where " + operands + " are expected");
        }
        if (instruction.kind() != result) {
            throw error(instruction, "value is " + instruction.kind() + " where " + result + " is expected");
        }
    }

    /** Whether values are of these kinds, without making a list: verifying takes a good part of a build. */
    private static boolean areOf(List<Value> values, List<Kind> kinds) {
        if (values.size() != kinds.size()) {
            return false;
        }
        for (int i = 0; i < kinds.size(); i++) {
            if (values.get(i).kind() != kinds.get(i)) {
                return false;
            }
        }
        return true;
    }

    private static List<Kind> kinds(List<? extends Value> values) {
        return values.stream().map(Value::kind).toList();
    }

    private void require(boolean condition, Instruction instruction, String message) {
        require(condition, instruction, () -> message);
    }

    /** As that, where what to say takes long to put together. */
    private void require(boolean condition, Instruction instruction, Supplier<String> message) {
        if (!condition) {
            throw error(instruction, message.get());
        }
    }

    private Kind operandKind(Instruction instruction) {
        require(!instruction.operands().isEmpty(), instruction, "has no operands");
        return instruction.operand(0).kind();
    }

    private void signature(Instruction i) {
        Opcode opcode = i.opcode();
        switch (opcode) {
            case ADD, SUB, MUL, DIV, REM, AND, OR, XOR, SHL, SHR, USHR -> {
                Kind kind = i.kind();
                boolean integer = kind == Kind.INT || kind == Kind.LONG;
                boolean floating = kind == Kind.FLOAT || kind == Kind.DOUBLE;
                boolean bits = SHIFTS.contains(opcode) || BITWISE.contains(opcode);
                require(integer || floating && !bits, i, () -> "there is no such arithmetic of " + kind);
                expect(i, kind, kind, SHIFTS.contains(opcode) ? Kind.INT : kind);
            }
            case NEG -> {
                require(i.kind() != Kind.REFERENCE && i.kind() != Kind.VOID, i, "only numbers can be negated");
                expect(i, i.kind(), i.kind());
            }
            case LCMP -> expect(i, Kind.INT, Kind.LONG, Kind.LONG);
            case FCMPL, FCMPG -> {
                Kind kind = operandKind(i);
                require(kind == Kind.FLOAT || kind == Kind.DOUBLE, i, "operands are not floating-point");
                expect(i, Kind.INT, kind, kind);
            }
            case COMPARE -> comparison(i, Kind.INT);
            case IF -> comparison(i, Kind.VOID);
            case I2L -> expect(i, Kind.LONG, Kind.INT);
            case I2F -> expect(i, Kind.FLOAT, Kind.INT);
            case I2D -> expect(i, Kind.DOUBLE, Kind.INT);
            case L2I -> expect(i, Kind.INT, Kind.LONG);
            case L2F -> expect(i, Kind.FLOAT, Kind.LONG);
            case L2D -> expect(i, Kind.DOUBLE, Kind.LONG);
            case F2I -> expect(i, Kind.INT, Kind.FLOAT);
            case F2L -> expect(i, Kind.LONG, Kind.FLOAT);
            case F2D -> expect(i, Kind.DOUBLE, Kind.FLOAT);
            case D2I -> expect(i, Kind.INT, Kind.DOUBLE);
            case D2L -> expect(i, Kind.LONG, Kind.DOUBLE);
            case D2F -> expect(i, Kind.FLOAT, Kind.DOUBLE);
            case I2B, I2C, I2S -> expect(i, Kind.INT, Kind.INT);
            case GETFIELD, PUTFIELD, GETSTATIC, PUTSTATIC -> field(i);
            case NEW -> {
                require(!i.type().isAbstract() && !i.type().isArray(), i, "class has no instances");
                expect(i, Kind.REFERENCE);
            }
            case NEWARRAY -> {
                require(i.type().isArray(), i, "class is no array class");
                expect(i, Kind.REFERENCE, Kind.INT);
            }
            case MULTINEWARRAY -> {
                int dimensions = i.type().name().lastIndexOf('[') + 1;
                int given = i.operands().size();
                require(given > 0 && given <= dimensions, i, () -> "array class has " + dimensions + " dimensions");
                expect(i, Kind.REFERENCE, Collections.nCopies(given, Kind.INT));
            }
            case ARRAYLENGTH -> expect(i, Kind.INT, Kind.REFERENCE);
            case ARRAYLOAD -> expect(i, i.element().kind(), Kind.REFERENCE, Kind.INT);
            case ARRAYSTORE ->
                expect(i, Kind.VOID, Kind.REFERENCE, Kind.INT, i.element().kind());
            case GETMEMORY -> expect(i, i.element().kind(), Kind.REFERENCE, Kind.LONG);
            case PUTMEMORY ->
                expect(i, Kind.VOID, Kind.REFERENCE, Kind.LONG, i.element().kind());
            case FIELDOFFSET -> expect(i, Kind.LONG);
            case OBJECTAT -> expect(i, Kind.REFERENCE, Kind.LONG);
            case INSTANCEOF -> expect(i, Kind.INT, Kind.REFERENCE);
            case NULLCHECK, CHECKCAST -> expect(i, Kind.REFERENCE, Kind.REFERENCE);
            case BOUNDSCHECK -> expect(i, Kind.INT, Kind.INT, Kind.INT);
            case ZEROCHECK -> {
                Kind kind = operandKind(i);
                require(kind == Kind.INT || kind == Kind.LONG, i, "operand is no integer");
                expect(i, kind, kind);
            }
            case STORECHECK -> expect(i, Kind.REFERENCE, Kind.REFERENCE, Kind.REFERENCE);
            case CLASSINIT, STACKCHECK, GOTO, UNREACHABLE, UNSUPPORTED -> expect(i, Kind.VOID);
            case MONITORENTER, MONITOREXIT, THROW -> expect(i, Kind.VOID, Kind.REFERENCE);
            case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL, CALLINTERFACE -> {
                boolean isStatic = i.method().isStatic();
                require(
                        opcode == Opcode.CALLSTATIC == isStatic,
                        i,
                        isStatic ? "method is static" : "method is not static");
                require(!i.method().isAbstract() || opcode != Opcode.CALLSPECIAL, i, "method is abstract");
                expect(i, Kind.of(i.method().returnType()), parameterKinds(i.method()));
            }
            case SWITCH -> expect(i, Kind.VOID, Kind.INT);
            case RETURN -> {
                Kind kind = Kind.of(graph.method().returnType());
                expect(i, Kind.VOID, kind == Kind.VOID ? List.of() : List.of(kind));
            }
        }
    }

    private void comparison(Instruction i, Kind result) {
        Kind kind = operandKind(i);
        boolean equality = i.condition() == Condition.EQ || i.condition() == Condition.NE;
        require(
                kind == Kind.INT || kind == Kind.LONG || kind == Kind.REFERENCE && equality,
                i,
                () -> "there is no such comparison of " + kind);
        expect(i, result, kind, kind);
    }

    private void field(Instruction i) {
        Kind kind = Kind.of(i.field().descriptor());
        boolean isStatic = i.opcode() == Opcode.GETSTATIC || i.opcode() == Opcode.PUTSTATIC;
        require(i.field().isStatic() == isStatic, i, isStatic ? "field is not static" : "field is static");
        switch (i.opcode()) {
            case GETFIELD -> expect(i, kind, Kind.REFERENCE);
            case PUTFIELD -> expect(i, Kind.VOID, Kind.REFERENCE, kind);
            case GETSTATIC -> expect(i, kind);
            default -> expect(i, Kind.VOID, kind);
        }
    }

    private void targets(Instruction instruction) {
        int expected =
                switch (instruction.opcode()) {
                    case GOTO -> 1;
                    case IF -> 2;
                    case SWITCH -> instruction.keys().length + 1;
                    default -> 0;
                };
        int count = instruction.targets().size();
        require(count == expected, instruction, () -> "has " + count + " targets where " + expected + " are expected");
        if (instruction.opcode() == Opcode.SWITCH) {
            int[] keys = instruction.keys();
            for (int i = 1; i < keys.length; i++) {
                require(keys[i - 1] < keys[i], instruction, "keys do not ascend");
            }
        }
    }

    private void edge(Instruction instruction, Target target, int brought) {
        require(blocks.contains(target.block()), instruction, "goes to a block that is not in the graph");
        List<Value> passed = target.arguments();
        List<Parameter> taken = target.block()
                .parameters()
                .subList(brought, target.block().parameters().size());
        boolean isEqual = passed.size() == taken.size();
        for (int i = 0; isEqual && i < passed.size(); i++) {
            isEqual = passed.get(i).kind() == taken.get(i).kind();
        }
        require(
                isEqual,
                instruction,
                () -> "passes " + kinds(passed) + " to " + Printer.name(graph, target.block()) + ", which takes "
                        + kinds(taken));
    }

    /**
     * Checks that values are computed before they are used, as a forward data flow: what is available at the head of a
     * block is what all edges to it have. That is dominance, but exact for unwind edges too, which leave in mid-block.
     */
    private void definitions() {
        Map<Block, BitSet> available = new IdentityHashMap<>();
        available.put(graph.entry(), new BitSet());
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Block block : graph.blocks()) {
                BitSet now = available.get(block);
                if (now == null) {
                    continue;
                }
                BitSet defined = withParameters(block, now);
                for (Instruction instruction : block.instructions()) {
                    if (instruction.unwind() != null) {
                        changed |= meet(available, instruction.unwind().block(), defined);
                    }
                    defined.set(numbers.get(instruction));
                    for (Target target : instruction.targets()) {
                        changed |= meet(available, target.block(), defined);
                    }
                }
            }
        }
        for (Block block : graph.blocks()) {
            BitSet now = available.get(block);
            if (now != null) {
                uses(block, withParameters(block, now));
            }
        }
    }

    private BitSet withParameters(Block block, BitSet available) {
        BitSet defined = (BitSet) available.clone();
        block.parameters().forEach(parameter -> defined.set(numbers.get(parameter)));
        return defined;
    }

    private static boolean meet(Map<Block, BitSet> available, Block block, BitSet incoming) {
        BitSet known = available.get(block);
        if (known == null) {
            available.put(block, (BitSet) incoming.clone());
            return true;
        }
        int before = known.cardinality();
        known.and(incoming);
        return known.cardinality() != before;
    }

    private void uses(Block block, BitSet defined) {
        for (Instruction instruction : block.instructions()) {
            uses(instruction, instruction.operands(), defined);
            if (instruction.unwind() != null) {
                uses(instruction, instruction.unwind().arguments(), defined);
            }
            defined.set(numbers.get(instruction));
            for (Target target : instruction.targets()) {
                uses(instruction, target.arguments(), defined);
            }
        }
    }

    private void uses(Instruction instruction, List<Value> values, BitSet defined) {
        for (Value value : values) {
            if (!(value instanceof Constant)) {
                Integer number = numbers.get(value);
                require(number != null, instruction, "uses a value that is not in the graph");
                require(defined.get(number), instruction, "uses a value that is not computed on every path here");
            }
        }
    }
}
