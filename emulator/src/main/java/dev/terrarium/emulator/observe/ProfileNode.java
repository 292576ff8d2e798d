package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.image.SymbolTable.Symbol;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A function in one of the contexts it was called in, with the instructions that were retired there. */
public final class ProfileNode {
    /** Deeper calls are counted with what is at this depth. */
    private static final int DEEPEST = 200;

    private final Symbol function;
    private final int depth;
    private final Map<Symbol, ProfileNode> callees = new LinkedHashMap<>();
    private long instructions;

    ProfileNode(Symbol function, int depth) {
        this.function = function;
        this.depth = depth;
    }

    /** Returns the node of a function that this one calls; that of direct recursion is the node itself. */
    ProfileNode callee(Symbol called) {
        if (called.equals(function) || depth >= DEEPEST) {
            return this;
        }
        return callees.computeIfAbsent(called, symbol -> new ProfileNode(symbol, depth + 1));
    }

    void count(long retired) {
        instructions += retired;
    }

    /** Returns the function's name. */
    public String name() {
        return function.name();
    }

    Symbol function() {
        return function;
    }

    /** Returns how many instructions were retired in this function itself. */
    public long instructions() {
        return instructions;
    }

    /** Returns how many instructions were retired in this function and in what it has called. */
    public long total() {
        long total = instructions;
        for (ProfileNode callee : callees.values()) {
            total += callee.total();
        }
        return total;
    }

    /** Returns what the function has called. */
    public Collection<ProfileNode> callees() {
        return callees.values();
    }
}
