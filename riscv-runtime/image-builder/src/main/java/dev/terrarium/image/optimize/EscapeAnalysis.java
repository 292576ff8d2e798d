package dev.terrarium.image.optimize;

import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells what methods do with objects that they are given and which return objects that nothing else has (Choi et al.,
 * "Escape Analysis for Java", without its graph: what would have to be inlined to keep an object local is asked call by
 * call). Methods that call themselves count as keeping everything.
 */
final class EscapeAnalysis implements ObjectWeb.Callees {
    private final Function<MethodInfo, Graph> bodies;
    private final Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch;
    private final Map<Argument, ObjectWeb.Treatment> treatments = new HashMap<>();
    private final Map<MethodInfo, ObjectWeb.Made> made = new HashMap<>();
    private final Set<Object> asked = new HashSet<>();
    private final Map<Graph, Uses> uses = new IdentityHashMap<>();

    private record Argument(MethodInfo method, int index, ClassInfo type) {}

    /**
     * Makes an analysis.
     *
     * @param bodies the bodies of methods that may be inlined; null for others
     * @param dispatch the targets of a call that is not direct, by the receiver's class
     */
    EscapeAnalysis(Function<MethodInfo, Graph> bodies, Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch) {
        this.bodies = bodies;
        this.dispatch = dispatch;
    }

    /** The body of a method that may be inlined; null for others. */
    Graph body(MethodInfo method) {
        return bodies.apply(method);
    }

    /** Returns where values are used in a graph, until it {@linkplain #forget changes}. */
    Uses uses(Graph graph) {
        return uses.computeIfAbsent(graph, Uses::new);
    }

    /** Notes that a graph has been rewritten. */
    void forget(Graph graph) {
        uses.remove(graph);
    }

    @Override
    public MethodInfo target(Instruction call, ClassInfo receiver) {
        return switch (call.opcode()) {
            case CALLSTATIC, CALLSPECIAL -> call.method();
            default -> receiver == null ? null : dispatch.apply(call.method()).get(receiver);
        };
    }

    @Override
    public ObjectWeb.Treatment treatment(MethodInfo method, int argument, ClassInfo type) {
        Argument key = new Argument(method, argument, type);
        if (asked.add(key)) {
            treatments.put(key, examine(method, argument, type));
        }
        return treatments.get(key); // null while it is being asked: the method is recursive
    }

    private ObjectWeb.Treatment examine(MethodInfo method, int argument, ClassInfo type) {
        Graph body = bodies.apply(method);
        if (body == null) {
            return null;
        }
        Parameter parameter = body.entry().parameters().get(argument);
        ObjectWeb web = ObjectWeb.of(parameter, type, uses(body), this);
        if (web.escapes() || web.isReturned() && !returnsOnly(body, web)) {
            return null;
        }
        return new ObjectWeb.Treatment(size(body) + web.cost(), web.isReturned());
    }

    @Override
    public ObjectWeb.Made made(Instruction instruction) {
        return switch (instruction.opcode()) {
            case NEW -> new ObjectWeb.Made(instruction.type(), 0);
            case CALLSTATIC ->
                Boxing.isBoxing(instruction.method())
                        ? new ObjectWeb.Made(instruction.method().owner(), 0)
                        : made(instruction.method());
            case CALLSPECIAL -> made(instruction.method());
            default -> null;
        };
    }

    private ObjectWeb.Made made(MethodInfo method) {
        if (asked.add(method)) {
            made.put(method, examine(method));
        }
        return made.get(method);
    }

    private ObjectWeb.Made examine(MethodInfo method) {
        Graph body = bodies.apply(method);
        if (body == null || Kind.of(method.returnType()) != Kind.REFERENCE) {
            return null;
        }
        Instruction maker = anyMaker(body);
        ObjectWeb.Made inner = maker == null ? null : made(maker);
        if (inner == null) {
            return null;
        }
        ObjectWeb web = ObjectWeb.of(maker, inner.type(), uses(body), this);
        return web.escapes() || !returnsOnly(body, web)
                ? null
                : new ObjectWeb.Made(inner.type(), size(body) + web.cost());
    }

    /** Whether all that a method returns is of a web, or might be. */
    private static boolean returnsOnly(Graph body, ObjectWeb web) {
        return returned(body).stream().allMatch(value -> web.contains(value) || isOf(value, web.type()));
    }

    private static boolean isOf(Value value, ClassInfo type) {
        return value instanceof Constant constant
                && constant.value() instanceof HeapObject object
                && object.type() == type;
    }

    private static List<Value> returned(Graph graph) {
        List<Value> result = new ArrayList<>();
        for (Block block : graph.blocks()) {
            if (block.terminator().opcode() == Opcode.RETURN) {
                result.addAll(block.terminator().operands());
            }
        }
        return result;
    }

    /** An instruction, no check, from which what a method returns may come. */
    private Instruction anyMaker(Graph graph) {
        Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Value> pending = new ArrayDeque<>(returned(graph));
        while (!pending.isEmpty()) {
            Value value = Checks.checked(pending.pop());
            if (value instanceof Instruction instruction) {
                return instruction;
            }
            if (value instanceof Parameter parameter && seen.add(parameter)) {
                for (Value incoming : uses(graph).incoming(parameter)) {
                    if (incoming != null) {
                        pending.push(incoming);
                    }
                }
            }
        }
        return null;
    }

    /** What inlining a body costs. */
    private static int size(Graph graph) {
        int size = 0;
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                switch (instruction.opcode()) {
                    case GOTO, RETURN, STACKCHECK -> {}
                    default -> size++;
                }
            }
        }
        return size;
    }
}
