package dev.terrarium.image.optimize;

import java.util.List;
import java.util.Map;

/** What each pass removed from a program, in the order in which the passes first ran; the analysis's own is the first. */
public record Optimizations(List<Removed> removed) {
    /**
     * What one pass removed.
     *
     * @param pass its name
     * @param removed how many of each kind of instruction, over all methods; where there were none it is left out
     */
    public record Removed(String pass, Map<String, Integer> removed) {}
}
