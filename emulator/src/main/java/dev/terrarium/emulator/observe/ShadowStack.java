package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.image.SymbolTable;
import dev.terrarium.emulator.image.SymbolTable.Symbol;
import dev.terrarium.emulator.isa.DecodedInstruction;
import dev.terrarium.emulator.isa.Opcodes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * The calls that are active, derived from the jumps that are executed and not from memory: calls and returns are known by the
 * link registers they use (Unprivileged manual, table "Return-address stack prediction hints").
 *
 * <p>What is no plain call or return: a jump to the start of another function is a tail call, and takes the caller's place; a
 * jump into a function that is active unwinds to it, as exceptions do; a return to an address that nobody has called from
 * continues another thread, whose stack was left when it was switched away from.
 */
final class ShadowStack {
    private static final int SP = 2;
    private static final int RA = 1;
    private static final int T0 = 5;
    private static final int MOST_SUSPENDED = 256;

    private static final Symbol ROOT = new Symbol("all", 0, 0, false);
    private static final Symbol UNKNOWN = new Symbol("[unknown]", 0, 0, false);
    private static final Symbol EXCEPTION = new Symbol("[exception]", 0, 0, false);
    private static final Symbol INTERRUPT = new Symbol("[interrupt]", 0, 0, false);

    /** An active call. */
    private static final class Frame {
        final ProfileNode node;
        final Frame caller;
        /** Where the call returns to; for a trap, the instruction that was interrupted. */
        final long returnAddress;
        /** The stack pointer at the call. */
        final long stackPointer;

        final boolean isTrap;

        Frame(ProfileNode node, Frame caller, long returnAddress, long stackPointer, boolean isTrap) {
            this.node = node;
            this.caller = caller;
            this.returnAddress = returnAddress;
            this.stackPointer = stackPointer;
            this.isTrap = isTrap;
        }
    }

    private final Hart hart;
    private final SymbolTable symbols;
    /** What the outermost calls are under. */
    private final ProfileNode root;
    /** The innermost calls of threads that do not run. */
    private final Deque<Frame> suspended = new ArrayDeque<>();

    private Frame top;
    /** The code of the innermost call's function. */
    private long topAddress;

    private long topSize;

    ShadowStack(Hart hart, SymbolTable symbols, ProfileNode root) {
        this.hart = hart;
        this.root = root;
        this.symbols = symbols;
    }

    /** Returns a new root of all calls. */
    static ProfileNode newRoot() {
        return new ProfileNode(ROOT, 0);
    }

    /** Returns the node that all calls of a hart are under, where there are several harts. */
    static ProfileNode ofHart(ProfileNode root, int id) {
        return root.callee(new Symbol("[hart " + id + "]", 0, 0, false));
    }

    private Symbol functionAt(long pc) {
        return symbols.function(pc).orElse(UNKNOWN);
    }

    private void enter(Frame frame) {
        top = frame;
        topAddress = frame.node.function().address();
        topSize = frame.node.function().size();
    }

    private boolean inTop(long address) {
        return Long.compareUnsigned(address - topAddress, topSize) < 0;
    }

    /** Returns the node of the innermost call. */
    ProfileNode top() {
        return top.node;
    }

    /** Returns whether the function of the innermost call covers the code from one address to another. */
    boolean covers(long first, long last) {
        return inTop(first) && inTop(last);
    }

    /** Returns the node of the function that the instruction at an address belongs to. */
    ProfileNode at(long pc) {
        if (top == null) {
            enter(startAt(pc));
        } else if (!inTop(pc)) {
            jump(pc);
        }
        return top.node;
    }

    private Frame startAt(long pc) {
        return new Frame(root.callee(functionAt(pc)), null, 0, hart.register(SP), false);
    }

