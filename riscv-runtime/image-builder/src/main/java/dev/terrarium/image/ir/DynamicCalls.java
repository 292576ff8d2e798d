package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Lowers the invokedynamic instructions that javac emits to what their bootstrap methods would have linked: string
 * concatenation, the methods of records, lambda expressions and method references.
 */
final class DynamicCalls {
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char ARGUMENT_TAG = '\u0001';
    private static final char CONSTANT_TAG = '\u0002';

    private final ClosedWorld world;
    private final LambdaClasses lambdas;

    DynamicCalls(ClosedWorld world) {
        this.world = world;
        this.lambdas = new LambdaClasses(world);
    }

    void lower(GraphBuilder.Translation code, InvokeDynamicInsnNode call) {
        String bootstrap = call.bsm.getOwner() + "." + call.bsm.getName();
        switch (bootstrap) {
            case "java/lang/invoke/StringConcatFactory.makeConcatWithConstants" -> concatenate(code, call);
            case "java/lang/runtime/ObjectMethods.bootstrap" -> recordMethod(code, call);
            case "java/lang/invoke/LambdaMetafactory.metafactory",
                    "java/lang/invoke/LambdaMetafactory.altMetafactory" -> lambda(code, call);
            default -> code.unsupported("invokedynamic with the bootstrap method " + bootstrap.replace('/', '.'));
        }
    }

