package dev.terrarium.image.conformance;

import java.util.List;

/**
 * What a program does on HotSpot.
 *
 * @param output what it writes to standard output
 * @param report the lines that report the exception that ends it, with its trace; none if no exception does
 * @param exitStatus the status of its process
 */
record Expectation(byte[] output, List<String> report, int exitStatus) {}
