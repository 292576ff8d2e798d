package dev.terrarium.image.optimize;

import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.Map;

/**
 * The methods that box: they return objects of which nothing but the value counts, so that what is boxed can be used
 * instead wherever the object's identity is not asked for (Java Language Specification, section 5.1.7).
 */
final class Boxing {
    private static final String VALUE = "value";

    private static final Map<String, String> DESCRIPTORS = Map.of(
            "java/lang/Boolean", "Z",
            "java/lang/Byte", "B",
            "java/lang/Character", "C",
            "java/lang/Short", "S",
            "java/lang/Integer", "I",
            "java/lang/Long", "J");

    private Boxing() {}

    /** Whether a method boxes its argument, maybe in an object that it has made before. */
    static boolean isBoxing(MethodInfo method) {
        String owner = method.owner().name();
        String primitive = DESCRIPTORS.get(owner);
        return primitive != null
                && method.name().equals("valueOf")
                && method.descriptor().equals("(" + primitive + ")L" + owner + ";")
                && value(method) != null;
    }

    /** The field in which the objects that a boxing method returns have the value. */
    static FieldInfo value(MethodInfo boxing) {
        return boxing.owner()
                .declaredField(VALUE, DESCRIPTORS.get(boxing.owner().name()));
    }
}
