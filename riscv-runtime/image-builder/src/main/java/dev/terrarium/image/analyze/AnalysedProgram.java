package dev.terrarium.image.analyze;

import dev.terrarium.image.evaluate.Evaluator;
import dev.terrarium.image.evaluate.HeapArray;
import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.evaluate.Outcome;
import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The program as the analysis leaves it, with every body specialised. */
public final class AnalysedProgram implements Program {
    private final ClosedWorld world;
    private final Evaluator evaluator;
    private final FlowAnalysis analysis;
    private final Map<String, MethodInfo> exports;
    private final ClassInfo wiring;
    private final List<Graph> graphs = new ArrayList<>();
    private final Removals removals = new Removals();
    private final Reachability reachability;
    private final Set<FieldInfo> readFields = new LinkedHashSet<>();
    private HeapArray literals;
    private final Set<ClassInfo> initialisedAtBoot = new LinkedHashSet<>();

    /** Specialises what the analysis found; the graphs must not be evaluated any more afterwards. */
    AnalysedProgram(
            ClosedWorld world,
            Evaluator evaluator,
            FlowAnalysis analysis,
            Map<String, MethodInfo> exports,
            ClassInfo wiring) {
        this.world = world;
        this.evaluator = evaluator;
        this.analysis = analysis;
        this.exports = exports;
        this.wiring = wiring;
        Set<ClassInfo> leaked = LeakedInstances.of(analysis);
        for (MethodState state : analysis.methods()) {
            Graph specialised = new Specialiser(analysis, state, leaked, removals).run();
            if (specialised != null) {
                graphs.add(specialised);
            }
        }
        reachability = new Reachability(analysis.methods(), graphs);
        analysis.initialisations().forEach((type, outcome) -> {
            if (!outcome.evaluated()) {
                initialisedAtBoot.add(type);
            }
        });
        removeUnreadFields();
    }

    /** Removes loads that nothing uses and stores to fields that nothing loads, until neither is left. */
    private void removeUnreadFields() {
        boolean changed = true;
        while (changed) {
            readFields.clear();
            graphs.forEach(Specialiser::removeUnused);
            for (Graph graph : graphs) {
                for (Block block : graph.blocks()) {
                    for (Instruction instruction : block.instructions()) {
                        if (reads(instruction.opcode())) {
                            readFields.add(instruction.field());
                        }
                    }
                }
            }
            changed = false;
            for (Graph graph : graphs) {
                for (Block block : graph.blocks()) {
                    changed |= block.instructions().removeIf(this::storesUnread);
                }
            }
        }
    }

    /** Whether there must be room for a field that such an instruction names. */
    public static boolean reads(Opcode opcode) {
        return opcode == Opcode.GETFIELD || opcode == Opcode.GETSTATIC || opcode == Opcode.FIELDOFFSET;
    }

    private boolean storesUnread(Instruction instruction) {
        boolean isStore = instruction.opcode() == Opcode.PUTFIELD || instruction.opcode() == Opcode.PUTSTATIC;
        return isStore && !readFields.contains(instruction.field());
    }

    /** What specialisation removed from the methods that are reachable. */
    public Removals removals() {
        return removals;
    }

    /** Leaves out the fields that bodies do not need any more, after those have been rewritten. */
    public void bodiesHaveChanged() {
        removeUnreadFields();
    }

    /** The only class of which a method returns objects, besides null; null if there are more. */
    public ClassInfo returnedClass(MethodInfo method) {
        MethodState state = analysis.state(method);
        Flow returned = state == null ? null : state.returned;
        return returned != null && returned.isReference() && returned.types().cardinality() == 1
                ? analysis.heap().types().get(returned.types().nextSetBit(0))
                : null;
    }

    @Override
    public ClosedWorld world() {
        return world;
    }

    @Override
    public ClassInfo wiring() {
        return wiring;
    }

    @Override
    public Collection<Graph> graphs() {
        return graphs;
    }

    @Override
    public Set<ClassInfo> instantiated() {
        return analysis.heap().instantiatedClasses();
    }

    @Override
    public Set<ClassInfo> askedForClass() {
        return analysis.heap().askedForClass();
    }

    @Override
    public boolean isClassObjectSeen(ClassInfo type) {
        return analysis.heap().isSeen(evaluator.classObject(type));
    }

    @Override
    public Set<FieldInfo> readFields() {
        return readFields;
    }

    @Override
    public Set<FieldInfo> writtenStatics() {
        return analysis.heap().staticsWritten();
    }

    @Override
    public Object initialValue(FieldInfo staticField) {
        return analysis.heap().initialValue(staticField);
    }

    @Override
    public HeapObject stringObject(String value) {
        return evaluator.stringObject(value);
    }

    @Override
    public HeapArray literals() {
        if (literals == null) {
            literals = evaluator.literals(analysis.heap()::isSeen);
        }
        return literals;
    }

    @Override
    public HeapObject classObject(ClassInfo type) {
        return evaluator.classObject(type);
    }

    @Override
    public Set<ClassInfo> classesInitialisedAtBoot() {
        return initialisedAtBoot;
    }

    @Override
    public Map<ClassInfo, MethodInfo> dispatch(MethodInfo symbol) {
        return analysis.dispatch(symbol);
    }

    @Override
    public Map<String, MethodInfo> exports() {
        return exports;
    }

    /** How many methods were translated, for analysis or evaluation. */
    public int translatedMethods() {
        return analysis.translatedMethods();
    }

    /** Why each class that stays for boot does, and which classes were initialised at build time. */
    public Map<ClassInfo, Outcome> initialisations() {
        return analysis.initialisations();
    }

    /** Why methods and classes are in the program, as analysis left it. */
    public Reachability reachability() {
        return reachability;
    }

    /** Calls that are still dispatched at run time, with the method that each is in. */
    public Map<MethodInfo, List<MethodInfo>> indirectCalls() {
        Map<MethodInfo, List<MethodInfo>> result = new LinkedHashMap<>();
        for (Graph graph : graphs) {
            for (Block block : graph.blocks()) {
                for (Instruction instruction : block.instructions()) {
                    Opcode opcode = instruction.opcode();
                    if (opcode == Opcode.CALLVIRTUAL || opcode == Opcode.CALLINTERFACE) {
                        result.computeIfAbsent(instruction.method(), key -> new ArrayList<>())
                                .add(graph.method());
                    }
                }
            }
        }
        return result;
    }
}
