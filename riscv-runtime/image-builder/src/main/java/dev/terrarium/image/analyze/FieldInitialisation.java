package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Target;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells which fields of an object somebody may find as its allocation left them, zero or null. Of most fields nobody does:
 * the constructor sets them before it passes the object on. So that a field that is set to something else than null, and
 * never to null, is known to be no null at all, the zero flows into a field only where a constructor leaves it open.
 *
 * <p>A constructor leaves a field of its class open if there is a path on which, before the field is set, the constructor
 * reads the field, ends, or uses the object for anything but its fields: then others may read it. A constructor of a
 * superclass that passes the object on leaves open all fields that are not set before it is called. A constructor that
 * calls another one of its class leaves open what that one does.
 */
final class FieldInitialisation {
    private static final String CONSTRUCTOR = "<init>";

    private final Function<MethodInfo, Graph> graphs;
    private final Map<MethodInfo, Boolean> passesOn = new HashMap<>();

    /**
     * Makes the analysis.
     *
     * @param graphs gives the bodies of constructors as they are translated
     */
    FieldInitialisation(Function<MethodInfo, Graph> graphs) {
        this.graphs = graphs;
    }

    static boolean isConstructor(MethodInfo method) {
        return method.name().equals(CONSTRUCTOR);
    }

    /** Returns the fields of its class that a constructor leaves open. */
    Set<FieldInfo> openFields(MethodInfo constructor) {
        return new Body(graphs.apply(constructor)).openFields();
    }

    /** Whether a constructor uses the object for anything but its fields. */
    private boolean passesOn(MethodInfo constructor) {
        Boolean known = passesOn.putIfAbsent(constructor, true);
        if (known != null) {
            return known;
        }
        Graph graph = graphs.apply(constructor);
        Value object = graph.entry().parameters().get(0);
        boolean result = graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .anyMatch(instruction -> passesOn(instruction, object));
        passesOn.put(constructor, result);
        return result;
    }

    private boolean passesOn(Instruction instruction, Value object) {
        List<Value> others = instruction.operands();
        if (isAccess(instruction) || isConstructorCall(instruction)) {
            if (isConstructorCall(instruction)
                    && is(instruction.operand(0), object)
                    && passesOn(instruction.method())) {
                return true;
            }
            others = others.subList(1, others.size());
        }
        return isAmong(others, object)
                || instruction.targets().stream().anyMatch(target -> isAmong(target.arguments(), object))
                || instruction.unwind() != null && isAmong(instruction.unwind().arguments(), object);
    }

    private static boolean isAmong(List<Value> values, Value object) {
        return values.stream().anyMatch(value -> is(value, object));
    }

    /** Whether a value is the object, or the object once more behind a check. */
    private static boolean is(Value value, Value object) {
        return value == object
                || value instanceof Instruction check
                        && check.opcode() == Opcode.NULLCHECK
                        && is(check.operand(0), object);
    }

    /** Whether the first operand is not passed on by this. */
    private static boolean isAccess(Instruction instruction) {
        return switch (instruction.opcode()) {
            case GETFIELD, PUTFIELD, NULLCHECK -> true;
            default -> false;
        };
    }

    private static boolean isConstructorCall(Instruction instruction) {
        return instruction.opcode() == Opcode.CALLSPECIAL && isConstructor(instruction.method());
    }

    /** The body of one constructor: which fields are set where, by forward data flow over the paths to a block. */
    private final class Body {
        private final Graph graph;
        private final Value object;
        private final Set<FieldInfo> fields = new LinkedHashSet<>();
        /** Fields that are set on every path to a block that has been seen so far. */
        private final Map<Block, Set<FieldInfo>> set = new HashMap<>();

        private final Deque<Block> worklist = new ArrayDeque<>();

        Body(Graph graph) {
            this.graph = graph;
            this.object = graph.entry().parameters().get(0);
            ClassInfo owner = graph.method().owner();
            owner.fields().stream().filter(field -> !field.isStatic()).forEach(fields::add);
        }

        Set<FieldInfo> openFields() {
            flow(graph.entry(), Set.of());
            while (!worklist.isEmpty()) {
                Block block = worklist.poll();
                Set<FieldInfo> here = new HashSet<>(set.get(block));
                for (Instruction instruction : block.instructions()) {
                    if (instruction.unwind() != null) {
                        flow(instruction.unwind().block(), here);
                    }
                    apply(instruction, here);
                    for (Target target : instruction.targets()) {
                        flow(target.block(), here);
                    }
                }
            }
            Set<FieldInfo> open = new LinkedHashSet<>();
            for (Block block : graph.blocks()) {
                Set<FieldInfo> here = set.get(block);
                for (Instruction instruction : block.instructions()) {
                    addSeen(instruction, here, open);
                    apply(instruction, here);
                }
            }
            return open;
        }

        private void flow(Block block, Set<FieldInfo> incoming) {
            Set<FieldInfo> known = set.get(block);
            if (known == null) {
                set.put(block, new HashSet<>(incoming));
                worklist.add(block);
            } else if (known.retainAll(incoming)) {
                worklist.add(block);
            }
        }

        private void apply(Instruction instruction, Set<FieldInfo> here) {
            if (instruction.opcode() == Opcode.PUTFIELD && is(instruction.operand(0), object)) {
                here.add(instruction.field());
            } else if (callsOther(instruction)) {
                here.addAll(fields);
            }
        }

        /** Whether this is a call of another constructor of the class, on the object. */
        private boolean callsOther(Instruction instruction) {
            return isConstructorCall(instruction)
                    && is(instruction.operand(0), object)
                    && instruction.method().owner() == graph.method().owner();
        }

        /** Adds the fields that somebody may find open at an instruction. */
        private void addSeen(Instruction instruction, Set<FieldInfo> here, Set<FieldInfo> open) {
            if (instruction.opcode() == Opcode.GETFIELD && is(instruction.operand(0), object)) {
                if (fields.contains(instruction.field()) && !here.contains(instruction.field())) {
                    open.add(instruction.field());
                }
            } else if (instruction.opcode() == Opcode.RETURN || passesOn(instruction, object)) {
                fields.stream().filter(field -> !here.contains(field)).forEach(open::add);
            }
        }
    }
}
