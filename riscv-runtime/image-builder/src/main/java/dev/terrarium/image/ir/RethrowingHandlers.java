package dev.terrarium.image.ir;

/** Removes handlers that do nothing but throw the exception again: what is left of those that leave a monitor. */
public final class RethrowingHandlers {
    /** How many jumps may be between the handler and where it throws. */
    private static final int MOST_JUMPS = 4;

    private RethrowingHandlers() {}

    /** Rewrites a graph. */
    public static void remove(Graph graph) {
        for (Block block : graph.blocks()) {
            for (Instruction instruction : block.instructions()) {
                if (instruction.unwind() != null
                        && rethrows(instruction.unwind().block(), 0)) {
                    instruction.setUnwind(null);
                }
            }
        }
        graph.removeUnreachableBlocks();
        new ParameterSimplifier(graph).run();
    }

    /** Whether all that a block does is to throw one of its parameters to the callers, by way of a few others at most. */
    private static boolean rethrows(Block block, int parameter) {
        Block current = block;
        int index = parameter;
        for (int jumps = 0; jumps < MOST_JUMPS && index >= 0; jumps++) {
            Instruction first = current.instructions().get(0);
            if (first.opcode() == Opcode.THROW) {
                return first.unwind() == null
                        && first.operand(0) == current.parameters().get(index);
            }
            if (first.opcode() != Opcode.GOTO) {
                return false;
            }
            Target target = first.targets().get(0);
            index = target.arguments().indexOf(current.parameters().get(index));
            current = target.block();
        }
        return false;
    }
}
