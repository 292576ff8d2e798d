package dev.terrarium.image.ir;

import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The body of a method in SSA form: blocks, the first of which is the entry and has the method's parameters. */
public final class Graph {
    private final MethodInfo method;
    private final List<Block> blocks = new ArrayList<>();

    public Graph(MethodInfo method) {
        this.method = method;
    }

    public MethodInfo method() {
        return method;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public Block entry() {
        return blocks.get(0);
    }

    public Block addBlock() {
        Block block = new Block();
        blocks.add(block);
        return block;
    }

    /** A block on the path of the depth-first search, and its successors that are still to be visited. */
    private record Visit(Block block, Iterator<Block> rest) {
        Visit(Block block) {
            this(block, successors(block).iterator());
        }
    }

    /** Removes blocks that no path from the entry reaches, and puts the rest into reverse postorder. */
    public void removeUnreachableBlocks() {
        List<Block> postorder = new ArrayList<>();
        Set<Block> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Visit> path = new ArrayDeque<>();
        seen.add(entry());
        path.push(new Visit(entry()));
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.rest().hasNext()) {
                Block next = visit.rest().next();
                if (seen.add(next)) {
                    path.push(new Visit(next));
                }
            } else {
                postorder.add(path.pop().block());
            }
        }
        Collections.reverse(postorder);
        blocks.clear();
        blocks.addAll(postorder);
    }

    /** Returns the blocks to which control can go from a block, unwind edges included. */
    public static List<Block> successors(Block block) {
        List<Block> result = new ArrayList<>();
        for (Instruction instruction : block.instructions()) {
            if (instruction.unwind() != null) {
                result.add(instruction.unwind().block());
            }
        }
        for (Target target : block.terminator().targets()) {
            result.add(target.block());
        }
        return result;
    }
}
