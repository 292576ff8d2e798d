package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Removals;

/** Makes the body of one method better and leaves it well-formed, with the same behaviour. */
interface Pass {
    /** What the report calls the pass. */
    String name();

    /** Rewrites a graph, and counts what it removes. */
    void run(Graph graph, Removals removals);
}
