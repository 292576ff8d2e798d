package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of instructions of a block that is left only at its end: a block is cut before each instruction with a handler, so
 * that what holds at the end of a segment holds on all edges from it.
 */
final class Segment {
    private final Block block;
    private final boolean startsBlock;
    private final List<Instruction> instructions;
    final List<Edge> incoming = new ArrayList<>();
    final List<Edge> outgoing = new ArrayList<>();
    /** The segment that every path to this one leaves last; null for the entry. */
    Segment dominator;

    final List<Segment> dominated = new ArrayList<>();
    /** Position in reverse postorder. */
    int order = -1;
    /** The interval of positions in a depth-first walk of the dominator tree that this segment's subtree has. */
    int first;

    int last;

    /**
     * A way from one segment to another.
     *
     * @param instruction the terminator, or what may throw; null if control goes on to the next segment of the block
     * @param target with the arguments of the block's parameters, or null likewise
     */
    record Edge(Segment from, Segment to, Instruction instruction, Target target) {
        /** Whether an exception goes this way; the first parameter then has no argument. */
        boolean unwinds() {
            return target != null && instruction.unwind() == target;
        }
    }

    Segment(Block block, boolean startsBlock, List<Instruction> instructions) {
        this.block = block;
        this.startsBlock = startsBlock;
        this.instructions = List.copyOf(instructions);
    }

    Block block() {
        return block;
    }

    /** Whether the block's parameters are defined here. */
    boolean startsBlock() {
        return startsBlock;
    }

    /** The instructions as they were when the control flow was looked at. */
    List<Instruction> instructions() {
        return instructions;
    }

    boolean dominates(Segment other) {
        return first <= other.first && other.last <= last;
    }
}
