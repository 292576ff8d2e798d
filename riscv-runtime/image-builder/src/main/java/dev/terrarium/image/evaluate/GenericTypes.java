package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * Makes the objects of {@code java.lang.reflect.Type} that Signature attributes (JVM specification, section 4.7.9.1) stand
 * for: instances of the JDK's own classes for them, ready as those become when they are first asked.
 */
final class GenericTypes {
    private static final String PACKAGE = "sun/reflect/generics/reflectiveObjects/";
    private static final String TYPE = "Ljava/lang/reflect/Type;";
    private static final String TYPE_VARIABLE = "Ljava/lang/reflect/TypeVariable;";
    private static final String OBJECT = "java/lang/Object";

    private final ClosedWorld world;
    private final Strings strings;
    private final ClassObjects classes;

    GenericTypes(ClosedWorld world, Strings strings, ClassObjects classes) {
        this.world = world;
        this.strings = strings;
        this.classes = classes;
    }

    /** Where type variables are declared: a class or a method, within what encloses it. */
    static final class Scope {
        private final Scope outer;
        private final HeapObject declaration;
        private final Map<String, HeapObject> variables = new HashMap<>();

        Scope(Scope outer, HeapObject declaration) {
            this.outer = outer;
            this.declaration = declaration;
        }

        private HeapObject variable(String name) {
            for (Scope scope = this; scope != null; scope = scope.outer) {
                HeapObject found = scope.variables.get(name);
                if (found != null) {
                    return found;
                }
            }
            throw new IllegalStateException("type variable " + name + " is declared nowhere");
        }
    }

    /** A signature of a class, method or field: what it declares and the types that it names, in order. */
    static final class Types {
        final List<HeapValue> variables = new ArrayList<>();
        HeapValue superclass;
        final List<HeapValue> interfaces = new ArrayList<>();
        final List<HeapValue> parameters = new ArrayList<>();
        HeapValue result;
        final List<HeapValue> exceptions = new ArrayList<>();
    }

    /** Reads the signature of a class or method, whose type variables the scope then has. */
    Types read(String signature, Scope scope) {
        declareVariables(signature, scope);
        Types types = new Types();
        new SignatureReader(signature).accept(new DeclarationReader(types, scope));
        return types;
    }

    /** Reads the signature of a field or record component. */
    HeapValue readType(String signature, Scope scope) {
        HeapValue[] result = new HeapValue[1];
        new SignatureReader(signature).acceptType(new TypeReader(scope, type -> result[0] = type));
        return result[0];
    }

    HeapArray array(List<? extends HeapValue> types) {
        return array(TYPE, types);
    }

    HeapArray variableArray(List<? extends HeapValue> variables) {
        return array(TYPE_VARIABLE, variables);
    }

    private HeapArray array(String component, List<? extends HeapValue> values) {
        HeapArray array = new HeapArray(world.arrayOf(component), values.size());
        for (int i = 0; i < values.size(); i++) {
            array.put(i, values.get(i));
        }
        return array;
    }

