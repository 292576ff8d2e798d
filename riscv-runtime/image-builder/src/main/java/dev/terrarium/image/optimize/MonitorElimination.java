package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.MonitorRegions;
import dev.terrarium.image.ir.MonitorRegions.Region;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.RethrowingHandlers;
import dev.terrarium.image.ir.Value;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Removes monitors that nobody can miss: of objects that nothing outside the method sees before it leaves the monitor, and
 * of objects whose monitor is held already. Those of objects that nothing in the image asks for the owner of their monitor
 * the analysis has removed already, as there is no second thread.
 */
final class MonitorElimination implements Pass {
    private final EscapeAnalysis analysis;

    MonitorElimination(EscapeAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public String name() {
        return "monitor elimination";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Set<Instruction> needless = Collections.newSetFromMap(new IdentityHashMap<>());
        if (hasMonitors(graph)) {
            MonitorRegions.of(graph).ifPresent(regions -> regions.stream()
                    .filter(region -> isHeldAround(region) || isLocal(region.object(), graph))
                    .forEach(region -> needless.addAll(region.instructions())));
        }
        if (needless.isEmpty()) {
            return;
        }
        needless.forEach(removals::count);
        for (Block block : graph.blocks()) {
            block.instructions().removeIf(needless::contains);
        }
        RethrowingHandlers.remove(graph);
        Branches.tidy(graph);
        analysis.forget(graph);
    }

    private static boolean hasMonitors(Graph graph) {
        return graph.blocks().stream()
                .flatMap(block -> block.instructions().stream())
                .anyMatch(instruction -> instruction.opcode() == Opcode.MONITORENTER);
    }

    private static boolean isHeldAround(Region region) {
        for (Region outer = region.around(); outer != null; outer = outer.around()) {
            if (outer.object() == region.object()) {
                return true;
            }
        }
        return false;
    }

    private boolean isLocal(Value object, Graph graph) {
        return object instanceof Instruction made
                && made.opcode() == Opcode.NEW
                && !ObjectWeb.of(made, made.type(), analysis.uses(graph), analysis)
                        .escapes();
    }
}
