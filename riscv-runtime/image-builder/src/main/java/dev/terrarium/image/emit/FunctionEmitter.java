package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.BlockWriter;
import dev.terrarium.image.emit.llvm.FunctionWriter;
import dev.terrarium.image.emit.llvm.Inlining;
import dev.terrarium.image.emit.llvm.InstructionWriter;
import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.LlvmType;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.emit.llvm.Signature;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.InlineScope;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.NullExplanation;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.RuntimeMethod;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.optimize.NaturalComparisons;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Emits the body of one method. Blocks are visited in reverse postorder, so that operands are there before their uses; a
 * block with checks in it becomes several blocks of LLVM, and block parameters become phis.
 */
final class FunctionEmitter {
    private final ImageModule image;
    private final Graph graph;
    private final FunctionWriter function;
    private final InstructionEmitter instructions;
    private final Map<Value, Operand> operands = new IdentityHashMap<>();
    private final Map<Block, BlockWriter> starts = new IdentityHashMap<>();
    private final Map<Parameter, BlockWriter.Phi> phis = new IdentityHashMap<>();
    private final Map<Failure, BlockWriter> failures = new HashMap<>();
    private final ArrayValues arrays;
    private InstructionWriter code;
    private final Map<InlineScope, Inlining> inlinings = new IdentityHashMap<>();
    private Set<Instruction> naturalComparisons = Set.of();
    private int line;
    private Inlining inlining;

    /** How a check fails, and where if traces tell. */
    private record Failure(RuntimeMethod method, int line, Inlining inlining) {}

    FunctionEmitter(ImageModule image, Graph graph) {
        this.image = image;
        this.graph = graph;
        MethodInfo method = graph.method();
        this.function = image.llvm()
                .define(
                        Names.of(method),
                        method.exportedSymbol() != null ? Linkage.EXTERNAL : Linkage.INTERNAL,
                        image.signature(method),
                        image.functionAttributes(attributes(image, method)));
        function.describe(SourceNames.of(graph, image.program().wiring()));
        this.arrays = new ArrayValues(graph);
        this.instructions = new InstructionEmitter(image, this);
    }

    private static String attributes(ImageModule image, MethodInfo method) {
        if (image.isFailure(method)) {
            return "cold noreturn ";
        }
        return method.isSlowPath() && image.level() == OptimizationLevel.SPEED ? "noinline " : "";
    }

    /** What is emitted. */
    Graph graph() {
        return graph;
    }

    void emit() {
        List<Block> order = reversePostorder();
        if (image.level() == OptimizationLevel.SPEED
                && order.size() == graph.blocks().size()) {
            naturalComparisons = NaturalComparisons.of(graph);
        }
        code = function.begin();
        BlockWriter prologue = code.block();
        for (Block block : order) {
            BlockWriter start = function.addBlock();
            starts.put(block, start);
            code.moveTo(start);
            for (Parameter parameter : block.parameters()) {
                BlockWriter.Phi phi = code.phi(ImageModule.type(parameter.kind()));
                phis.put(parameter, phi);
                operands.put(parameter, phi.value());
            }
        }
        code.moveTo(prologue);
        enter(graph.entry());
        for (Block block : order) {
            code.moveTo(starts.get(block));
            for (Instruction instruction : block.instructions()) {
                line = instruction.line();
                inlining = inlining(instruction.scope());
                code.atLine(line, inlining);
                if (instruction.unwind() == null) {
                    emit(instruction);
                } else {
                    emitWithHandler(instruction);
                }
            }
        }
    }

    private Inlining inlining(InlineScope scope) {
        if (scope == null) {
            return null;
        }
        Inlining known = inlinings.get(scope);
        if (known == null) {
            known = new Inlining(
                    SourceNames.ofInlined(scope.method(), image.program().wiring()),
                    scope.line(),
                    inlining(scope.caller()));
            inlinings.put(scope, known);
        }
        return known;
    }

    private void enter(Block entry) {
        for (int i = 0; i < entry.parameters().size(); i++) {
            phis.get(entry.parameters().get(i))
                    .addIncoming(function.parameters().get(i), code.block());
        }
        code.branch(starts.get(entry));
    }

