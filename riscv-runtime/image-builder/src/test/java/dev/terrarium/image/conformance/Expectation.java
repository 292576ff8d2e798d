package dev.terrarium.image.conformance;

/**
 * What a program does on HotSpot.
 *
 * @param output what it writes to standard output
 * @param uncaught the line that reports the exception that ends it; empty if none does
 * @param exitStatus the status of its process
 */
record Expectation(byte[] output, String uncaught, int exitStatus) {}
