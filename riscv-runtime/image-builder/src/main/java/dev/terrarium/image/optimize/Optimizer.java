package dev.terrarium.image.optimize;

import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Verifier;
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
    private final boolean verifies;
    private final Map<MethodInfo, Graph> bodies = new HashMap<>();
    private final Map<String, Removals> removals = new LinkedHashMap<>();
    private final List<Pass> simplifications;
    private final EscapeAnalysis escapes;
    private final List<Pass> rest;

    private Optimizer(AnalysedProgram program, OptimizationLevel level, boolean verifies) {
        this.program = program;
        this.verifies = verifies;
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
            rest.add(new RecursionInlining(method -> inlinableBody(method) != null, this::simplifyInlined));
        }
        rest.add(new MonitorElimination(escapes));
        rest.add(new ClassInitialisationElimination(
                new InitialisedClasses(program.graphs(), Optimizer::isRuntime, program::dispatch)));
        rest.add(new ValueNumbering());
        rest.add(new BoundsCheckElimination());
    }

    /**
     * Optimises a program, and tells what was removed from it.
     *
     * @param verifies whether each body is verified after each pass
     * @throws IllegalStateException if a pass has left a body that is not well-formed; says which, and what
     */
    public static Optimizations optimize(AnalysedProgram program, OptimizationLevel level, boolean verifies) {
        Optimizer optimizer = new Optimizer(program, level, verifies);
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

    /** The runtime's own methods look at their callers' frames, and are called by assembly and by other instructions. */
    private static boolean isRuntime(MethodInfo method) {
        return method.exportedSymbol() != null || method.owner().name().startsWith(RUNTIME_PACKAGE);
    }

    private Graph inlinableBody(MethodInfo method) {
        return isRuntime(method) ? null : bodies.get(method);
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

    private void simplifyInlined(Graph graph) {
        simplify(graph);
        escapes.forget(graph);
    }

    private void run(Pass pass, Graph graph) {
        pass.run(graph, removals.computeIfAbsent(pass.name(), name -> new Removals()));
        if (verifies) {
            verify(pass, graph);
        }
    }

    private static void verify(Pass pass, Graph graph) {
        try {
            Verifier.verify(graph);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("after the pass " + pass.name() + ", " + e.getMessage(), e);
        }
    }

    private Optimizations result() {
        List<Optimizations.Removed> result = new ArrayList<>();
        removals.forEach((pass, removed) -> result.add(new Optimizations.Removed(pass, removed.byName())));
        return new Optimizations(result);
    }
}