    private List<Block> reversePostorder() {
        List<Block> postorder = new ArrayList<>();
        Set<Block> seen = new HashSet<>();
        Deque<Block> path = new ArrayDeque<>();
        Deque<Iterator<Block>> rest = new ArrayDeque<>();
        seen.add(graph.entry());
        path.push(graph.entry());
        rest.push(Graph.successors(graph.entry()).iterator());
        while (!path.isEmpty()) {
            if (rest.peek().hasNext()) {
                Block next = rest.peek().next();
                if (seen.add(next)) {
                    path.push(next);
                    rest.push(Graph.successors(next).iterator());
                }
            } else {
                rest.pop();
                postorder.add(path.pop());
            }
        }
        Collections.reverse(postorder);
        return postorder;
    }

    /** Whether a value is an array or null, as it is used as such when it is not null. */
    boolean isArray(Value value) {
        return arrays.contains(value);
    }

    Operand operand(Value value) {
        if (value instanceof Constant constant) {
            return image.constant(constant);
        }
        Operand operand = operands.get(value);
        if (operand == null) {
            throw new IllegalStateException("in " + graph.method() + " a value is used where it is not computed");
        }
        return operand;
    }

    /** Goes on in a new block unless the condition holds; then a runtime method without arguments reports a failure. */
    void failIf(Operand condition, RuntimeMethod method) {
        failIf(condition, method, inlining);
    }

    /** As {@link #failIf}, of a null check. What was null is, for stack traces, a function that the failure is inlined from. */
    void failIfNull(Operand condition, NullExplanation.Place place) {
        boolean isExplained = place != null && image.facts().explainsNulls();
        Inlining from = isExplained
                ? new Inlining(SourceNames.of(image.nullExplainer().explain(place)), line, inlining)
                : inlining;
        failIf(condition, RuntimeMethod.NULL_POINTER, from);
    }

    private void failIf(Operand condition, RuntimeMethod method, Inlining from) {
        Failure kind = image.facts().tellsTraces() ? new Failure(method, line, from) : new Failure(method, 0, null);
        BlockWriter failure = code.hasLandingPad() ? null : failures.get(kind);
        BlockWriter next = function.addBlock();
        if (failure == null) {
            failure = function.addBlock();
            if (!code.hasLandingPad()) {
                failures.put(kind, failure); // without a handler, all failures of a kind are alike
            }
            code.branch(condition, failure, next);
            code.moveTo(failure);
            code.atLine(line, from);
            image.routines().fail(code, method);
            code.atLine(line, inlining);
        } else {
            code.branch(condition, failure, next);
        }
        code.moveTo(next);
    }

    /** Emits an instruction whose exceptions come to a landing pad, which goes on to the handler's block. */
    private void emitWithHandler(Instruction instruction) {
        BlockWriter pad = function.addBlock();
        code.unwindTo(pad);
        emit(instruction);
        boolean isUsed = code.isLandingPadUsed();
        code.unwindTo(null);
        BlockWriter next = code.block();
        code.moveTo(pad);
        if (isUsed) {
            code.landingPad(image.personality());
            Operand exception =
                    code.call(image.function(RuntimeMethod.CAUGHT), image.signature(RuntimeMethod.CAUGHT), List.of());
            List<Parameter> parameters = instruction.unwind().block().parameters();
            phis.get(parameters.get(0)).addIncoming(exception, code.block());
            for (int i = 1; i < parameters.size(); i++) {
                Value argument = instruction.unwind().arguments().get(i - 1);
                phis.get(parameters.get(i)).addIncoming(operand(argument), code.block());
            }
            code.branch(starts.get(instruction.unwind().block()));
        } else {
            code.unreachable();
        }
        code.moveTo(next);
    }

