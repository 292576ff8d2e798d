package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * The instances of {@code java/lang/Class}. Which of the fields below they have is the class library's choice; those that
 * lead to other objects are made when they are first read.
 *
 * <table>
 * <caption>Fields</caption>
 * <tr><td>{@code name}</td><td>as {@link Class#getName()}</td></tr>
 * <tr><td>{@code componentType}, {@code superclass}, {@code interfaces}</td><td>as the methods of {@link Class}</td></tr>
 * <tr><td>{@code flags}</td><td>bit 0 interface, 1 array, 2 primitive, 3 enum, 4 record, 5 annotation, 6 implements
 * {@code Comparable} with itself as the type argument</td></tr>
 * <tr><td>{@code accessFlags}</td><td>as {@link Class#getModifiers()}</td></tr>
 * <tr><td>{@code enumConstants}</td><td>the array from {@code values()}, shared</td></tr>
 * </table>
 */
final class ClassObjects {
    static final int INTERFACE = 1;
    static final int ARRAY = 1 << 1;
    static final int PRIMITIVE = 1 << 2;
    static final int ENUM = 1 << 3;
    static final int RECORD = 1 << 4;
    static final int ANNOTATION = 1 << 5;
    static final int COMPARABLE_WITH_ITSELF = 1 << 6;

    private static final List<String> PRIMITIVE_DESCRIPTORS = List.of("Z", "B", "C", "S", "I", "J", "F", "D", "V");
    private static final String CLASS = "Ljava/lang/Class;";
    private static final int ACCESS_LEVELS = Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;

    private final ClosedWorld world;
    private final Strings strings;
    private final Map<ClassInfo, HeapObject> objects = new HashMap<>();
    private final Map<HeapObject, ClassInfo> represented = new IdentityHashMap<>();
    private Function<ClassInfo, Object> enumConstants = type -> null;

    ClassObjects(ClosedWorld world, Strings strings) {
        this.world = world;
        this.strings = strings;
    }

    /** Sets who computes the constants of an enum class. */
    void setEnumConstants(Function<ClassInfo, Object> source) {
        enumConstants = source;
    }

    HeapObject of(ClassInfo type) {
        return objects.computeIfAbsent(type, this::make);
    }

    /** Returns the class object of arrays of what a class object stands for. */
    HeapObject arrayClass(HeapObject classObject) {
        ClassInfo type = represented(classObject);
        if (!type.isPrimitive()) {
            return of(world.arrayOf(type.descriptor()));
        }
        return type.name().equals("void") ? null : of(world.arrayOf(primitiveDescriptor(type)));
    }

    /** Returns the class of a primitive type or void by its keyword. */
    ClassInfo primitive(String keyword) {
        for (String descriptor : PRIMITIVE_DESCRIPTORS) {
            ClassInfo type = world.ofDescriptor(descriptor);
            if (type.name().equals(keyword)) {
                return type;
            }
        }
        throw new Unevaluatable("asks for the primitive type " + keyword + ", which does not exist", List.of());
    }

    private String primitiveDescriptor(ClassInfo type) {
        return PRIMITIVE_DESCRIPTORS.stream()
                .filter(descriptor -> world.ofDescriptor(descriptor) == type)
                .findAny()
                .orElseThrow();
    }

    /** Returns the class that a class object stands for. */
    ClassInfo represented(HeapObject classObject) {
        return represented.get(classObject);
    }

    private HeapObject make(ClassInfo type) {
        HeapObject object = new HeapObject(world.get("java/lang/Class"));
        represented.put(object, type);
        defer(object, "name", "Ljava/lang/String;", () -> strings.intern(type.javaName()));
        defer(object, "componentType", CLASS, () -> componentType(type));
        defer(object, "superclass", CLASS, () -> superclass(type));
        defer(object, "interfaces", "[Ljava/lang/Class;", () -> interfaces(type));
        defer(object, "flags", "I", () -> flags(type));
        defer(object, "accessFlags", "I", () -> modifiers(type));
        deferEnumConstants(type, object);
        return object;
    }

    /** Has the constants of an enum class computed anew when they are next read. */
    void deferEnumConstants(ClassInfo type) {
        deferEnumConstants(type, of(type));
    }

    private void deferEnumConstants(ClassInfo type, HeapObject object) {
        if (isEnum(type)) {
            defer(object, "enumConstants", "[Ljava/lang/Object;", () -> enumConstants.apply(type));
        }
    }

    private static void defer(HeapObject object, String name, String descriptor, Supplier<Object> supplier) {
        FieldInfo field = object.type().declaredField(name, descriptor);
        if (field != null && !field.isStatic()) {
            object.defer(field, supplier);
        }
    }

    private HeapObject componentType(ClassInfo type) {
        return type.isArray() ? of(world.ofDescriptor(type.componentDescriptor())) : null;
    }

    private HeapObject superclass(ClassInfo type) {
        return type.superclass() == null || type.isInterface() ? null : of(type.superclass());
    }

    private HeapArray interfaces(ClassInfo type) {
        HeapArray array = new HeapArray(world.arrayOf(CLASS), type.interfaces().size());
        for (int i = 0; i < array.length(); i++) {
            array.put(i, of(type.interfaces().get(i)));
        }
        return array;
    }

    private static boolean isEnum(ClassInfo type) {
        return (type.access() & Opcodes.ACC_ENUM) != 0 && hasSuperclass(type, "java/lang/Enum");
    }

    private static boolean hasSuperclass(ClassInfo type, String name) {
        return type.superclass() != null && type.superclass().name().equals(name);
    }

    private static int flags(ClassInfo type) {
        int flags = type.isInterface() ? INTERFACE : 0;
        flags |= type.isArray() ? ARRAY : 0;
        flags |= type.isPrimitive() ? PRIMITIVE : 0;
        flags |= isEnum(type) ? ENUM : 0;
        flags |= hasSuperclass(type, "java/lang/Record") ? RECORD : 0;
        flags |= (type.access() & Opcodes.ACC_ANNOTATION) != 0 ? ANNOTATION : 0;
        flags |= ComparableTypes.isComparableWithItself(type) ? COMPARABLE_WITH_ITSELF : 0;
        return flags;
    }

    /** A member class has the flags that its declaration has, which only the InnerClasses attribute keeps. */
    private int modifiers(ClassInfo type) {
        if (type.isArray()) {
            int level = modifiers(world.ofDescriptor(type.componentDescriptor())) & ACCESS_LEVELS;
            return level | Opcodes.ACC_FINAL | Opcodes.ACC_ABSTRACT;
        }
        if (type.node() == null) {
            return type.access();
        }
        List<InnerClassNode> members = type.node().innerClasses;
        for (InnerClassNode member : members) {
            if (member.name.equals(type.name())) {
                return member.access & 0xffff & ~Opcodes.ACC_SUPER;
            }
        }
        return type.access() & 0xffff & ~Opcodes.ACC_SUPER;
    }
}
