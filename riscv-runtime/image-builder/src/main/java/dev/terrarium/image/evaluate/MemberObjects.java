package dev.terrarium.image.evaluate;

import dev.terrarium.image.ir.AccessClasses;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ParameterNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Makes the objects of {@code java.lang.reflect} that stand for fields, methods, constructors and record components. What
 * is costly in them, such as the code that accesses a field, is made when it is first read.
 */
final class MemberObjects {
    private static final String PACKAGE = "java/lang/reflect/";
    private static final String CLASS = "Ljava/lang/Class;";
    private static final String STRING = "Ljava/lang/String;";
    private static final String TYPE = "Ljava/lang/reflect/Type;";
    private static final String ANNOTATIONS = "[Ljava/lang/annotation/Annotation;";
    private static final int MODIFIERS = 0xFFFF;

    private final ClosedWorld world;
    private final Strings strings;
    private final ClassObjects classes;
    private final GenericTypes generics;
    private final AnnotationObjects annotations;
    private final AccessClasses accesses;
    private final Map<FieldInfo, HeapObject> fields = new HashMap<>();
    private final Map<MethodInfo, HeapObject> executables = new HashMap<>();
    private final Map<ClassInfo, GenericTypes.Scope> scopes = new HashMap<>();
    private final Map<ClassInfo, GenericTypes.Types> classTypes = new HashMap<>();

    MemberObjects(ClosedWorld world, Strings strings, ClassObjects classes) {
        this.world = world;
        this.strings = strings;
        this.classes = classes;
        this.generics = new GenericTypes(world, strings, classes);
        this.annotations = new AnnotationObjects(world, strings, classes);
        this.accesses = new AccessClasses(world);
    }

    // Of classes.

    HeapArray annotations(ClassInfo type) {
        return annotations.array(type.node() == null ? null : type.node().visibleAnnotations);
    }

    HeapValue genericSuperclass(ClassInfo type) {
        if (type.superclass() == null || type.isInterface()) {
            return null;
        }
        GenericTypes.Types types = types(type);
        return types == null ? classes.of(type.superclass()) : types.superclass;
    }

    HeapArray genericInterfaces(ClassInfo type) {
        GenericTypes.Types types = types(type);
        return generics.array(
                types == null ? type.interfaces().stream().map(classes::of).toList() : types.interfaces);
    }

    HeapArray typeParameters(ClassInfo type) {
        GenericTypes.Types types = types(type);
        return generics.variableArray(types == null ? List.of() : types.variables);
    }

    /** What the signature of a class says; null if it has none. */
    private GenericTypes.Types types(ClassInfo type) {
        if (type.node() == null || type.node().signature == null) {
            return null;
        }
        GenericTypes.Types known = classTypes.get(type);
        if (known == null) {
            GenericTypes.Scope scope = scope(type);
            known = classTypes.get(type); // reading the scope may have read the signature
            if (known == null) {
                known = generics.read(type.node().signature, scope);
                classTypes.put(type, known);
            }
        }
        return known;
    }

    /** The type variables that a class's members may use. */
    private GenericTypes.Scope scope(ClassInfo type) {
        GenericTypes.Scope known = scopes.get(type);
        if (known == null) {
            known = new GenericTypes.Scope(enclosingScope(type), classes.of(type));
            scopes.put(type, known);
            if (type.node() != null && type.node().signature != null) {
                classTypes.put(type, generics.read(type.node().signature, known));
            }
        }
        return known;
    }

    private GenericTypes.Scope enclosingScope(ClassInfo type) {
        if (type.node() != null && type.node().outerMethod != null) {
            ClassInfo owner = world.get(type.node().outerClass);
            MethodInfo method = owner.declaredMethod(type.node().outerMethod, type.node().outerMethodDesc);
            return method == null ? scope(owner) : scope(method);
        }
        ClassInfo enclosing = classes.enclosing(type);
        return enclosing == null ? null : scope(enclosing);
    }

    private GenericTypes.Scope scope(MethodInfo method) {
        GenericTypes.Scope scope = new GenericTypes.Scope(scope(method.owner()), of(method));
        if (method.node().signature != null) {
            generics.read(method.node().signature, scope);
        }
        return scope;
    }

    // Lists of members.

    HeapArray declaredFields(ClassInfo type) {
        return array("Field", type.fields().stream().map(this::of).toList());
    }

    HeapArray declaredConstructors(ClassInfo type) {
        List<HeapObject> found = type.methods().stream()
                .filter(MethodInfo::isConstructor)
                .map(this::of)
                .toList();
        return array("Constructor", found);
    }

    HeapArray declaredMethods(ClassInfo type) {
        return array("Method", methods(type).map(this::of).toList());
    }

    private static Stream<MethodInfo> methods(ClassInfo type) {
        return type.methods().stream().filter(method -> !method.isConstructor() && !method.isInitialiser());
    }

    /** The methods that {@link Class#getMethods()} lists: public ones, those of superclasses and interfaces included. */
    HeapArray publicMethods(ClassInfo type) {
        return array("Method", allPublicMethods(type).stream().map(this::of).toList());
    }

