package dev.terrarium.image.analyze;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Parameter;
import dev.terrarium.image.ir.Value;
import java.util.List;
import java.util.Map;

/**
 * Tells which blocks a further round over a method's blocks can leave out, because nothing that they use has changed since
 * they were last analysed.
 *
 * <p>The blocks are in reverse postorder. There, a value that an instruction computes is used behind it in its block and in
 * later blocks, as its block dominates those; a parameter, in its block and in later ones. So what a block uses has changed
 * only if something of an earlier block has, or one of its own parameters.
 */
final class Rounds {
    private final List<Block> blocks;
    private final Map<Block, Integer> positions;
    /** When each block's analysis began last, on a clock that each event puts forward; 0 for never. */
    private final int[] analysed;

    private final int[] parametersChanged;
    private final int[] valuesChanged;
    private int clock;
    private int position;
    /** When something of the blocks before the position changed last. */
    private int changedBefore;

    /**
     * Makes the rounds of a method.
     *
     * @param blocks in reverse postorder
     * @param positions where in the list each block is
     */
    Rounds(List<Block> blocks, Map<Block, Integer> positions) {
        this.blocks = blocks;
        this.positions = positions;
        this.analysed = new int[blocks.size()];
        this.parametersChanged = new int[blocks.size()];
        this.valuesChanged = new int[blocks.size()];
        begin();
    }

    /** Begins a round. */
    void begin() {
        position = -1;
        changedBefore = 0;
    }

    /** Goes to the next block, and returns it; null at the end of a round. */
    Block next() {
        if (position >= 0) {
            changedBefore = Math.max(changedBefore, valuesChanged[position]);
        }
        position++;
        if (position == blocks.size()) {
            return null;
        }
        changedBefore = Math.max(changedBefore, parametersChanged[position]);
        return blocks.get(position);
    }

    /** Whether the block at hand has been analysed, with the values that are there now. */
    boolean isSettled() {
        return analysed[position] > changedBefore;
    }

    /** Notes that the analysis of the block at hand begins. */
    void analyse() {
        analysed[position] = ++clock;
    }

    /** Notes that more is known of a value: of any parameter, or of one that the block at hand computes. */
    void changed(Value value) {
        clock++;
        if (value instanceof Parameter parameter) {
            parametersChanged[positions.get(parameter.block())] = clock;
        } else {
            valuesChanged[position] = clock;
        }
    }
}
