package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.BootInitialisers;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Intrinsic;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of which classes objects may be in use though their initialisation has failed: those whose initialiser, on the machine,
 * may end with an exception after it has put an object of the class, or of a subclass, where others find it. Only their own
 * methods can find the class erroneous (JVM specification, section 5.5, step 5); those of all others run while it is
 * being initialised or after it has been, and need not ask.
 */
final class LeakedInstances {
    private final FlowAnalysis analysis;
    private final Map<MethodState, Set<MethodState>> callees = new HashMap<>();

    private LeakedInstances(FlowAnalysis analysis) {
        this.analysis = analysis;
        for (MethodState state : analysis.methods()) {
            for (MethodState caller : state.callers) {
                callees.computeIfAbsent(caller, key -> new LinkedHashSet<>()).add(state);
            }
        }
    }

    /** Returns the classes of which there may be such objects. */
    static Set<ClassInfo> of(FlowAnalysis analysis) {
        Set<ClassInfo> result = new HashSet<>();
        LeakedInstances leaks = null;
        for (ClassInfo type : analysis.initialisations().keySet()) {
            MethodInfo initialisation = analysis.bootInitialiser(type);
            if (initialisation == null || !BootInitialisers.mayLeakInstances(type)) {
                continue;
            }
            MethodState running = analysis.state(BootInitialisers.running(initialisation));
            if (running != null && running.thrown != null) {
                leaks = leaks == null ? new LeakedInstances(analysis) : leaks;
                if (leaks.isLeaked(type, running)) {
                    result.add(type);
                }
            }
        }
        return result;
    }

    private boolean isLeaked(ClassInfo type, MethodState initialisation) {
        BitSet objects = analysis.heap().types().subtypesOf(type);
        Set<MethodState> seen = new HashSet<>(Set.of(initialisation));
        Deque<MethodState> pending = new ArrayDeque<>(seen);
        while (!pending.isEmpty()) {
            MethodState state = pending.remove();
            for (Block block : state.reachableBlocks) {
                for (Instruction instruction : block.instructions()) {
                    if (handsOn(instruction, type).stream().anyMatch(value -> isOneOf(value, state, objects))) {
                        return true;
                    }
                }
            }
            for (MethodState callee : callees.getOrDefault(state, Set.of())) {
                if (seen.add(callee)) {
                    pending.add(callee);
                }
            }
        }
        return false;
    }

    /** The values that an instruction puts where they outlive the methods that run, other than in a class's own variables. */
    private static List<Value> handsOn(Instruction instruction, ClassInfo type) {
        return switch (instruction.opcode()) {
            case PUTSTATIC -> instruction.field().owner() == type ? List.of() : instruction.operands();
            case PUTFIELD -> List.of(instruction.operand(1));
            case ARRAYSTORE, PUTMEMORY -> List.of(instruction.operand(2));
            case THROW -> instruction.operands();
            default ->
                instruction.opcode().isCall() && Intrinsic.of(instruction.method()) != null
                        ? instruction.operands()
                        : List.of();
        };
    }

    private static boolean isOneOf(Value value, MethodState state, BitSet objects) {
        Flow flow = state.values.get(value);
        return flow != null && flow.types() != null && flow.types().intersects(objects);
    }
}
