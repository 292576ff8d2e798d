package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.NullExplanation;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A graph made ready for interpretation: each parameter, instruction and distinct constant has a slot of the frame, and
 * constants are in the template that new frames copy.
 */
final class Code {
    private final MethodInfo method;
    private final Operation[] entry;
    private final int[] parameters;
    private final Object[] template;

    private Code(MethodInfo method, Operation[] entry, int[] parameters, Object[] template) {
        this.method = method;
        this.entry = entry;
        this.parameters = parameters;
        this.template = template;
    }

    MethodInfo method() {
        return method;
    }

    Operation[] entry() {
        return entry;
    }

    /** Returns the slots of a new frame. */
    Object[] slots(Object[] arguments) {
        Object[] slots = template.clone();
        for (int i = 0; i < parameters.length; i++) {
            slots[parameters[i]] = arguments[i];
        }
        return slots;
    }

    /** An instruction with the slots of its operands and of its value. */
    static final class Operation {
        final Opcode opcode;
        final Kind kind;
        final Object symbol;
        final int[] operands;
        final int result;
        final int line;
        /** The intrinsic that a call is, or null. */
        final Intrinsic intrinsic;
        /** What a null check is of, or null. */
        final NullExplanation.Place nullPlace;

        Edge[] targets;
        Edge unwind;
        /** The class of the last receiver and the method that it selected. */
        ClassInfo lastReceiver;

        MethodInfo lastSelected;

        Operation(Instruction instruction, int[] operands, int result) {
            this.opcode = instruction.opcode();
            this.kind = instruction.kind();
            this.symbol = instruction.symbol();
            this.operands = operands;
            this.result = result;
            this.line = instruction.line();
            this.nullPlace = instruction.nullPlace();
            this.intrinsic = opcode.isCall() ? Intrinsic.of(instruction.method()) : null;
        }
    }

    /** An edge: the slots of the arguments and of the parameters that they become, all at once. */
    static final class Edge {
        final int[] from;
        final int[] to;
        Operation[] block;

        Edge(int[] from, int[] to) {
            this.from = from;
            this.to = to;
        }
    }

    /**
     * Prepares a graph.
     *
     * @param constants gives the object of the heap for a string or class constant
     */
    static Code of(Graph graph, Function<Object, Object> constants) {
        return new Preparation(constants).prepare(graph);
    }

    private static final class Preparation {
        private final Function<Object, Object> constants;
        private final Map<Value, Integer> slots = new IdentityHashMap<>();
        private final Map<Constant, Integer> constantSlots = new HashMap<>();
        private final Map<Block, Operation[]> blocks = new IdentityHashMap<>();
        private int count;

        Preparation(Function<Object, Object> constants) {
            this.constants = constants;
        }

        Code prepare(Graph graph) {
            for (Block block : graph.blocks()) {
                for (Parameter parameter : block.parameters()) {
                    slots.put(parameter, count++);
                }
                for (Instruction instruction : block.instructions()) {
                    if (instruction.kind() != Kind.VOID) {
                        slots.put(instruction, count++);
                    }
                }
                blocks.put(block, new Operation[block.instructions().size()]);
            }
            for (Block block : graph.blocks()) {
                List<Instruction> instructions = block.instructions();
                Operation[] operations = blocks.get(block);
                for (int i = 0; i < operations.length; i++) {
                    operations[i] = operation(instructions.get(i));
                }
            }
            Object[] template = new Object[count];
            constantSlots.forEach((constant, slot) -> template[slot] = constants.apply(constant.value()));
            return new Code(
                    graph.method(),
                    blocks.get(graph.entry()),
                    slotsOf(graph.entry().parameters(), 0),
                    template);
        }

        private Operation operation(Instruction instruction) {
            int result = instruction.kind() == Kind.VOID ? -1 : slots.get(instruction);
            Operation operation = new Operation(instruction, slotsOf(instruction.operands(), 0), result);
            List<Target> targets = instruction.targets();
            operation.targets = new Edge[targets.size()];
            for (int i = 0; i < targets.size(); i++) {
                operation.targets[i] = edge(targets.get(i), 0);
            }
            if (instruction.unwind() != null) {
                operation.unwind = edge(instruction.unwind(), 1);
            }
            return operation;
        }

        /** Reserves the first slots of {@code from} for values that the edge itself brings: the exception. */
        private Edge edge(Target target, int brought) {
            Edge edge = new Edge(
                    slotsOf(target.arguments(), brought), slotsOf(target.block().parameters(), 0));
            edge.block = blocks.get(target.block());
            return edge;
        }

        private int[] slotsOf(List<? extends Value> values, int offset) {
            int[] result = new int[values.size() + offset];
            for (int i = 0; i < values.size(); i++) {
                Value value = values.get(i);
                Integer slot = value instanceof Constant constant
                        ? constantSlots.computeIfAbsent(constant, key -> count++)
                        : slots.get(value);
                result[i + offset] = slot;
            }
            return result;
        }
    }
}
