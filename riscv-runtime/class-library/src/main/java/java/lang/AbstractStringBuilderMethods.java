package java.lang;

import dev.terrarium.runtime.Replaces;
import dev.terrarium.runtime.SlowPath;
import java.util.Arrays;
import jdk.internal.util.ArraysSupport;

/** What each append to a string builder may have to do first, and seldom has: to make room, and to go over to UTF-16. */
@Replaces("java.lang.AbstractStringBuilder")
final class AbstractStringBuilderMethods {
    /** A builder that grows gets so many characters more than twice its capacity. */
    private static final int SPARE_CHARACTERS = 2;

    private AbstractStringBuilderMethods() {}

    static void ensureCapacityInternal(AbstractStringBuilder builder, int capacity) {
        if (capacity - (builder.value.length >> builder.coder) > 0) {
            grow(builder, capacity);
        }
    }

    @SlowPath
    private static void grow(AbstractStringBuilder builder, int capacity) {
        byte[] value = builder.value;
        int missing = (capacity << builder.coder) - value.length;
        int bytes = ArraysSupport.newLength(value.length, missing, value.length + (SPARE_CHARACTERS << builder.coder));
        if (bytes == Integer.MAX_VALUE) {
            throw new OutOfMemoryError("Required length exceeds implementation limit");
        }
        builder.value = Arrays.copyOf(value, bytes >> builder.coder << builder.coder);
    }

    @SlowPath
    static void inflate(AbstractStringBuilder builder) {
        if (builder.isLatin1()) {
            byte[] inflated = StringUTF16.newBytesFor(builder.value.length);
            StringLatin1.inflate(builder.value, 0, inflated, 0, builder.count);
            builder.value = inflated;
            builder.coder = String.UTF16;
        }
    }
}
