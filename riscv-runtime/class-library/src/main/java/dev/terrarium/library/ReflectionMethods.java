package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The native method of {@code jdk.internal.reflect.Reflection} that permission checks ask for a caller. */
@Replaces("jdk.internal.reflect.Reflection")
final class ReflectionMethods {
    private ReflectionMethods() {}

    static Class<?> getCallerClass() {
        return null;
    }
}
