package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Removals;
import java.util.Set;

/**
 * Removes initialisations of classes that have been initialised by then on every way there: earlier in the method, by what
 * it has called, as a subclass was, or before each of the calls that lead to the method. What is initialised at build time
 * the analysis has removed already.
 */
final class ClassInitialisationElimination implements Pass {
    private final InitialisedClasses initialised;

    ClassInitialisationElimination(InitialisedClasses initialised) {
        this.initialised = initialised;
    }

    @Override
    public String name() {
        return "class initialisation elimination";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Set<Instruction> needless = initialised.needless(graph);
        if (needless.isEmpty()) {
            return;
        }
        needless.forEach(removals::count);
        for (Block block : graph.blocks()) {
            block.instructions().removeIf(needless::contains);
        }
        Branches.tidy(graph); // some of them were all that could fail in the range of a handler
    }
}
