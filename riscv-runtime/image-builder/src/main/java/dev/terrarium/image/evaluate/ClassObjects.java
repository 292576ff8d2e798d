package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.Lookup;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.ReflectionDeclarations;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
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
 *     {@code Comparable} with itself as the type argument, 7 anonymous, 8 local, 9 member, 10 sealed, 11
 *     checks assertions</td></tr>
 * <tr><td>{@code accessFlags}</td><td>as {@link Class#getModifiers()}</td></tr>
 * <tr><td>{@code enumConstants}</td><td>the array from {@code values()}, shared</td></tr>
 * <tr><td>{@code enumInitialiser}</td><td>for enums that are initialised at boot, what does so</td></tr>
 * <tr><td>{@code enclosingClass}, {@code permittedSubclasses}, {@code genericSuperclass}, {@code genericInterfaces},
 *     {@code typeParameters}, {@code recordComponents}</td><td>as the methods of {@link Class}</td></tr>
 * <tr><td>{@code annotations}</td><td>those that the class itself has</td></tr>
 * <tr><td>{@code declaredFields}, {@code declaredMethods}, {@code publicMethods}, {@code declaredConstructors}</td><td>the
 *     members, or null if there are some and the app does not declare that it reflects on the class</td></tr>
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
    static final int ANONYMOUS = 1 << 7;
    static final int LOCAL = 1 << 8;
    static final int MEMBER = 1 << 9;
    static final int SEALED = 1 << 10;
    static final int CHECKS_ASSERTIONS = 1 << 11;

    private static final List<String> PRIMITIVE_DESCRIPTORS = List.of("Z", "B", "C", "S", "I", "J", "F", "D", "V");
    private static final String CLASS = "Ljava/lang/Class;";
    private static final int ACCESS_LEVELS = Opcodes.ACC_PUBLIC | Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED;

    private final ClosedWorld world;
    private final Strings strings;
    private final Map<ClassInfo, HeapObject> objects = new HashMap<>();
    private final Map<HeapObject, ClassInfo> represented = new IdentityHashMap<>();
    private final MemberObjects members;
    private final ResourceObjects resources;
    /** The fields that hold members, and what they hold where all members are known. */
    private final Map<FieldInfo, Function<ClassInfo, HeapArray>> memberLists = new HashMap<>();

    private Function<ClassInfo, Object> enumConstants = type -> null;
    private Function<ClassInfo, Object> enumInitialisers = type -> null;
    private HeapArray declaredClasses;
    private boolean assertions;
    private ReflectionDeclarations declarations = ReflectionDeclarations.NONE;

    ClassObjects(ClosedWorld world, Strings strings) {
        this.world = world;
        this.strings = strings;
        this.members = new MemberObjects(world, strings, this);
        this.resources = new ResourceObjects(world, strings);
        listMembers("declaredFields", "Field", members::declaredFields);
        listMembers("declaredMethods", "Method", members::declaredMethods);
        listMembers("publicMethods", "Method", members::publicMethods);
        listMembers("declaredConstructors", "Constructor", members::declaredConstructors);
    }

    private void listMembers(String name, String simpleName, Function<ClassInfo, HeapArray> list) {
        FieldInfo field = world.get("java/lang/Class").declaredField(name, "[Ljava/lang/reflect/" + simpleName + ";");
        if (field != null) {
            memberLists.put(field, list);
        }
    }

    MemberObjects members() {
        return members;
    }

    /** Sets which classes have members at run time. */
    void setDeclarations(ReflectionDeclarations given) {
        declarations = given;
        resources.setDeclared(given.resources());
    }

    HeapArray declaredClasses() {
        if (declaredClasses == null) {
            declaredClasses =
                    new HeapArray(world.arrayOf(CLASS), declarations.classes().size());
            int index = 0;
            for (ClassInfo type : declarations.classes()) {
                declaredClasses.put(index++, of(type));
            }
        }
        return declaredClasses;
    }

    /** See {@link Evaluator#lookUp}. */
    HeapValue lookUp(Lookup lookup, List<Object> arguments) {
        if (lookup == Lookup.RESOURCE_NAMES) {
            return resources.names();
        }
        if (lookup == Lookup.RESOURCE_CONTENTS) {
            return resources.contents();
        }
        if (lookup == Lookup.TYPE) {
            ClassInfo type = named(strings.text((HeapObject) arguments.get(0)));
            return type == null ? null : of(type);
        }
        ClassInfo type = represented((HeapObject) arguments.get(0));
        if (lookup == Lookup.PROVIDERS) {
            return resources.providers(type);
        }
        if (lookup == Lookup.DECLARED_CONSTRUCTOR) {
            return members.constructor(type, classes(arguments.get(1)));
        }
        String name = strings.text((HeapObject) arguments.get(1));
        return switch (lookup) {
            case DECLARED_FIELD -> members.declaredField(type, name);
            case PUBLIC_FIELD -> members.publicField(type, name);
            case DECLARED_METHOD -> members.method(type, name, classes(arguments.get(2)), false);
            case PUBLIC_METHOD -> members.method(type, name, classes(arguments.get(2)), true);
            case RESOURCE -> resources.content(type, name);
            case TYPE, DECLARED_CONSTRUCTOR, PROVIDERS, RESOURCE_NAMES, RESOURCE_CONTENTS ->
                throw new IllegalStateException("looked up before");
        };
    }

    private static List<ClassInfo> classes(Object list) {
        return ((List<?>) list).stream().map(ClassInfo.class::cast).toList();
    }

    /** The class that {@link Class#forName(String)} finds, or null. */
    private ClassInfo named(String name) {
        if (name.isEmpty() || name.indexOf('/') >= 0) {
            return null;
        }
        String internalName = name.replace('.', '/');
        if (name.charAt(0) != '[') {
            return world.find(internalName);
        }
        Type element = Type.getType(internalName).getElementType();
        boolean exists = element.getSort() != Type.OBJECT || world.find(element.getInternalName()) != null;
        return exists ? world.find(internalName) : null;
    }

    /** The value of a field of a class object for code that runs at build time, where everything is known. */
    Object atBuildTime(HeapObject classObject, FieldInfo field) {
        Function<ClassInfo, HeapArray> list = memberLists.get(field);
        return list == null ? classObject.get(field) : list.apply(represented(classObject));
    }

    private HeapArray declaredOnly(ClassInfo type, Function<ClassInfo, HeapArray> list) {
        HeapArray all = list.apply(type);
        return all.length() == 0 || declarations.include(type) ? all : null;
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
        defer(object, "enclosingClass", CLASS, () -> enclosing(type) == null ? null : of(enclosing(type)));
        defer(object, "permittedSubclasses", "[Ljava/lang/Class;", () -> permittedSubclasses(type));
        defer(object, "genericSuperclass", "Ljava/lang/reflect/Type;", () -> members.genericSuperclass(type));
        defer(object, "genericInterfaces", "[Ljava/lang/reflect/Type;", () -> members.genericInterfaces(type));
        defer(object, "typeParameters", "[Ljava/lang/reflect/TypeVariable;", () -> members.typeParameters(type));
        defer(object, "annotations", "[Ljava/lang/annotation/Annotation;", () -> members.annotations(type));
        defer(object, "recordComponents", "[Ljava/lang/reflect/RecordComponent;", () -> members.recordComponents(type));
        memberLists.forEach((field, list) -> object.defer(field, () -> declaredOnly(type, list)));
        if (declarations.include(type) || (type.access() & Opcodes.ACC_ANNOTATION) != 0) {
            revealArrayClass(object);
        }
        deferEnumConstants(type, object);
        if (isEnum(type)) {
            defer(object, "enumInitialiser", "Ljava/lang/Runnable;", () -> enumInitialisers.apply(type));
        }
        return object;
    }

    /**
     * Has a class object hold, in the image too, the class of arrays of its class. Not every class object does: each such
     * class would lead to another, without end.
     */
    void revealArrayClass(ClassInfo type) {
        if (!type.isPrimitive()) {
            revealArrayClass(of(type));
        }
    }

    private void revealArrayClass(HeapObject classObject) {
        defer(classObject, "arrayClass", CLASS, () -> arrayClass(classObject));
    }

    /** Sets who makes what initialises an enum class on the machine. */
    void setEnumInitialisers(Function<ClassInfo, Object> source) {
        enumInitialisers = source;
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

    private HeapArray permittedSubclasses(ClassInfo type) {
        List<String> names = type.node() == null || type.node().permittedSubclasses == null
                ? List.of()
                : type.node().permittedSubclasses;
        HeapArray array = new HeapArray(world.arrayOf(CLASS), names.size());
        for (int i = 0; i < array.length(); i++) {
            array.put(i, of(world.get(names.get(i))));
        }
        return array;
    }

    /** The class in whose body a class is declared, or null. */
    ClassInfo enclosing(ClassInfo type) {
        if (type.node() == null) {
            return null;
        }
        if (type.node().outerClass != null) {
            return world.get(type.node().outerClass);
        }
        InnerClassNode own = innerClass(type);
        return own == null || own.outerName == null ? null : world.get(own.outerName);
    }

    /** The entry of a nested class in its own InnerClasses attribute (JVM specification, section 4.7.6), or null. */
    private static InnerClassNode innerClass(ClassInfo type) {
        if (type.node() == null) {
            return null;
        }
        return type.node().innerClasses.stream()
                .filter(inner -> inner.name.equals(type.name()))
                .findFirst()
                .orElse(null);
    }

    private static int nesting(ClassInfo type) {
        InnerClassNode own = innerClass(type);
        if (own == null) {
            return 0;
        }
        return own.innerName == null ? ANONYMOUS : own.outerName == null ? LOCAL : MEMBER;
    }

    private static boolean isEnum(ClassInfo type) {
        return (type.access() & Opcodes.ACC_ENUM) != 0 && hasSuperclass(type, "java/lang/Enum");
    }

    private static boolean hasSuperclass(ClassInfo type, String name) {
        return type.superclass() != null && type.superclass().name().equals(name);
    }

    /** Sets whether classes check their assertions; those of the JDK never do, as a JVM needs another option for them. */
    void setAssertions(boolean enabled) {
        assertions = enabled;
    }

    private int flags(ClassInfo type) {
        int flags = type.isInterface() ? INTERFACE : 0;
        flags |= type.isArray() ? ARRAY : 0;
        flags |= type.isPrimitive() ? PRIMITIVE : 0;
        flags |= isEnum(type) ? ENUM : 0;
        flags |= hasSuperclass(type, "java/lang/Record") ? RECORD : 0;
        flags |= (type.access() & Opcodes.ACC_ANNOTATION) != 0 ? ANNOTATION : 0;
        flags |= ComparableTypes.isComparableWithItself(type) ? COMPARABLE_WITH_ITSELF : 0;
        flags |= type.node() != null && type.node().permittedSubclasses != null ? SEALED : 0;
        flags |= nesting(type);
        flags |= assertions && type.origin() != ClassInfo.Origin.JDK ? CHECKS_ASSERTIONS : 0;
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
        InnerClassNode own = innerClass(type);
        if (own != null) {
            return own.access & 0xffff & ~Opcodes.ACC_SUPER;
        }
        return type.access() & 0xffff & ~Opcodes.ACC_SUPER;
    }
}
