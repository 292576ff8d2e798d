package dev.terrarium.image.ir;

import dev.terrarium.image.world.MethodInfo;

/**
 * Where a method has been inlined: one call of it. Instructions that came from its body keep their lines in it.
 *
 * @param method the inlined method
 * @param line the line of the call in the method around it, or 0 if unknown
 * @param caller the scope that the call itself was in; null if it was in the graph's own method
 */
public record InlineScope(MethodInfo method, int line, InlineScope caller) {}
