package dev.terrarium.image.optimize;

import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The values by which objects of one class go through a method: the instructions that make them, checks of them, and the
 * parameters of blocks where several of them meet, together with objects of the image heap. The web is closed: whatever
 * meets one of its values is in it too.
 */
final class ObjectWeb {
    /** Calls that would have to be inlined for the objects to be of this method alone, and the methods that they run. */
    record Call(Instruction instruction, MethodInfo target) {}

    /** Answers what the web needs to know of other methods. */
    interface Callees {
        /** The method that a call on a receiver of a class runs, or, with a null class, a direct call; null: unknown. */
        MethodInfo target(Instruction call, ClassInfo receiver);

        /** What a method does with an argument of exactly that class; null if it may keep it. */
        Treatment treatment(MethodInfo method, int argument, ClassInfo type);

        /** What an instruction makes that nothing else has, as {@code NEW} does; null if it does not. */
        Made made(Instruction instruction);
    }

    /**
     * What an instruction makes.
     *
     * @param cost how many instructions are to be inlined until there is a {@code NEW} or, if it is 0, none
     */
    record Made(ClassInfo type, int cost) {}

    /**
     * What a method does with an argument that it does not keep.
     *
     * @param cost how many instructions are to be inlined until only accesses of fields are left
     * @param returned whether the method may return the argument, and returns only what could be of its web
     */
    record Treatment(int cost, boolean returned) {}

    private final Uses uses;
    private final Callees callees;
    private final ClassInfo type;
    private final Set<Instruction> makers = linkedSet();
    private final Set<Parameter> parameters = linkedSet();
    private final Set<Value> aliases = linkedSet();
    private final List<Call> calls = new ArrayList<>();
    private final List<Instruction> comparisons = new ArrayList<>();
    private final Deque<Value> pending = new ArrayDeque<>();
    private int cost;
    private boolean isReturned;
    private boolean escapes;

    private ObjectWeb(Uses uses, Callees callees, ClassInfo type) {
        this.uses = uses;
        this.callees = callees;
        this.type = type;
    }

    private static <T> Set<T> linkedSet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    /** The web of what an instruction makes. */
    static ObjectWeb of(Instruction maker, ClassInfo type, Uses uses, Callees callees) {
        ObjectWeb web = new ObjectWeb(uses, callees, type);
        web.addSource(maker);
        web.close();
        return web;
    }

    /** The web of what a method is given. */
    static ObjectWeb of(Parameter argument, ClassInfo type, Uses uses, Callees callees) {
        ObjectWeb web = new ObjectWeb(uses, callees, type);
        web.addAlias(argument);
        web.close();
        return web;
    }

    ClassInfo type() {
        return type;
    }

    /** The instructions that make the objects: {@code NEW}, or calls that do the same. */
    Set<Instruction> makers() {
        return makers;
    }

    /** Where several objects meet. */
    Set<Parameter> parameters() {
        return parameters;
    }

    boolean contains(Value value) {
        return aliases.contains(value);
    }

    List<Call> calls() {
        return calls;
    }

    /** How many instructions the calls come to. */
    int cost() {
        return cost;
    }

    /** Whether the method returns one of the objects. */
    boolean isReturned() {
        return isReturned;
    }

    /** Whether an object may be reached from elsewhere, or its identity counts. */
    boolean escapes() {
        return escapes;
    }

    private void close() {
        while (!pending.isEmpty() && !escapes) {
            Value value = pending.pop();
            for (Uses.Use use : uses.of(value)) {
                visit(value, use);
            }
        }
        for (Instruction comparison : comparisons) {
            compare(comparison);
        }
    }

    private void addAlias(Value value) {
        if (aliases.add(value)) {
            pending.push(value);
        }
    }

    /** Adds a value that meets one of the web. */
    private void addSource(Value value) {
        Value source = value == null ? null : Checks.checked(value);
        if (aliases.contains(source)) {
            return;
        }
        if (source instanceof Parameter parameter && !uses.incoming(parameter).isEmpty()) {
            addParameter(parameter);
        } else if (source instanceof Instruction maker && makes(maker)) {
            makers.add(maker);
            addAlias(maker);
        } else {
            boolean isConstant = source instanceof Constant constant
                    && constant.value() instanceof HeapObject object
                    && object.type() == type;
            escapes |= !isConstant;
        }
    }

    private boolean makes(Instruction maker) {
        Made made = callees.made(maker);
        if (made == null || made.type() != type) {
            return false;
        }
        if (made.cost() > 0) {
            calls.add(new Call(maker, callees.target(maker, null)));
            cost += made.cost();
        }
        return true;
    }

    private void addParameter(Parameter parameter) {
        if (parameters.add(parameter)) {
            addAlias(parameter);
            uses.incoming(parameter).forEach(this::addSource);
        }
    }

    private void visit(Value value, Uses.Use use) {
        if (use.parameter() != null) {
            addParameter(use.parameter());
            return;
        }
        Instruction user = use.instruction();
        switch (user.opcode()) {
            case NULLCHECK -> addAlias(user);
            case CHECKCAST -> {
                escapes |= !type.isSubtypeOf(user.type());
                addAlias(user);
            }
            case GETFIELD, INSTANCEOF, MONITORENTER, MONITOREXIT -> {}
            case PUTFIELD -> escapes |= use.index() != 0;
            case IF, COMPARE -> comparisons.add(user);
            case RETURN -> isReturned = true;
            case CALLSTATIC, CALLSPECIAL -> pass(user, use.index(), callees.target(user, null));
            case CALLVIRTUAL, CALLINTERFACE ->
                pass(user, use.index(), use.index() == 0 ? callees.target(user, type) : null);
            default -> escapes = true;
        }
    }

    private void pass(Instruction call, int argument, MethodInfo target) {
        Treatment treatment = target == null ? null : callees.treatment(target, argument, type);
        if (treatment == null) {
            escapes = true;
            return;
        }
        if (calls.stream().noneMatch(known -> known.instruction() == call)) {
            calls.add(new Call(call, target));
        }
        cost += treatment.cost();
        if (treatment.returned()) {
            addAlias(call);
        }
    }

    /** Comparisons with null are known; with others only of an object that meets none. */
    private void compare(Instruction comparison) {
        boolean withNull = isNull(comparison.operand(0)) || isNull(comparison.operand(1));
        boolean isOneObject = parameters.isEmpty() && makers.stream().allMatch(maker -> maker.opcode() == Opcode.NEW);
        escapes |= !withNull && !isOneObject;
    }

    static boolean isNull(Value value) {
        return value instanceof Constant constant && constant.isNull();
    }
}
