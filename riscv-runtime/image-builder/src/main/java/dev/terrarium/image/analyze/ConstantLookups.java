package dev.terrarium.image.analyze;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Lookup;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Finds out whether the arguments of look-ups by reflection are known. */
final class ConstantLookups {
    private final FlowAnalysis analysis;
    private final Evaluator evaluator;

    ConstantLookups(FlowAnalysis analysis) {
        this.analysis = analysis;
        this.evaluator = analysis.evaluator();
    }

    /**
     * Returns the arguments of a look-up as {@link Evaluator#lookUp} takes them; null if they are not all known.
     *
     * @param flows what is known of values in the method that looks up
     */
    List<Object> arguments(Instruction lookUp, Function<Value, Flow> flows, Graph graph) {
        List<Object> known = new ArrayList<>();
        String[] parameters =
                lookUp.method().parameterTypes().stream().map(Object::toString).toArray(String[]::new);
        for (int i = 0; i < parameters.length; i++) {
            Object argument = parameters[i].startsWith("[")
                    ? classes(lookUp.operand(i), flows, graph)
                    : value(flows.apply(lookUp.operand(i)));
            if (argument == null && !parameters[i].equals("Z")) {
                return null;
            }
            known.add(argument);
        }
        return known;
    }

    private static Object value(Flow flow) {
        return flow.isConstant() ? flow.value() : null;
    }

    /** Returns the class that a look-up initialises when it finds it, or null. */
    ClassInfo initialisedBy(Instruction lookUp, Function<Value, Flow> flows, Graph graph) {
        if (Lookup.of(lookUp.method()) != Lookup.TYPE) {
            return null;
        }
        Flow wanted = flows.apply(lookUp.operand(1));
        List<Object> known = arguments(lookUp, flows, graph);
        boolean initialises = !wanted.isConstant() || (Integer) wanted.value() != 0;
        if (known == null || !initialises) {
            return null;
        }
        HeapObject found = (HeapObject) evaluator.lookUp(Lookup.TYPE, known);
        return found == null ? null : evaluator.represented(found);
    }

    /**
     * The classes in an array that is made for the look-up alone: filled with class literals in the method itself, and then
     * only given to look-ups.
     */
    private List<ClassInfo> classes(Value argument, Function<Value, Flow> flows, Graph graph) {
        Value array = origin(argument);
        if (array instanceof Constant constant && constant.isNull()) {
            return List.of();
        }
        boolean isNew = array instanceof Instruction made && made.opcode() == Opcode.NEWARRAY;
        Flow length = isNew ? flows.apply(((Instruction) array).operand(0)) : null;
        if (length == null || !length.isConstant()) {
            return null;
        }
        ClassInfo[] classes = new ClassInfo[(Integer) length.value()];
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (escapes(instruction, array)
                        || instruction.opcode() == Opcode.ARRAYSTORE
                                && origin(instruction.operand(0)) == array
                                && !store(instruction, flows, classes)) {
                    return null;
                }
            }
        }
        return Arrays.asList(classes).contains(null) ? null : List.of(classes);
    }

    /** What a value is behind the checks that it has passed. */
    private static Value origin(Value value) {
        Value origin = value;
        while (origin instanceof Instruction instruction
                && (instruction.opcode() == Opcode.NULLCHECK || instruction.opcode() == Opcode.CHECKCAST)) {
            origin = instruction.operand(0);
        }
        return origin;
    }

    private boolean store(Instruction store, Function<Value, Flow> flows, ClassInfo[] classes) {
        Flow index = flows.apply(store.operand(1));
        Flow value = flows.apply(store.operand(2));
        if (index == null || value == null || !index.isConstant() || !(value(value) instanceof HeapObject known)) {
            return false;
        }
        int position = (Integer) index.value();
        ClassInfo type = evaluator.represented(known);
        boolean isFirst = position >= 0 && position < classes.length && classes[position] == null;
        if (isFirst) {
            classes[position] = type;
        }
        return isFirst && type != null;
    }

    /** Whether an instruction may lead to other stores into the array. */
    private static boolean escapes(Instruction instruction, Value array) {
        for (int i = 0; i < instruction.operands().size(); i++) {
            if (origin(instruction.operand(i)) == array && !isHarmless(instruction, i)) {
                return true;
            }
        }
        boolean ofTarget = instruction.targets().stream()
                .anyMatch(target -> target.arguments().stream().anyMatch(argument -> origin(argument) == array));
        boolean ofHandler = instruction.unwind() != null
                && instruction.unwind().arguments().stream().anyMatch(argument -> origin(argument) == array);
        return ofTarget || ofHandler;
    }

    private static boolean isHarmless(Instruction instruction, int operand) {
        return switch (instruction.opcode()) {
            case NULLCHECK, CHECKCAST, ARRAYLENGTH, STORECHECK -> true;
            case ARRAYSTORE -> operand == 0;
            case CALLSTATIC, CALLSPECIAL, CALLVIRTUAL ->
                Lookup.isOwnerOf(instruction.method()) || Lookup.isCompletion(instruction.method());
            default -> false;
        };
    }

    /** Fails the build where a program lists or names members at run time while its app says nothing of reflection. */
    void requireDeclarations(List<Flow> arguments, MethodState state) {
        if (analysis.reflection().areGiven()) {
            return;
        }
        Object type = value(arguments.get(0));
        Object what = value(arguments.get(1));
        String of = type instanceof HeapObject known
                ? " of " + evaluator.represented(known).javaName()
                : " with arguments that are known only at run time";
        String named = type instanceof HeapObject known
                ? evaluator.represented(known).javaName().replace('$', '.') + ".class"
                : "{...}";
        throw new BuildException((what instanceof HeapObject text ? evaluator.text(text) : "Reflection") + of
                + " is called, but the app does not declare what it reflects on. Add @Reflect(classes = " + named
                + ") to the app's class"
                + (type == null
                        ? ", naming the classes whose members are looked up, or an"
                                + " empty @Reflect if that is never executed"
                        : "")
                + "." + CallChain.callersOf(state));
    }
}
