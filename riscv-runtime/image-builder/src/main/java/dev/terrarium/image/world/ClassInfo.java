package dev.terrarium.image.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * A class, interface or array class of the closed world. Names are internal names (JVM specification, section 4.2.1);
 * array classes are named by their descriptor, such as {@code [I}, and primitive types, which exist only for their class
 * objects, by their keyword.
 */
public final class ClassInfo {
    private final String name;
    private final int access;
    private final ClassNode node;
    private final Origin origin;
    private final String componentDescriptor;
    private final ClassInfo component;
    private ClassInfo superclass;
    private final List<ClassInfo> interfaces = new ArrayList<>();
    private final Map<String, MethodInfo> methods = new LinkedHashMap<>();
    private final Map<String, FieldInfo> fields = new LinkedHashMap<>();

    private static final List<String> RUNTIME_PACKAGES =
            List.of("java/", "jdk/", "dev/terrarium/runtime/", "dev/terrarium/library/");

    /** Where a class comes from, which decides how it is named in messages and reports. */
    public enum Origin {
        APPLICATION,
        JDK,
        SYNTHETIC
    }

    ClassInfo(ClassNode node, Origin origin) {
        this(node.name, node.access, node, origin, null, null);
    }

    private ClassInfo(
            String name, int access, ClassNode node, Origin origin, String componentDescriptor, ClassInfo component) {
        this.name = name;
        this.access = access;
        this.node = node;
        this.origin = origin;
        this.componentDescriptor = componentDescriptor;
        this.component = component;
    }

    /** The array class of a component type, whose class is null where the component is primitive. */
    static ClassInfo array(String componentDescriptor, ClassInfo component) {
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT | Opcodes.ACC_PUBLIC;
        Origin origin = component == null ? Origin.JDK : component.origin;
        return new ClassInfo("[" + componentDescriptor, access, null, origin, componentDescriptor, component);
    }

    static ClassInfo primitive(String keyword) {
        int access = Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT | Opcodes.ACC_PUBLIC;
        return new ClassInfo(keyword, access, null, Origin.JDK, null, null);
    }

    void link(ClassInfo superclass, List<ClassInfo> interfaces) {
        this.superclass = superclass;
        this.interfaces.addAll(interfaces);
    }

    void add(MethodInfo method) {
        methods.put(method.signature(), method);
    }

    void add(FieldInfo field) {
        fields.put(field.name() + ":" + field.descriptor(), field);
    }

    public String name() {
        return name;
    }

    /** Whether this is a class that takes the place of the JVM or of a part of its class library. */
    public boolean isOfRuntime() {
        return origin == Origin.APPLICATION && RUNTIME_PACKAGES.stream().anyMatch(name::startsWith);
    }

    /** The name as Java source and {@link Class#getName()} write it. */
    public String javaName() {
        return name.replace('/', '.');
    }

    /** The type descriptor of a variable of this class. */
    public String descriptor() {
        return isArray() ? name : "L" + name + ";";
    }

    public int access() {
        return access;
    }

    /** The class file; null for array classes and primitive types. */
    public ClassNode node() {
        return node;
    }

    public Origin origin() {
        return origin;
    }

    /** The superclass; null for {@code java/lang/Object} and primitive types. */
    public ClassInfo superclass() {
        return superclass;
    }

    public List<ClassInfo> interfaces() {
        return interfaces;
    }

    public Collection<MethodInfo> methods() {
        return methods.values();
    }

    public Collection<FieldInfo> fields() {
        return fields.values();
    }

    /** The method declared here with that name and descriptor, or null. */
    public MethodInfo declaredMethod(String methodName, String descriptor) {
        return declaredMethod(methodName + descriptor);
    }

    /** The method declared here with that name followed by its descriptor, or null. */
    MethodInfo declaredMethod(String signature) {
        return methods.get(signature);
    }

    /** The field declared here with that name and descriptor, or null. */
    public FieldInfo declaredField(String fieldName, String descriptor) {
        return fields.get(fieldName + ":" + descriptor);
    }

    /** Returns the only field of that name that this class declares, or null. */
    public FieldInfo declaredField(String fieldName) {
        List<FieldInfo> named = fields.values().stream()
                .filter(field -> field.name().equals(fieldName))
                .toList();
        return named.size() == 1 ? named.get(0) : null;
    }

    /** The class initialiser, or null. */
    public MethodInfo initialiser() {
        return declaredMethod("<clinit>", "()V");
    }

    /**
     * The types that are initialised before this one is, in their order (JVM specification, section 5.5, step 7): of a
     * class, the superclass, and then the superinterfaces that declare default methods, each behind its own.
     */
    public List<ClassInfo> initialisedBefore() {
        if (isInterface()) {
            return List.of();
        }
        Set<ClassInfo> result = new LinkedHashSet<>();
        if (superclass != null) {
            result.add(superclass);
        }
        addWithDefaultMethods(interfaces, result);
        return List.copyOf(result);
    }

    private static void addWithDefaultMethods(List<ClassInfo> interfaces, Set<ClassInfo> result) {
        for (ClassInfo superinterface : interfaces) {
            addWithDefaultMethods(superinterface.interfaces, result);
            if (superinterface.methods().stream().anyMatch(method -> !method.isAbstract() && !method.isStatic())) {
                result.add(superinterface);
            }
        }
    }

    public boolean isInterface() {
        return (access & Opcodes.ACC_INTERFACE) != 0;
    }

    public boolean isAbstract() {
        return (access & Opcodes.ACC_ABSTRACT) != 0;
    }

    public boolean isFinal() {
        return (access & Opcodes.ACC_FINAL) != 0;
    }

    public boolean isArray() {
        return componentDescriptor != null;
    }

    public boolean isPrimitive() {
        return node == null && !isArray();
    }

    /** The descriptor of an array class's component type; null for what is no array. */
    public String componentDescriptor() {
        return componentDescriptor;
    }

    /** The class of an array's components; null where they are primitive. */
    public ClassInfo component() {
        return component;
    }

    /** Whether a value of this class is assignable to a variable of the other (JVM specification, section 6.5, checkcast). */
    public boolean isSubtypeOf(ClassInfo other) {
        if (this == other) {
            return true;
        }
        if (isPrimitive() || other.isPrimitive()) {
            return false;
        }
        if (other.isArray()) {
            return isArray() && component != null && other.component != null && component.isSubtypeOf(other.component);
        }
        if (isInterface() && other.superclass == null && !other.isInterface()) {
            return true;
        }
        if (superclass != null && superclass.isSubtypeOf(other)) {
            return true;
        }
        for (ClassInfo candidate : interfaces) {
            if (candidate.isSubtypeOf(other)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return javaName();
    }
}
