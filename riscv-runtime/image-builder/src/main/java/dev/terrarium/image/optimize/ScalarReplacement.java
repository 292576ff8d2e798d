package dev.terrarium.image.optimize;

import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Condition;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replaces the objects of a web, which no other method sees, by the values of their fields. A field of an object that one
 * instruction makes is a variable, whose values at each place {@link FieldVariable} finds; where objects meet, their
 * fields' values meet in parameters likewise. The latter needs fields that do not change any more, so they must be final.
 */
final class ScalarReplacement {
    private final Graph graph;
    private final ObjectWeb web;
    private final ControlFlow flow;
    private final Set<FieldInfo> fields = new LinkedHashSet<>();
    private final List<Instruction> stores = new ArrayList<>();
    private final Map<Slot, FieldVariable> variables = new HashMap<>();
    private final Map<Slot, Parameter> met = new HashMap<>();
    private final Map<Instruction, Instruction> narrowed = new IdentityHashMap<>();
    private final Substitution substitution = new Substitution();
    private final Set<Instruction> removed = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A field of what one instruction makes, or of what meets in one parameter. */
    private record Slot(Value source, FieldInfo field) {}

    private ScalarReplacement(Graph graph, ObjectWeb web) {
        this.graph = graph;
        this.web = web;
        this.flow = new ControlFlow(graph);
    }

    /** Replaces the objects, if that can be done; then the graph's blocks need {@link Branches#tidy}. */
    static boolean replace(Graph graph, ObjectWeb web, Removals removals) {
        ScalarReplacement replacement = new ScalarReplacement(graph, web);
        replacement.findAccesses();
        if (!replacement.isPossible()) {
            return false;
        }
        replacement.run(removals);
        return true;
    }

    private void findAccesses() {
        for (Segment segment : flow.segments()) {
            for (Instruction instruction : segment.instructions()) {
                if (instruction.opcode() == Opcode.GETFIELD && web.contains(instruction.operand(0))) {
                    fields.add(instruction.field());
                } else if (instruction.opcode() == Opcode.PUTFIELD && web.contains(instruction.operand(0))) {
                    stores.add(instruction);
                }
            }
        }
    }

    /** Where objects meet, all their fields must be final and have been set before. */
    private boolean isPossible() {
        for (Parameter parameter : web.parameters()) {
            for (Segment.Edge edge : flow.head(parameter.block()).incoming) {
                Value source = source(argument(edge, parameter));
                for (Instruction store : stores) {
                    boolean isSetBefore = store.field().isFinal()
                            && (source(store.operand(0)) != source
                                    || flow.of(store).dominates(edge.from()));
                    if (!isSetBefore) {
                        return false;
                    }
                }
            }
        }
        return stores.stream().noneMatch(store -> web.parameters().contains(source(store.operand(0))));
    }

    private static Value source(Value alias) {
        return Checks.checked(alias);
    }

    private static Value argument(Segment.Edge edge, Parameter parameter) {
        int index = parameter.block().parameters().indexOf(parameter) - (edge.unwinds() ? 1 : 0);
        return edge.target().arguments().get(index);
    }

    private void run(Removals removals) {
        defineVariables();
        for (Segment segment : flow.segments()) {
            store(segment);
        }
        meet();
        for (Segment segment : flow.segments()) {
            load(segment, removals);
        }
        web.makers().forEach(maker -> {
            removals.count(Removals.Kind.ALLOCATIONS);
            removed.add(maker);
        });
        web.parameters().forEach(this::remove);
        for (Block block : graph.blocks()) {
            block.instructions().removeIf(removed::contains);
        }
        substitution.apply(graph);
        Branches.tidy(graph);
    }

    private void defineVariables() {
        for (Instruction maker : web.makers()) {
            for (FieldInfo field : fields) {
                FieldVariable variable = new FieldVariable(Kind.of(field.descriptor()));
                boolean isBoxed = maker.opcode() != Opcode.NEW && field == Boxing.value(maker.method());
                variable.define(
                        flow.of(maker), isBoxed ? maker.operand(0) : Constant.zero(Kind.of(field.descriptor())));
                variables.put(new Slot(maker, field), variable);
            }
        }
    }

    /** Notes what a segment leaves in the fields, and takes its stores out. */
    private void store(Segment segment) {
        for (Instruction instruction : segment.instructions()) {
            if (instruction.opcode() == Opcode.PUTFIELD && web.contains(instruction.operand(0))) {
                removed.add(instruction);
                FieldVariable variable = variables.get(new Slot(source(instruction.operand(0)), instruction.field()));
                if (variable != null) {
                    variable.define(segment, stored(instruction));
                }
            }
        }
    }