    /**
     * Follows an instruction that was retired.
     *
     * @param next the instruction after it
     */
    void follow(long pc, long instruction, long next) {
        long distance = next - pc;
        if ((distance == 2 || distance == 4) && inTop(next)) {
            return;
        }
        int opcode = DecodedInstruction.opcode(instruction);
        if (opcode == Opcodes.MRET || opcode == Opcodes.SRET) {
            returnFromTrap(next);
        } else if ((opcode == Opcodes.JAL || opcode == Opcodes.JALR) && isLink(DecodedInstruction.rd(instruction))) {
            call(next, pc + 2L * DecodedInstruction.parcels(instruction));
        } else if (opcode == Opcodes.JALR && isLink(DecodedInstruction.rs1(instruction))) {
            returnTo(next);
        } else if (!inTop(next)) {
            jump(next);
        }
    }

    private static boolean isLink(int register) {
        return register == RA || register == T0;
    }

    private void call(long target, long returnAddress) {
        enter(new Frame(top.node.callee(functionAt(target)), top, returnAddress, hart.register(SP), false));
    }

    /** Follows an exception or interrupt to its handler. */
    void trap(boolean interrupt, long pc) {
        at(pc);
        ProfileNode node = top.node.callee(interrupt ? INTERRUPT : EXCEPTION).callee(functionAt(hart.pc()));
        enter(new Frame(node, top, pc, hart.register(SP), true));
    }

    private void returnTo(long address) {
        long stackPointer = hart.register(SP);
        Frame exact = find(
                top, frame -> !frame.isTrap && frame.returnAddress == address && frame.stackPointer == stackPointer);
        if (exact == null && top.returnAddress == address) {
            exact = top; // the stack pointer is not kept by calls to save and restore registers
        }
        if (exact != null && exact.caller != null) {
            enter(exact.caller);
            return;
        }
        Frame other = resume(frame -> frame.returnAddress == address && frame.stackPointer == stackPointer);
        if (other != null) {
            enter(other.caller);
        } else if (!inTop(address)) {
            continueAt(address);
        }
    }

    /** Goes on in a function that is active, or else in a thread that has not been seen. */
    private void continueAt(long address) {
        Symbol function = functionAt(address);
        Frame unwound =
                find(top, frame -> !frame.isTrap && frame.node.function().equals(function));
        if (unwound == null) {
            suspend();
            unwound = startAt(address);
        }
        enter(unwound);
    }

    private void returnFromTrap(long address) {
        Frame trap = find(top, frame -> frame.isTrap);
        boolean resumes = trap != null && isNear(address, trap.returnAddress);
        if (resumes || trap != null && trap.caller.node.function().contains(address)) {
            enter(trap.caller);
            return;
        }
        Frame other = resume(frame -> frame.isTrap && isNear(address, frame.returnAddress));
        if (other != null) {
            enter(other.caller);
            return;
        }
        continueAt(address);
    }

    /** A handler may skip the instruction that has trapped. */
    private static boolean isNear(long address, long trapped) {
        return address - trapped >= 0 && address - trapped <= 4;
    }

    private void jump(long target) {
        Symbol function = functionAt(target);
        if (target != function.address()) {
            Frame unwound = find(top, frame -> frame.node.function().equals(function));
            if (unwound != null) {
                enter(unwound);
                return;
            }
        }
        ProfileNode caller = top.caller == null ? root : top.caller.node;
        enter(new Frame(caller.callee(function), top.caller, top.returnAddress, top.stackPointer, top.isTrap));
    }

    private static Frame find(Frame start, Predicate<Frame> wanted) {
        Frame frame = start;
        while (frame != null && !wanted.test(frame)) {
            frame = frame.caller;
        }
        return frame;
    }

    private void suspend() {
        suspended.addFirst(top);
        if (suspended.size() > MOST_SUSPENDED) {
            suspended.removeLast();
        }
    }

    /** Finds a call on another thread's stack, and makes this thread's stack one of the others. */
    private Frame resume(Predicate<Frame> wanted) {
        for (Iterator<Frame> others = suspended.iterator(); others.hasNext(); ) {
            Frame found = find(others.next(), wanted);
            if (found != null && found.caller != null) {
                others.remove();
                suspend();
                return found;
            }
        }
        return null;
    }
}
