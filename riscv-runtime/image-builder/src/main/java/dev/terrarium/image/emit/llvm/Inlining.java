package dev.terrarium.image.emit.llvm;

/**
 * One call of a function whose body stands in the place of the call.
 *
 * @param function the inlined function
 * @param line the line of the call, or 0 if it is unknown
 * @param caller the inlining that the call itself came with; null if the call was the enclosing function's own
 */
public record Inlining(SourceFunction function, int line, Inlining caller) {}