    private void emit(Instruction instruction) {
        switch (instruction.opcode()) {
            case GOTO -> code.branch(edge(instruction.targets().get(0)));
            case IF -> branch(instruction);
            case SWITCH -> branchOnKeys(instruction);
            case RETURN -> leave(instruction);
            case THROW -> image.routines().fail(code, RuntimeMethod.UNWIND, operand(instruction.operand(0)));
            case UNREACHABLE -> code.unreachable();
            case UNSUPPORTED ->
                throw new IllegalStateException(
                        "in " + graph.method() + " analysis left what no image can do: " + instruction.text());
            default -> {
                Operand result = instructions.emit(code, instruction);
                if (result != null) {
                    operands.put(instruction, result);
                }
            }
        }
    }

    private void branch(Instruction instruction) {
        String predicate = predicate(instruction.condition());
        Operand condition = code.compare(
                naturalComparisons.contains(instruction) ? unsigned(predicate) : predicate,
                operand(instruction.operand(0)),
                operand(instruction.operand(1)));
        List<Target> targets = instruction.targets();
        BlockWriter origin = code.block();
        BlockWriter ifTrue = edge(targets.get(0));
        BlockWriter ifFalse =
                targets.get(1).block() == targets.get(0).block() ? splitEdge(targets.get(1)) : edge(targets.get(1));
        code.moveTo(origin);
        code.branch(condition, ifTrue, ifFalse);
    }

    private void branchOnKeys(Instruction instruction) {
        branchOnKeys(instruction, 0, instruction.keys().length);
    }

    /** Branches on the keys with these indices; all else goes to the first target. */
    private void branchOnKeys(Instruction instruction, int first, int end) {
        int[] keys = instruction.keys();
        if (image.level() == OptimizationLevel.SIZE && KeySearch.isWorthHalving(keys, first, end)) {
            int middle = KeySearch.middle(keys, first, end);
            BlockWriter low = function.addBlock();
            BlockWriter high = function.addBlock();
            Operand isLow = code.compare("slt", operand(instruction.operand(0)), Operand.i32(keys[middle]));
            code.branch(isLow, low, high);
            code.moveTo(low);
            branchOnKeys(instruction, first, middle);
            code.moveTo(high);
            branchOnKeys(instruction, middle, end);
            return;
        }
        BlockWriter origin = code.block();
        Set<Block> seen = new HashSet<>();
        List<BlockWriter> edges = new ArrayList<>();
        List<Target> targets = new ArrayList<>(instruction.targets().subList(0, 1));
        targets.addAll(instruction.targets().subList(first + 1, end + 1));
        for (Target target : targets) {
            edges.add(seen.add(target.block()) ? edge(target) : splitEdge(target));
            code.moveTo(origin);
        }
        int[] own = Arrays.copyOfRange(keys, first, end);
        code.branchOn(operand(instruction.operand(0)), edges.get(0), own, edges.subList(1, edges.size()));
    }

    /** Makes the current block a predecessor of the target. */
    private BlockWriter edge(Target target) {
        List<Parameter> parameters = target.block().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            phis.get(parameters.get(i)).addIncoming(operand(target.arguments().get(i)), code.block());
        }
        return starts.get(target.block());
    }

    /** An edge with a block of its own, as phis tell edges apart only by where they come from. */
    private BlockWriter splitEdge(Target target) {
        BlockWriter between = function.addBlock();
        code.moveTo(between);
        code.branch(edge(target));
        return between;
    }

    private void leave(Instruction instruction) {
        if (image.isFailure(graph.method())) {
            // Its callers do not go on; it comes here if, say, a module failed to power off.
            Signature signature = Signature.of(LlvmType.VOID);
            Operand halt = image.llvm().declareFunction(BootAssembly.HALT, signature);
            code.callLeaf(halt, signature, List.of(), "cold noreturn ");
            code.unreachable();
        } else if (instruction.operands().isEmpty()) {
            code.returnVoid();
        } else {
            code.returnValue(operand(instruction.operand(0)));
        }
    }

    /** The comparison of unsigned numbers that goes with one of signed numbers. */
    private static String unsigned(String predicate) {
        return "u" + predicate.substring(1);
    }

    static String predicate(Condition condition) {
        return switch (condition) {
            case EQ -> "eq";
            case NE -> "ne";
            case LT -> "slt";
            case GE -> "sge";
            case GT -> "sgt";
            case LE -> "sle";
        };
    }
}