    private static Collection<MethodInfo> allPublicMethods(ClassInfo type) {
        Map<String, MethodInfo> found = new LinkedHashMap<>();
        for (ClassInfo own = type; own != null; own = own.superclass()) {
            methods(own)
                    .filter(MemberObjects::isPublic)
                    .forEach(method -> found.putIfAbsent(method.signature(), method));
        }
        for (ClassInfo superinterface : superinterfaces(type)) {
            methods(superinterface)
                    .filter(method -> isPublic(method) && !method.isStatic())
                    .filter(method -> !isHidden(method, found.get(method.signature())))
                    .forEach(method -> found.put(method.signature(), method));
        }
        return found.values();
    }

    private static List<ClassInfo> superinterfaces(ClassInfo type) {
        List<ClassInfo> result = new ArrayList<>();
        Set<ClassInfo> seen = new HashSet<>();
        for (ClassInfo own = type; own != null; own = own.superclass()) {
            addSuperinterfaces(own, seen, result);
        }
        return result;
    }

    private static void addSuperinterfaces(ClassInfo type, Set<ClassInfo> seen, List<ClassInfo> result) {
        for (ClassInfo superinterface : type.interfaces()) {
            if (seen.add(superinterface)) {
                result.add(superinterface);
                addSuperinterfaces(superinterface, seen, result);
            }
        }
    }

    private static boolean isHidden(MethodInfo inherited, MethodInfo other) {
        return other != null && (!other.owner().isInterface() || other.owner().isSubtypeOf(inherited.owner()));
    }

    private static boolean isPublic(MethodInfo method) {
        return (method.access() & Opcodes.ACC_PUBLIC) != 0;
    }

    private HeapArray array(String simpleName, List<HeapObject> members) {
        HeapArray array = new HeapArray(world.arrayOf("L" + PACKAGE + simpleName + ";"), members.size());
        for (int i = 0; i < members.size(); i++) {
            array.put(i, members.get(i));
        }
        return array;
    }

    private HeapArray types(List<Type> types) {
        HeapArray array = new HeapArray(world.arrayOf(CLASS), types.size());
        for (int i = 0; i < types.size(); i++) {
            array.put(i, classes.of(world.ofDescriptor(types.get(i).getDescriptor())));
        }
        return array;
    }

    // Look-ups.

    /** Returns the method that a look-up by name finds, or null. */
    HeapObject method(ClassInfo type, String name, List<ClassInfo> parameters, boolean isPublic) {
        Collection<MethodInfo> candidates =
                isPublic ? allPublicMethods(type) : methods(type).toList();
        return candidates.stream()
                .filter(method -> method.name().equals(name) && takes(method, parameters))
                .reduce((best, method) -> isMoreSpecific(method, best) ? method : best)
                .map(this::of)
                .orElse(null);
    }

