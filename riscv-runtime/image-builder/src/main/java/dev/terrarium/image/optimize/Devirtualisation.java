package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Removals;
import dev.terrarium.image.ir.Substitution;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes calls direct whose receiver's exact class is known in the method. The analysis has done so where a call has one
 * target in the whole program; this finds what has become known by inlining.
 */
final class Devirtualisation implements Pass {
    private final ExactTypes types;
    private final Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch;

    /**
     * Makes the pass.
     *
     * @param dispatch the targets of a call that is not direct, by the receiver's class
     */
    Devirtualisation(ExactTypes types, Function<MethodInfo, Map<ClassInfo, MethodInfo>> dispatch) {
        this.types = types;
        this.dispatch = dispatch;
    }

    @Override
    public String name() {
        return "devirtualisation";
    }

    @Override
    public void run(Graph graph, Removals removals) {
        Substitution substitution = new Substitution();
        for (Block block : graph.blocks()) {
            List<Instruction> instructions = block.instructions();
            for (int i = 0; i < instructions.size(); i++) {
                Instruction call = instructions.get(i);
                MethodInfo target = target(call);
                if (target != null) {
                    Instruction direct = direct(call, target);
                    instructions.set(i, direct);
                    substitution.replace(call, direct);
                    removals.count(call);
                }
            }
        }
        substitution.apply(graph);
    }

    /** Makes one call direct, and returns what is in its place. */
    static Instruction makeDirect(Graph graph, Instruction call, MethodInfo target) {
        Instruction direct = direct(call, target);
        for (Block block : graph.blocks()) {
            block.instructions().replaceAll(instruction -> instruction == call ? direct : instruction);
        }
        Substitution substitution = new Substitution();
        substitution.replace(call, direct);
        substitution.apply(graph);
        return direct;
    }

    private static Instruction direct(Instruction call, MethodInfo target) {
        Instruction direct =
                new Instruction(Opcode.CALLSPECIAL, call.kind(), target, call.operands()).setPosition(call);
        direct.setUnwind(call.unwind());
        return direct;
    }

    private MethodInfo target(Instruction call) {
        if (call.opcode() != Opcode.CALLVIRTUAL && call.opcode() != Opcode.CALLINTERFACE) {
            return null;
        }
        ClassInfo receiver = types.of(call.operand(0));
        return receiver == null ? null : dispatch.apply(call.method()).get(receiver);
    }
}
