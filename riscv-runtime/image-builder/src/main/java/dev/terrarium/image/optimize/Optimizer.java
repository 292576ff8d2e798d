package dev.terrarium.image.optimize;

import dev.terrarium.image.analyze.AnalysedProgram;
import dev.terrarium.image.emit.OptimizationLevel;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Removals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs the passes that know more of Java than LLVM does over an analysed program, whose bodies they rewrite. At the level
 * {@code DEBUG} bodies stay as they were written.
 */
public final class Optimizer {
    private static final String SPECIALISATION = "specialisation";

    private final AnalysedProgram program;
    private final Map<String, Removals> removals = new LinkedHashMap<>();

    private Optimizer(AnalysedProgram program) {
        this.program = program;
        removals.put(SPECIALISATION, program.removals());
    }

    /** Optimises a program, and tells what was removed from it. */
    public static Optimizations optimize(AnalysedProgram program, OptimizationLevel level) {
        Optimizer optimizer = new Optimizer(program);
        if (level != OptimizationLevel.DEBUG) {
            optimizer.run();
        }
        return optimizer.result();
    }

    private void run() {
        ExactTypes types = new ExactTypes(program::returnedClass);
        List<Pass> passes = List.of(
                new Devirtualisation(types, program::dispatch),
                new TypeCheckElimination(types),
                new ConstantFolding(),
                new NullCheckElimination(),
                new ValueNumbering());
        for (Graph graph : program.graphs()) {
            for (Pass pass : passes) {
                run(pass, graph);
            }
        }
        program.retain(graph -> true);
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