    /** Bounds may name variables that are declared behind them, so the variables are made first. */
    private void declareVariables(String signature, Scope scope) {
        new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public void visitFormalTypeParameter(String name) {
                HeapObject variable = make("TypeVariableImpl");
                set(variable, "genericDeclaration", "Ljava/lang/reflect/GenericDeclaration;", scope.declaration);
                set(variable, "name", "Ljava/lang/String;", strings.intern(name));
                scope.variables.put(name, variable);
            }
        });
    }

    private HeapObject make(String simpleName) {
        return new HeapObject(world.get(PACKAGE + simpleName));
    }

    private static void set(HeapObject object, String field, String descriptor, Object value) {
        object.put(object.type().declaredField(field, descriptor), value);
    }

    private HeapObject wildcard(HeapValue upper, HeapValue lower) {
        HeapObject wildcard = make("WildcardTypeImpl");
        HeapValue above = upper == null ? classes.of(world.get(OBJECT)) : upper;
        set(wildcard, "upperBounds", "[Ljava/lang/Object;", array(List.of(above)));
        set(wildcard, "lowerBounds", "[Ljava/lang/Object;", array(lower == null ? List.of() : List.of(lower)));
        return wildcard;
    }

    private HeapValue arrayOf(HeapValue component) {
        if (component instanceof HeapObject object && classes.represented(object) != null) {
            return classes.arrayClass(object);
        }
        HeapObject array = make("GenericArrayTypeImpl");
        set(array, "genericComponentType", TYPE, component);
        return array;
    }

    private HeapValue parameterized(ClassInfo type, List<HeapValue> arguments, HeapValue owner) {
        if (arguments.isEmpty() && !(owner instanceof HeapObject object && classes.represented(object) == null)) {
            return classes.of(type);
        }
        HeapObject result = make("ParameterizedTypeImpl");
        set(result, "rawType", "Ljava/lang/Class;", classes.of(type));
        set(result, "actualTypeArguments", "[" + TYPE, array(arguments));
        set(result, "ownerType", TYPE, owner != null ? owner : declaringClass(type));
        return result;
    }

    private HeapObject declaringClass(ClassInfo type) {
        for (InnerClassNode inner : type.node().innerClasses) {
            if (inner.name.equals(type.name()) && inner.outerName != null) {
                return classes.of(world.get(inner.outerName));
            }
        }
        return null;
    }

    /** Reads one type and hands it over. */
    private final class TypeReader extends SignatureVisitor {
        private final Scope scope;
        private final Consumer<HeapValue> result;
        private String name;
        private HeapValue owner;
        private List<HeapValue> arguments = new ArrayList<>();

        TypeReader(Scope scope, Consumer<HeapValue> result) {
            super(Opcodes.ASM9);
            this.scope = scope;
            this.result = result;
        }

        @Override
        public void visitBaseType(char descriptor) {
            result.accept(classes.of(world.ofDescriptor(String.valueOf(descriptor))));
        }

        @Override
        public void visitTypeVariable(String variable) {
            result.accept(scope.variable(variable));
        }

        @Override
        public SignatureVisitor visitArrayType() {
            return new TypeReader(scope, component -> result.accept(arrayOf(component)));
        }

        @Override
        public void visitClassType(String internalName) {
            name = internalName;
        }

        @Override
        public void visitInnerClassType(String simpleName) {
            owner = parameterized(world.get(name), arguments, owner);
            name += "$" + simpleName;
            arguments = new ArrayList<>();
        }

        @Override
        public void visitTypeArgument() {
            arguments.add(wildcard(null, null));
        }

        @Override
        public SignatureVisitor visitTypeArgument(char kind) {
            List<HeapValue> target = arguments;
            return new TypeReader(
                    scope,
                    type -> target.add(
                            kind == INSTANCEOF ? type : kind == EXTENDS ? wildcard(type, null) : wildcard(null, type)));
        }

        @Override
        public void visitEnd() {
            result.accept(parameterized(world.get(name), arguments, owner));
        }
    }

    /** Reads the signature of a class or method. */
    private final class DeclarationReader extends SignatureVisitor {
        private final Types types;
        private final Scope scope;
        private HeapObject variable;
        private List<HeapValue> bounds = new ArrayList<>();

        DeclarationReader(Types types, Scope scope) {
            super(Opcodes.ASM9);
            this.types = types;
            this.scope = scope;
        }

        @Override
        public void visitFormalTypeParameter(String name) {
            endVariable();
            variable = scope.variable(name);
            types.variables.add(variable);
        }

        private void endVariable() {
            if (variable != null) {
                List<HeapValue> all = bounds.isEmpty() ? List.of(classes.of(world.get(OBJECT))) : bounds;
                set(variable, "bounds", "[Ljava/lang/Object;", array(all));
                bounds = new ArrayList<>();
                variable = null;
            }
        }

        @Override
        public SignatureVisitor visitClassBound() {
            return new TypeReader(scope, bounds::add);
        }

        @Override
        public SignatureVisitor visitInterfaceBound() {
            return new TypeReader(scope, bounds::add);
        }

        @Override
        public SignatureVisitor visitSuperclass() {
            endVariable();
            return new TypeReader(scope, type -> types.superclass = type);
        }

        @Override
        public SignatureVisitor visitInterface() {
            return new TypeReader(scope, types.interfaces::add);
        }

        @Override
        public SignatureVisitor visitParameterType() {
            endVariable();
            return new TypeReader(scope, types.parameters::add);
        }

        @Override
        public SignatureVisitor visitReturnType() {
            endVariable();
            return new TypeReader(scope, type -> types.result = type);
        }

        @Override
        public SignatureVisitor visitExceptionType() {
            return new TypeReader(scope, types.exceptions::add);
        }
    }

    /** The types that descriptors name, for what has no signature. */
    List<HeapValue> ofDescriptors(List<Type> descriptors) {
        List<HeapValue> result = new ArrayList<>();
        for (Type descriptor : descriptors) {
            result.add(classes.of(world.ofDescriptor(descriptor.getDescriptor())));
        }
        return result;
    }
}
