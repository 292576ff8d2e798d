package dev.terrarium.image.conformance;

import java.util.List;
import java.util.Optional;

/**
 * Compares what is reported of an exception that nothing catches: itself, its trace, its causes, line by line. Three things
 * are let pass:
 *
 * <ul>
 *   <li>HotSpot's message of a {@code NullPointerException} tells which expression was null, which the image does not know;
 *   <li>frames of {@code java.base} are compared without the place in the source, as the class library has sources of its
 *       own for some classes and has Java for what is native on HotSpot;
 *   <li>when memory is exhausted, the image has none to take and tell a trace; HotSpot has memory outside the heap.
 * </ul>
 */
final class UncaughtReport {
    private static final String NULL_POINTER = "java.lang.NullPointerException";
    private static final String OUT_OF_MEMORY = "java.lang.OutOfMemoryError";
    private static final String JDK_FRAME = "\tat java.base/";

    private UncaughtReport() {}

    /** Returns the first difference in words; empty if there is none. */
    static Optional<String> difference(List<String> expected, List<String> actual) {
        boolean isMemoryExhausted = !expected.isEmpty() && expected.get(0).contains(OUT_OF_MEMORY);
        int lines = isMemoryExhausted ? 1 : Math.max(expected.size(), actual.size());
        for (int i = 0; i < lines; i++) {
            String expectedLine = i < expected.size() ? expected.get(i) : "";
            String actualLine = i < actual.size() ? actual.get(i) : "";
            if (!comparable(expectedLine).equals(comparable(actualLine))) {
                return Optional.of("line " + (i + 1) + " of the report is \"" + expectedLine + "\" on HotSpot, \""
                        + actualLine + "\" on the image");
            }
        }
        return Optional.empty();
    }

    private static String comparable(String line) {
        int nullPointer = line.indexOf(NULL_POINTER);
        if (nullPointer >= 0) {
            return line.substring(0, nullPointer + NULL_POINTER.length());
        }
        return line.startsWith(JDK_FRAME) ? line.substring(0, line.indexOf('(')) : line;
    }
}
