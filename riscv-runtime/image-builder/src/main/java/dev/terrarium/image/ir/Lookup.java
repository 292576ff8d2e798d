package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The natives of the class library's {@code Lookups}: what programs look up by name. Where the arguments are constants,
 * the builder finds it; elsewhere a call becomes one of the method that searches what the app declares.
 */
public enum Lookup {
    TYPE("type", "(Ljava/lang/String;Z)Ljava/lang/Class;"),
    DECLARED_METHOD(
            "declaredMethod", "(Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;"),
    PUBLIC_METHOD("publicMethod", "(Ljava/lang/Class;Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;"),
    DECLARED_FIELD("declaredField", "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/reflect/Field;"),
    PUBLIC_FIELD("publicField", "(Ljava/lang/Class;Ljava/lang/String;)Ljava/lang/reflect/Field;"),
    DECLARED_CONSTRUCTOR("declaredConstructor", "(Ljava/lang/Class;[Ljava/lang/Class;)Ljava/lang/reflect/Constructor;"),
    RESOURCE("resource", "(Ljava/lang/Class;Ljava/lang/String;)[B"),
    PROVIDERS("providers", "(Ljava/lang/Class;)Ljava/util/ServiceProviders;"),
    /** Without arguments, and so always known. */
    RESOURCE_NAMES("resourceNames", "()[Ljava/lang/String;"),
    /** In the order of the names. */
    RESOURCE_CONTENTS("resourceContents", "()[[B");

    private static final String OWNER = "java/lang/Lookups";
    private static final Map<String, Lookup> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(Lookup::methodName, Function.identity()));

    private final String method;
    private final String descriptor;

    Lookup(String method, String descriptor) {
        this.method = method;
        this.descriptor = descriptor;
    }

    /** Returns the look-up that a method is, or null. */
    public static Lookup of(MethodInfo method) {
        return BY_NAME.get(method.toString());
    }

    /** Whether a method belongs to the class of the look-ups, none of which changes what it is given. */
    public static boolean isOwnerOf(MethodInfo method) {
        return method.owner().name().equals(OWNER);
    }

    /** Whether a method turns what a look-up has found into its caller's result. */
    public static boolean isCompletion(MethodInfo method) {
        return method.owner().name().equals("java/lang/Class") && method.name().equals("found");
    }

    private String methodName() {
        return OWNER + "." + method + descriptor;
    }

    /** Returns the method that looks up at run time. */
    public MethodInfo search(ClosedWorld world) {
        String name = "search" + Character.toUpperCase(method.charAt(0)) + method.substring(1);
        return world.get(OWNER).declaredMethod(name, descriptor);
    }
}