    private boolean takes(MethodInfo method, List<ClassInfo> parameters) {
        List<Type> types = method.parameterTypes();
        if (types.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (world.ofDescriptor(types.get(i).getDescriptor()) != parameters.get(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isMoreSpecific(MethodInfo method, MethodInfo than) {
        ClassInfo result = world.ofDescriptor(method.returnType().getDescriptor());
        return result.isSubtypeOf(world.ofDescriptor(than.returnType().getDescriptor()));
    }

    HeapObject constructor(ClassInfo type, List<ClassInfo> parameters) {
        return type.methods().stream()
                .filter(method -> method.isConstructor() && takes(method, parameters))
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    HeapObject declaredField(ClassInfo type, String name) {
        return type.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    HeapObject publicField(ClassInfo type, String name) {
        for (FieldInfo field : type.fields()) {
            if (field.name().equals(name) && (field.access() & Opcodes.ACC_PUBLIC) != 0) {
                return of(field);
            }
        }
        for (ClassInfo superinterface : type.interfaces()) {
            HeapObject found = publicField(superinterface, name);
            if (found != null) {
                return found;
            }
        }
        return type.superclass() == null ? null : publicField(type.superclass(), name);
    }

    // Members.

    private HeapObject of(FieldInfo field) {
        HeapObject known = fields.get(field);
        if (known != null) {
            return known;
        }
        HeapObject object = new HeapObject(world.get(PACKAGE + "Field"));
        fields.put(field, object);
        defer(object, "declaringClass", CLASS, () -> classes.of(field.owner()));
        defer(object, "name", STRING, () -> strings.intern(field.name()));
        defer(object, "type", CLASS, () -> classes.of(world.ofDescriptor(field.descriptor())));
        defer(object, "genericType", TYPE, () -> type(field.signature(), field.descriptor(), field.owner()));
        defer(object, "modifiers", "I", () -> field.access() & MODIFIERS);
        defer(object, "annotations", ANNOTATIONS, () -> annotations.array(field.visibleAnnotations()));
        defer(object, "access", "L" + PACKAGE + "FieldAccess;", () -> new HeapObject(accesses.define(field)));
        return object;
    }

    private HeapValue type(String signature, String descriptor, ClassInfo owner) {
        return signature == null
                ? classes.of(world.ofDescriptor(descriptor))
                : generics.readType(signature, scope(owner));
    }

    HeapObject of(MethodInfo method) {
        HeapObject known = executables.get(method);
        if (known != null) {
            return known;
        }
        HeapObject object = new HeapObject(world.get(PACKAGE + (method.isConstructor() ? "Constructor" : "Method")));
        executables.put(method, object);
        defer(object, "declaringClass", CLASS, () -> classes.of(method.owner()));
        defer(object, "name", STRING, () -> strings.intern(method.name()));
        defer(object, "parameterTypes", "[" + CLASS, () -> types(method.parameterTypes()));
        defer(
                object,
                "returnType",
                CLASS,
                () -> classes.of(world.ofDescriptor(method.returnType().getDescriptor())));
        defer(object, "exceptionTypes", "[" + CLASS, () -> types(exceptionTypes(method)));
        defer(object, "modifiers", "I", () -> method.access() & MODIFIERS);
        defer(object, "annotations", ANNOTATIONS, () -> annotations.array(method.node().visibleAnnotations));
        defer(
                object,
                "parameterAnnotations",
                "[" + ANNOTATIONS,
                () -> annotations.arrays(
                        method.node().visibleParameterAnnotations,
                        method.parameterTypes().size()));
        defer(object, "parameterNames", "[" + STRING, () -> parameterNames(method));
        defer(
                object,
                "defaultValue",
                "Ljava/lang/Object;",
                () -> annotations.value(method.node().annotationDefault, method.returnType()));
        defer(object, "access", "L" + PACKAGE + "CallAccess;", () -> new HeapObject(accesses.define(method)));
        deferGenerics(object, method);
        return object;
    }

    private void deferGenerics(HeapObject object, MethodInfo method) {
        Supplier<GenericTypes.Types> types = new Supplier<>() {
            private GenericTypes.Types read;

            @Override
            public GenericTypes.Types get() {
                if (read == null) {
                    GenericTypes.Scope scope = new GenericTypes.Scope(scope(method.owner()), object);
                    read = generics.read(signature(method), scope);
                }
                return read;
            }
        };
        defer(object, "genericParameterTypes", "[" + TYPE, () -> generics.array(types.get().parameters));
        defer(object, "genericReturnType", TYPE, () -> types.get().result);
        defer(
                object,
                "typeParameters",
                "[Ljava/lang/reflect/TypeVariable;",
                () -> generics.variableArray(types.get().variables));
        defer(
                object,
                "genericExceptionTypes",
                "[" + TYPE,
                () -> generics.array(
                        types.get().exceptions.isEmpty()
                                ? generics.ofDescriptors(exceptionTypes(method))
                                : types.get().exceptions));
    }

    private static String signature(MethodInfo method) {
        return method.node().signature == null ? method.descriptor() : method.node().signature;
    }

    private static List<Type> exceptionTypes(MethodInfo method) {
        return method.node().exceptions.stream().map(Type::getObjectType).toList();
    }

    private HeapArray parameterNames(MethodInfo method) {
        List<ParameterNode> parameters = method.node().parameters;
        if (parameters == null || parameters.size() != method.parameterTypes().size()) {
            return null;
        }
        HeapArray names = new HeapArray(world.arrayOf(STRING), parameters.size());
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name;
            names.put(i, name == null ? null : strings.intern(name));
        }
        return names;
    }

    /** The components of a record class in their order; null for other classes. */
    HeapArray recordComponents(ClassInfo type) {
        if ((type.access() & Opcodes.ACC_RECORD) == 0) {
            return null;
        }
        // Of a record without components, ASM has no list.
        List<RecordComponentNode> nodes = Objects.requireNonNullElse(type.node().recordComponents, List.of());
        List<HeapObject> components = nodes.stream().map(node -> of(type, node)).toList();
        return array("RecordComponent", components);
    }

    private HeapObject of(ClassInfo owner, RecordComponentNode node) {
        HeapObject object = new HeapObject(world.get(PACKAGE + "RecordComponent"));
        defer(object, "declaringRecord", CLASS, () -> classes.of(owner));
        defer(object, "name", STRING, () -> strings.intern(node.name));
        defer(object, "type", CLASS, () -> classes.of(world.ofDescriptor(node.descriptor)));
        defer(object, "genericType", TYPE, () -> type(node.signature, node.descriptor, owner));
        defer(object, "genericSignature", STRING, () -> node.signature == null ? null : strings.intern(node.signature));
        defer(object, "annotations", ANNOTATIONS, () -> annotations.array(node.visibleAnnotations));
        defer(
                object,
                "accessor",
                "L" + PACKAGE + "Method;",
                () -> of(owner.declaredMethod(node.name, "()" + node.descriptor)));
        return object;
    }

    /** Sets a field that the object's class or a superclass has, if the class library has it at all. */
    private static void defer(HeapObject object, String name, String descriptor, Supplier<Object> supplier) {
        for (ClassInfo type = object.type(); type != null; type = type.superclass()) {
            FieldInfo field = type.declaredField(name, descriptor);
            if (field != null) {
                object.defer(field, supplier);
                return;
            }
        }
    }
}
