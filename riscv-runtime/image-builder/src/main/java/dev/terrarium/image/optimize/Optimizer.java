package dev.terrarium.image.optimize;

import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the passes that know more of Java than LLVM does over an analysed program, whose bodies they rewrite, each after
 * those that it calls. At the level {@code DEBUG} bodies stay as they were written.
 */
public final class Optimizer {
    private static final String SPECIALISATION = "specialisation";
    private static final String RUNTIME_PACKAGE = "dev/terrarium/runtime/";

    private final AnalysedProgram program;
    private final Map<MethodInfo, Graph> bodies = new HashMap<>();
    private final Map<String, Removals> removals = new LinkedHashMap<>();
    private final List<Pass> simplifications;
    private final EscapeAnalysis escapes;
    private final List<Pass> rest;

    private Optimizer(AnalysedProgram program, OptimizationLevel level) {
        this.program = program;
        removals.put(SPECIALISATION, program.removals());
        program.graphs().forEach(graph -> bodies.put(graph.method(), graph));
        ExactTypes types = new ExactTypes(program::returnedClass);
        simplifications = List.of(
                new Devirtualisation(types, program::dispatch),
                new TypeCheckElimination(types),
                new ConstantFolding(),
                new NullCheckElimination());
        escapes = new EscapeAnalysis(this::inlinableBody, program::dispatch);
        rest = new ArrayList<>();
        rest.add(new AllocationRemoval(escapes, inliningBudget(level), this::simplify));
        if (level == OptimizationLevel.SPEED) {
            rest.add(new RecursionInlining(method -> inlinableBody(method) != null, this::simplify));
        }
        rest.add(new ValueNumbering());
        rest.add(new BoundsCheckElimination());
    }

    /** Optimises a program, and tells what was removed from it. */
    public static Optimizations optimize(AnalysedProgram program, OptimizationLevel level) {
        Optimizer optimizer = new Optimizer(program, level);
        if (level != OptimizationLevel.DEBUG) {
            optimizer.run();
        }
        return optimizer.result();
    }

    private static int inliningBudget(OptimizationLevel level) {
        return switch (level) {
            case SPEED -> 160;
            case SIZE -> 30;
            case DEBUG -> 0;
        };
    }

    /** The runtime's own methods look at their callers' frames, and are called by assembly. */
    private Graph inlinableBody(MethodInfo method) {
        boolean isRuntime =
                method.exportedSymbol() != null || method.owner().name().startsWith(RUNTIME_PACKAGE);
        return isRuntime ? null : bodies.get(method);
    }

    private void run() {
        for (Graph graph : BottomUp.order(program.graphs(), bodies)) {
            escapes.forget(graph);
            simplify(graph);
            for (Pass pass : rest) {
                run(pass, graph);
            }
            escapes.forget(graph);
        }
        program.bodiesHaveChanged();
    }

    private void simplify(Graph graph) {
        Branches.tidy(graph);
        for (Pass pass : simplifications) {
            run(pass, graph);
        }
    }

    private void run(Pass pass, Graph graph) {
        pass.run(graph, removals.computeIfAbsent(pass.name(), name -> new Removals()));
    }

    private Optimizations result() {
        List<Optimizations.Removed> result = new ArrayList<>();
        removals.forEach((pass, removed) -> result.add(new Optimizations.Removed(pass, removed.byName())));
        return new Optimizations(result);
    }
}
