package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Kind;
import dev.terrarium.image.ir.Opcode;
import dev.terrarium.image.ir.Target;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The part of a recursive method that ends the recursion: its decisions before it has had any effect, and what it does if
 * they let it return without calling itself. For all else, a body of that part calls the method as a whole, which takes the
 * same decisions again.
 */
final class EarlyReturns {
    private static final int MOST_DECISIONS = 3;
    private static final int MOST_INSTRUCTIONS = 8;

    private final Graph part;
    private final Block rest = new Block();
    private final Set<Block> decisions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Block> pending = new ArrayDeque<>();
    private boolean returnsEarly;

    private EarlyReturns(Graph original) {
        part = BodyCopy.of(original);
    }

    /** Returns a body that is worth inlining where the method calls itself; null if there is none. */
    static Graph of(Graph original) {
        return new EarlyReturns(original).cut();
    }

    private Graph cut() {
        decide(part.entry());
        while (!pending.isEmpty()) {
            for (Target target : pending.pop().terminator().targets()) {
                Block block = target.block();
                if (returns(block)) {
                    returnsEarly = true;
                } else if (!decide(block)) {
                    target.setBlock(rest);
                    target.arguments().clear();
                }
            }
        }
        if (!returnsEarly) {
            return null;
        }
        callWhole();
        part.removeUnreachableBlocks();
        return part;
    }

    /** Goes on in a block if all it does can be done once more, as often as such blocks are few and not in a loop. */
    private boolean decide(Block block) {
        if (decisions.size() == MOST_DECISIONS
                || block.instructions().size() > MOST_INSTRUCTIONS
                || !block.instructions().stream().allMatch(EarlyReturns::isRepeatable)
                || !decisions.add(block)) {
            return false;
        }
        pending.add(block);
        return true;
    }

    private static boolean isRepeatable(Instruction instruction) {
        return instruction.unwind() == null
                && switch (instruction.opcode()) {
                    case IF, SWITCH, GOTO, STACKCHECK -> true;
                    default -> !instruction.opcode().hasEffect() || Checks.isCheck(instruction);
                };
    }

    /** Whether a block leads to the method's end, soon and without a call of the method. */
    private boolean returns(Block start) {
        Block block = start;
        int length = block.instructions().size();
        while (length <= MOST_INSTRUCTIONS && block.instructions().stream().allMatch(this::isPlain)) {
            switch (block.terminator().opcode()) {
                case RETURN -> {
                    return true;
                }
                case GOTO -> {
                    block = block.terminator().targets().get(0).block();
                    length += block.instructions().size();
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    private boolean isPlain(Instruction instruction) {
        return instruction.unwind() == null && !RecursionInlining.isSelfCall(instruction, part);
    }

    private void callWhole() {
        Kind kind = Kind.of(part.method().returnType());
        Opcode opcode = part.method().isStatic() ? Opcode.CALLSTATIC : Opcode.CALLSPECIAL;
        Instruction call = rest.append(
                new Instruction(opcode, kind, part.method(), part.entry().parameters()));
        rest.append(new Instruction(Opcode.RETURN, Kind.VOID, null, kind == Kind.VOID ? List.of() : List.of(call)));
        part.blocks().add(rest);
    }
}
