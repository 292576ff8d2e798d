package dev.terrarium.image.analyze;

import dev.terrarium.image.StackTraces;

/**
 * What code can ask of how its image is built, and so what it does is decided by.
 *
 * @param traces whether its exceptions have stack traces
 * @param assertions whether its {@code assert} statements are checked
 * @param forSpeed whether it is to retire few instructions, whatever that costs in bytes
 */
public record ProgramOptions(StackTraces traces, boolean assertions, boolean forSpeed) {}