    private void concatenate(GraphBuilder.Translation code, InvokeDynamicInsnNode call) {
        Type[] types = Type.getArgumentTypes(call.desc);
        List<Value> arguments = code.pop(types.length);
        String recipe = (String) call.bsmArgs[0];
        Value builder = code.newObject(world.get(BUILDER), "()V");
        StringBuilder literal = new StringBuilder();
        int nextArgument = 0;
        int nextConstant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == ARGUMENT_TAG) {
                appendLiteral(code, builder, literal);
                append(code, builder, types[nextArgument], arguments.get(nextArgument));
                nextArgument++;
            } else if (c == CONSTANT_TAG) {
                literal.append(call.bsmArgs[nextConstant++]);
            } else {
                literal.append(c);
            }
        }
        appendLiteral(code, builder, literal);
        code.push(code.callExact(BUILDER, "toString", "()Ljava/lang/String;", builder));
    }

    private static void appendLiteral(GraphBuilder.Translation code, Value builder, StringBuilder literal) {
        if (literal.length() == 1) {
            code.callExact(BUILDER, "append", "(C)L" + BUILDER + ";", builder, Constant.ofInt(literal.charAt(0)));
        } else if (literal.length() > 1) {
            appendString(code, builder, Constant.ofString(literal.toString()));
        }
        literal.setLength(0);
    }

    private static void appendString(GraphBuilder.Translation code, Value builder, Value text) {
        code.callExact(BUILDER, "append", "(Ljava/lang/String;)L" + BUILDER + ";", builder, text);
    }

    private static void append(GraphBuilder.Translation code, Value builder, Type type, Value value) {
        String parameter =
                switch (type.getSort()) {
                    case Type.BOOLEAN -> "Z";
                    case Type.CHAR -> "C";
                    case Type.BYTE, Type.SHORT, Type.INT -> "I";
                    case Type.LONG -> "J";
                    case Type.FLOAT -> "F";
                    case Type.DOUBLE -> "D";
                    default ->
                        type.getInternalName().equals("java/lang/String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
                };
        code.callExact(BUILDER, "append", "(" + parameter + ")L" + BUILDER + ";", builder, value);
    }

    private void recordMethod(GraphBuilder.Translation code, InvokeDynamicInsnNode call) {
        ClassInfo type = world.get((Type) call.bsmArgs[0]);
        List<FieldInfo> components = new ArrayList<>();
        for (int i = 2; i < call.bsmArgs.length; i++) {
            Handle getter = (Handle) call.bsmArgs[i];
            components.add(world.resolveField(type, getter.getName(), getter.getDesc()));
        }
        switch (call.name) {
            case "toString" -> code.push(recordToString(code, type, components, code.pop()));
            case "hashCode" -> code.push(recordHashCode(code, components, code.pop()));
            case "equals" -> recordEquals(code, type, components);
            default -> code.unsupported("Record method " + call.name);
        }
    }

    private static Value component(GraphBuilder.Translation code, FieldInfo component, Value object) {
        return code.emit(Opcode.GETFIELD, Kind.of(component.descriptor()), component, object);
    }

    private Value recordToString(
            GraphBuilder.Translation code, ClassInfo type, List<FieldInfo> components, Value object) {
        Value builder = code.newObject(world.get(BUILDER), "()V");
        String name = type.name().substring(type.name().lastIndexOf('/') + 1);
        String prefix = simpleName(type, name) + "[";
        for (FieldInfo component : components) {
            appendString(code, builder, Constant.ofString(prefix + component.name() + "="));
            append(code, builder, Type.getType(component.descriptor()), component(code, component, object));
            prefix = ", ";
        }
        appendString(code, builder, Constant.ofString(components.isEmpty() ? prefix + "]" : "]"));
        return code.callExact(BUILDER, "toString", "()Ljava/lang/String;", builder);
    }

    /** The simple name of a class by its InnerClasses attribute (JVM specification, section 4.7.6). */
    private static String simpleName(ClassInfo type, String fallback) {
        return type.node().innerClasses.stream()
                .filter(inner -> inner.name.equals(type.name()) && inner.innerName != null)
                .map(inner -> inner.innerName)
                .findFirst()
                .orElse(fallback);
    }

    private static Value recordHashCode(GraphBuilder.Translation code, List<FieldInfo> components, Value object) {
        Value hash = Constant.ofInt(0);
        for (FieldInfo component : components) {
            Value value = component(code, component, object);
            String wrapper = wrapper(component.descriptor());
            Value own = wrapper == null
                    ? code.callStatic("java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", value)
                    : code.callStatic(wrapper, "hashCode", "(" + component.descriptor() + ")I", value);
            Value scaled = code.emit(Opcode.MUL, Kind.INT, null, hash, Constant.ofInt(31));
            hash = code.emit(Opcode.ADD, Kind.INT, null, scaled, own);
        }
        return hash;
    }

    private void recordEquals(GraphBuilder.Translation code, ClassInfo type, List<FieldInfo> components) {
        Value other = code.pop();
        Value object = code.pop();
        Block done = code.newBlock();
        Parameter result = done.addParameter(Kind.INT);
        Value isRecord = code.emit(Opcode.INSTANCEOF, Kind.INT, type, other);
        continueIf(code, Condition.NE, isRecord, Constant.ofInt(0), done);
        for (FieldInfo component : components) {
            Value left = component(code, component, object);
            Value right = component(code, component, other);
            switch (component.descriptor().charAt(0)) {
                case 'L', '[' -> {
                    Value equal = code.callStatic(
                            "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z", left, right);
                    continueIf(code, Condition.NE, equal, Constant.ofInt(0), done);
                }
                case 'F', 'D' -> {
                    String descriptor = component.descriptor();
                    Value order = code.callStatic(
                            wrapper(descriptor), "compare", "(" + descriptor + descriptor + ")I", left, right);
                    continueIf(code, Condition.EQ, order, Constant.ofInt(0), done);
                }
                default -> continueIf(code, Condition.EQ, left, right, done);
            }
        }
        code.jump(new Target(done, List.of(Constant.ofInt(1))));
        code.continueIn(done);
        code.push(result);
    }

    /** Goes on in a new block if the condition holds, else to {@code done} with 0. */
    private static void continueIf(
            GraphBuilder.Translation code, Condition condition, Value left, Value right, Block done) {
        Block next = code.newBlock();
        code.branch(condition, left, right, new Target(next, List.of()), new Target(done, List.of(Constant.ofInt(0))));
        code.continueIn(next);
    }

    /** The wrapper class of a primitive type, or null for references. */
    static String wrapper(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> "java/lang/Boolean";
            case 'B' -> "java/lang/Byte";
            case 'C' -> "java/lang/Character";
            case 'S' -> "java/lang/Short";
            case 'I' -> "java/lang/Integer";
            case 'J' -> "java/lang/Long";
            case 'F' -> "java/lang/Float";
            case 'D' -> "java/lang/Double";
            default -> null;
        };
    }

    private void lambda(GraphBuilder.Translation code, InvokeDynamicInsnNode call) {
        Type[] captured = Type.getArgumentTypes(call.desc);
        List<Value> arguments = code.pop(captured.length);
        ClassInfo type = lambdas.define(code.method(), call);
        if (captured.length == 0) {
            code.initialise(type);
            FieldInfo instance = type.declaredField(LambdaClasses.INSTANCE, "L" + type.name() + ";");
            code.push(code.emit(Opcode.GETSTATIC, Kind.REFERENCE, instance));
        } else {
            if (((Handle) call.bsmArgs[1]).getTag() != org.objectweb.asm.Opcodes.H_INVOKESTATIC
                    && captured[0].getSort() >= Type.ARRAY) {
                arguments.set(0, code.nullCheck(arguments.get(0))); // a bound receiver is checked at once
            }
            String constructor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
            code.push(code.newObject(type, constructor, arguments.toArray(new Value[0])));
        }
    }
}