    /** What a load finds after a store, which keeps only the bits that the field has. */
    private Value stored(Instruction store) {
        Value value = store.operand(1);
        Instruction narrow =
                switch (store.field().descriptor()) {
                    case "Z" -> new Instruction(Opcode.AND, Kind.INT, null, List.of(value, Constant.ofInt(1)));
                    case "B" -> new Instruction(Opcode.I2B, Kind.INT, null, List.of(value));
                    case "C" -> new Instruction(Opcode.I2C, Kind.INT, null, List.of(value));
                    case "S" -> new Instruction(Opcode.I2S, Kind.INT, null, List.of(value));
                    default -> null;
                };
        if (narrow == null) {
            return value;
        }
        List<Instruction> instructions = flow.of(store).block().instructions();
        instructions.add(instructions.indexOf(store), narrow.setPosition(store));
        narrowed.put(store, narrow);
        return narrow;
    }

    /** Lets the values of fields meet where objects do. */
    private void meet() {
        for (Parameter parameter : web.parameters()) {
            for (FieldInfo field : fields) {
                met.put(new Slot(parameter, field), parameter.block().addParameter(Kind.of(field.descriptor())));
                flow.head(parameter.block())
                        .incoming
                        .forEach(edge -> edge.target().arguments().add(Constant.NULL));
            }
        }
        met.forEach((slot, parameter) -> {
            Parameter objects = (Parameter) slot.source();
            for (Segment.Edge edge : flow.head(parameter.block()).incoming) {
                Value value = valueAtEnd(edge.from(), source(argument(edge, objects)), slot.field());
                int index = parameter.block().parameters().indexOf(parameter) - (edge.unwinds() ? 1 : 0);
                edge.target().arguments().set(index, value);
            }
        });
    }

    private Value valueAtEnd(Segment segment, Value source, FieldInfo field) {
        if (source instanceof Constant constant) {
            Object value = ((HeapObject) constant.value()).get(field);
            return Constant.of(Kind.of(field.descriptor()), value);
        }
        Slot slot = new Slot(source, field);
        return met.containsKey(slot) ? met.get(slot) : variables.get(slot).atEnd(segment);
    }

    /** Replaces what a segment learns of the objects. */
    private void load(Segment segment, Removals removals) {
        Map<Slot, Value> current = new HashMap<>();
        for (Instruction instruction : segment.instructions()) {
            if (web.makers().contains(instruction)) {
                fields.forEach(field -> current.put(new Slot(instruction, field), initial(instruction, field)));
            }
            if (instruction.operands().stream().noneMatch(web::contains)) {
                continue;
            }
            switch (instruction.opcode()) {
                case GETFIELD -> {
                    Slot slot = new Slot(source(instruction.operand(0)), instruction.field());
                    Value value = met.containsKey(slot) ? met.get(slot) : current.get(slot);
                    replace(
                            instruction,
                            value != null ? value : variables.get(slot).atStart(segment),
                            removals);
                }
                case PUTFIELD -> {
                    removals.count(instruction);
                    Value value =
                            narrowed.containsKey(instruction) ? narrowed.get(instruction) : instruction.operand(1);
                    current.put(new Slot(source(instruction.operand(0)), instruction.field()), value);
                }
                case INSTANCEOF ->
                    replace(instruction, Constant.ofInt(web.type().isSubtypeOf(instruction.type()) ? 1 : 0), removals);
                case COMPARE -> replace(instruction, Constant.ofInt(holds(instruction) ? 1 : 0), removals);
                case IF -> {
                    removals.count(instruction);
                    Branches.take(segment.block(), holds(instruction) ? 0 : 1);
                }
                default -> {
                    removals.count(instruction);
                    removed.add(instruction); // a check or a monitor
                }
            }
        }
    }

    private Value initial(Instruction maker, FieldInfo field) {
        return variables.get(new Slot(maker, field)).initial();
    }

    private void replace(Instruction instruction, Value value, Removals removals) {
        removals.count(instruction);
        removed.add(instruction);
        substitution.replace(instruction, value);
    }

    /** An object of the web is not null, and equals no reference but its own. */
    private boolean holds(Instruction comparison) {
        boolean equal = web.contains(comparison.operand(0)) && web.contains(comparison.operand(1));
        return equal == (comparison.condition() == Condition.EQ);
    }

    private void remove(Parameter parameter) {
        for (Segment.Edge edge : flow.head(parameter.block()).incoming) {
            int index = parameter.block().parameters().indexOf(parameter) - (edge.unwinds() ? 1 : 0);
            edge.target().arguments().remove(index);
        }
        parameter.block().parameters().remove(parameter);
    }
}
