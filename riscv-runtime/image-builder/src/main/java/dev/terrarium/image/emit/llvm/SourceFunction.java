package dev.terrarium.image.emit.llvm;

/**
 * What debug metadata says of a function.
 *
 * @param name what debuggers call it
 * @param file the path of its source file below the root of a source tree
 * @param line its first line, or 0 if it is unknown
 */
public record SourceFunction(String name, String file, int line) {}
