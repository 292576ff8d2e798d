package java.lang;

import dev.terrarium.runtime.Image;
import dev.terrarium.runtime.ObjectModel;
import dev.terrarium.runtime.Replaces;
import dev.terrarium.runtime.SlowPath;
import java.util.Arrays;
import jdk.internal.util.ArraysSupport;

/**
 * What each append to a string builder may have to do first, and seldom has: to make room, and to go over to UTF-16. What
 * is appended most comes first, for when there is room and nothing to convert; that calls nothing that has to be prepared
 * for.
 */
@Replaces("java.lang.AbstractStringBuilder")
final class AbstractStringBuilderMethods {
    /** A builder that grows gets so many characters more than twice its capacity. */
    private static final int SPARE_CHARACTERS = 2;

    private AbstractStringBuilderMethods() {}

    static AbstractStringBuilder append(AbstractStringBuilder builder, String string) {
        if (string == null) {
            return appendSlowly(builder, "null");
        }
        if (!Image.isForSpeed()) {
            return appendSlowly(builder, string);
        }
        byte[] added = string.value();
        byte[] value = builder.value;
        byte coder = builder.coder;
        int count = builder.count;
        int start = count << coder;
        if (string.coder() == coder && start <= value.length - added.length) {
            builder.count = count + (added.length >> coder);
            ObjectModel.copyBytes(added, 0, value, start, added.length);
            return builder;
        }
        return appendSlowly(builder, string);
    }

    static AbstractStringBuilder append(AbstractStringBuilder builder, char character) {
        byte[] value = builder.value;
        int count = builder.count;
        if (Image.isForSpeed()
                && builder.isLatin1()
                && StringLatin1.canEncode(character)
                && Integer.compareUnsigned(count, value.length) < 0) {
            value[count] = (byte) character;
            builder.count = count + 1;
            return builder;
        }
        return appendSlowly(builder, character);
    }

    static AbstractStringBuilder append(AbstractStringBuilder builder, int number) {
        if (!Image.isForSpeed()) {
            return appendSlowly(builder, number);
        }
        byte[] value = builder.value;
        int end = builder.count + DecimalDigits.length(number);
        if (builder.isLatin1() && Integer.compareUnsigned(end, value.length) <= 0) {
            builder.count = end;
            DecimalDigits.put(number, value, end);
            return builder;
        }
        return appendSlowly(builder, number);
    }

    static AbstractStringBuilder append(AbstractStringBuilder builder, long number) {
        return Image.isForSpeed() && number == (int) number
                ? append(builder, (int) number)
                : appendSlowly(builder, number);
    }

    @SlowPath
    private static AbstractStringBuilder appendSlowly(AbstractStringBuilder builder, String string) {
        int end = builder.count + string.length();
        ensureCapacityInternal(builder, end);
        if (builder.coder != string.coder()) {
            inflate(builder);
        }
        string.getBytes(builder.value, builder.count, builder.coder);
        builder.count = end;
        return builder;
    }

    @SlowPath
    private static AbstractStringBuilder appendSlowly(AbstractStringBuilder builder, char character) {
        int count = builder.count;
        ensureCapacityInternal(builder, count + 1);
        if (builder.isLatin1() && StringLatin1.canEncode(character)) {
            builder.value[count] = (byte) character;
        } else {
            inflate(builder);
            StringUTF16.putCharSB(builder.value, count, character);
        }
        builder.count = count + 1;
        return builder;
    }

    @SlowPath
    private static AbstractStringBuilder appendSlowly(AbstractStringBuilder builder, long number) {
        int count = builder.count;
        int end = count + Long.stringSize(number);
        ensureCapacityInternal(builder, end);
        if (builder.isLatin1()) {
            Long.getChars(number, end, builder.value);
        } else {
            StringUTF16.getChars(number, count, end, builder.value);
        }
        builder.count = end;
        return builder;
    }

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
