package dev.terrarium.image.ir;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an access to a variable does, as {@code java.lang.invoke.VarHandle} and {@code Unsafe} offer it. How accesses by
 * several threads are ordered, of which both have variants, means nothing where there is one.
 */
enum AccessMode {
    GET("get", 0),
    SET("set", 1),
    COMPARE_AND_SET("compareAndSet", 2),
    COMPARE_AND_EXCHANGE("compareAndExchange", 2),
    GET_AND_SET("getAndSet", 1),
    GET_AND_ADD("getAndAdd", 1),
    GET_AND_OR("getAndBitwiseOr", 1),
    GET_AND_AND("getAndBitwiseAnd", 1),
    GET_AND_XOR("getAndBitwiseXor", 1);

    private static final Pattern NAME = Pattern.compile(
            "(get|set|put|compareAndSet|weakCompareAndSet|compareAndExchange"
                    + "|getAndSet|getAndAdd|getAndBitwiseOr|getAndBitwiseAnd|getAndBitwiseXor)"
                    + "(Boolean|Byte|Short|Char|Int|Long|Float|Double|Reference|Object)?(Plain|Opaque|Acquire|Release|Volatile)?");
    private static final Map<String, AccessMode> BY_STEM = new HashMap<>();

    static {
        for (AccessMode mode : values()) {
            BY_STEM.put(mode.stem, mode);
        }
        BY_STEM.put("put", SET);
        BY_STEM.put("weakCompareAndSet", COMPARE_AND_SET);
    }

    private final String stem;
    private final int valueCount;

    AccessMode(String stem, int valueCount) {
        this.stem = stem;
        this.valueCount = valueCount;
    }

    /** Returns the mode of a method of {@code VarHandle}, or null if the method is no access. */
    static AccessMode ofHandleMethod(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && matcher.group(2) == null ? BY_STEM.get(matcher.group(1)) : null;
    }

    /** Returns the mode of a method of {@code Unsafe}, or null if the method is no access. */
    static AccessMode ofUnsafeMethod(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() && matcher.group(2) != null ? BY_STEM.get(matcher.group(1)) : null;
    }

    /** Returns how a variable lies in memory that a method of {@code Unsafe} accesses, or null if it does not. */
    static ElementKind kindOfUnsafeMethod(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches() || matcher.group(2) == null) {
            return null;
        }
        String type = matcher.group(2).equals("Object") ? "Reference" : matcher.group(2);
        return ElementKind.valueOf(type.toUpperCase(java.util.Locale.ROOT));
    }

    /** How many values the access is given, behind what says which variable is meant. */
    int valueCount() {
        return valueCount;
    }
}
