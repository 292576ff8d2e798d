package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import dev.terrarium.runtime.Strings;
import java.util.List;
import java.util.function.BiFunction;

/** The exceptions of range checks, with the same texts but without the formatter, which is large. */
@Replaces("jdk.internal.util.Preconditions")
final class PreconditionsMethods {
    private PreconditionsMethods() {}

    static RuntimeException outOfBoundsCheckIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, int index, int length) {
        return maker == null ? indexFailure(index, length) : failure(maker, "checkIndex", List.of(index, length));
    }

    static RuntimeException outOfBoundsCheckIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, long index, long length) {
        return maker == null ? indexFailure(index, length) : failure(maker, "checkIndex", List.of(index, length));
    }

    static RuntimeException outOfBoundsCheckFromToIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, int from, int to, int length) {
        return maker == null
                ? rangeFailure(from, Long.toString(to), length)
                : failure(maker, "checkFromToIndex", List.of(from, to, length));
    }

    static RuntimeException outOfBoundsCheckFromToIndex(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, long from, long to, long length) {
        return maker == null
                ? rangeFailure(from, Long.toString(to), length)
                : failure(maker, "checkFromToIndex", List.of(from, to, length));
    }

    static RuntimeException outOfBoundsCheckFromIndexSize(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, int from, int size, int length) {
        return maker == null
                ? rangeFailure(from, sum(from, size), length)
                : failure(maker, "checkFromIndexSize", List.of(from, size, length));
    }

    static RuntimeException outOfBoundsCheckFromIndexSize(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, long from, long size, long length) {
        return maker == null
                ? rangeFailure(from, sum(from, size), length)
                : failure(maker, "checkFromIndexSize", List.of(from, size, length));
    }

    private static RuntimeException failure(
            BiFunction<String, List<Number>, ? extends RuntimeException> maker, String check, List<Number> values) {
        RuntimeException made = maker.apply(check, values);
        return made != null ? made : new IndexOutOfBoundsException("Range check failed");
    }

    private static IndexOutOfBoundsException indexFailure(long index, long length) {
        String text = Strings.concat("Index ", Long.toString(index));
        text = Strings.concat(text, " out of bounds for length ");
        return new IndexOutOfBoundsException(Strings.concat(text, Long.toString(length)));
    }

    private static IndexOutOfBoundsException rangeFailure(long from, String to, long length) {
        String text = Strings.concat("Range [", Long.toString(from));
        text = Strings.concat(Strings.concat(text, ", "), to);
        text = Strings.concat(text, ") out of bounds for length ");
        return new IndexOutOfBoundsException(Strings.concat(text, Long.toString(length)));
    }

    private static String sum(long from, long size) {
        return Strings.concat(Strings.concat(Long.toString(from), " + "), Long.toString(size));
    }
}
