package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes the classes of handles to fields: one for each field, with one instance. It overrides the methods of the class
 * library's {@code VarHandle} that load and store a variable of its kind.
 */
final class VariableHandles {
    /** The static field with the instance. */
    static final String INSTANCE = "INSTANCE";

    private static final String HANDLE = "java/lang/invoke/VarHandle";

    private final ClosedWorld world;
    private final Map<FieldInfo, ClassInfo> classes = new HashMap<>();

    VariableHandles(ClosedWorld world) {
        this.world = world;
    }

    /** Returns the class of the handle to a field. */
    ClassInfo of(FieldInfo field) {
        return classes.computeIfAbsent(field, this::define);
    }

    /** What the methods of {@code VarHandle} call values of a kind. */
    static String carrier(Kind kind) {
        return switch (kind) {
            case INT -> "Int";
            case LONG -> "Long";
            case FLOAT -> "Float";
            case DOUBLE -> "Double";
            case REFERENCE -> "Object";
            case VOID -> throw new IllegalArgumentException("no variable is void");
        };
    }

    /** The type by which the methods of {@code VarHandle} pass values of a kind. */
    static String descriptor(Kind kind) {
        return switch (kind) {
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case REFERENCE -> "Ljava/lang/Object;";
            case VOID -> throw new IllegalArgumentException("no variable is void");
        };
    }

    private ClassInfo define(FieldInfo field) {
        ClassNode node = new ClassNode();
        String name = field.owner().name() + "$$VarHandle$" + field.name();
        node.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, null, HANDLE, null);
        constructor(node, field);
        singleton(node);
        Type type = Type.getType(field.descriptor());
        Kind kind = Kind.of(type);
        Type passed = Type.getType(descriptor(kind));
        getter(node, field, carrier(kind), passed);
        setter(node, field, carrier(kind), passed);
        if (kind != Kind.REFERENCE) {
            Type wrapper = Type.getObjectType(DynamicCalls.wrapper(field.descriptor()));
            getter(node, field, "Object", wrapper);
            setter(node, field, "Object", wrapper);
        }
        return world.define(node);
    }

    private static void constructor(ClassNode node, FieldInfo field) {
        MethodVisitor code = node.visitMethod(0, "<init>", "()V", null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        pushClass(code, Type.getType(field.descriptor()));
        if (field.isStatic()) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            pushClass(code, Type.getObjectType(field.owner().name()));
        }
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, HANDLE, "<init>", "(Ljava/lang/Class;Ljava/lang/Class;)V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(3, 1);
        code.visitEnd();
    }

    private static void pushClass(MethodVisitor code, Type type) {
        if (type.getSort() >= Type.ARRAY) {
            code.visitLdcInsn(type);
        } else {
            String wrapper = DynamicCalls.wrapper(type.getDescriptor());
            code.visitFieldInsn(Opcodes.GETSTATIC, wrapper, "TYPE", "Ljava/lang/Class;");
        }
    }

    private static void singleton(ClassNode node) {
        String descriptor = "L" + node.name + ";";
        node.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, INSTANCE, descriptor, null, null);
        MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        code.visitCode();
        code.visitTypeInsn(Opcodes.NEW, node.name);
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, node.name, "<init>", "()V", false);
        code.visitFieldInsn(Opcodes.PUTSTATIC, node.name, INSTANCE, descriptor);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 0);
        code.visitEnd();
    }

    private static void getter(ClassNode node, FieldInfo field, String carrier, Type passed) {
        boolean boxes = isBoxed(field, passed);
        String result = boxes ? "Ljava/lang/Object;" : passed.getDescriptor();
        MethodVisitor code =
                node.visitMethod(Opcodes.ACC_PUBLIC, "get" + carrier, "(Ljava/lang/Object;I)" + result, null, null);
        code.visitCode();
        pushHolder(code, field);
        int opcode = field.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD;
        code.visitFieldInsn(opcode, field.owner().name(), field.name(), field.descriptor());
        if (boxes) {
            String wrapper = passed.getInternalName();
            String descriptor = "(" + field.descriptor() + ")" + passed.getDescriptor();
            code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", descriptor, false);
        }
        code.visitInsn(Type.getType(result).getOpcode(Opcodes.IRETURN));
        code.visitMaxs(2, 3);
        code.visitEnd();
    }

    private static void setter(ClassNode node, FieldInfo field, String carrier, Type passed) {
        boolean boxes = isBoxed(field, passed);
        String parameter = boxes ? "Ljava/lang/Object;" : passed.getDescriptor();
        String signature = "(Ljava/lang/Object;I" + parameter + ")V";
        MethodVisitor code = node.visitMethod(Opcodes.ACC_PUBLIC, "set" + carrier, signature, null, null);
        code.visitCode();
        pushHolder(code, field);
        code.visitVarInsn(Type.getType(parameter).getOpcode(Opcodes.ILOAD), 3);
        Type type = Type.getType(field.descriptor());
        if (boxes) {
            String wrapper = passed.getInternalName();
            code.visitTypeInsn(Opcodes.CHECKCAST, wrapper);
            String unboxing = type.getClassName() + "Value";
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, wrapper, unboxing, "()" + field.descriptor(), false);
        } else if (type.getSort() >= Type.ARRAY) {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
        int opcode = field.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD;
        code.visitFieldInsn(opcode, field.owner().name(), field.name(), field.descriptor());
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(3, 5);
        code.visitEnd();
    }

    /** Whether a primitive field is accessed by objects of its wrapper class. */
    private static boolean isBoxed(FieldInfo field, Type passed) {
        return !field.isReference() && passed.getSort() == Type.OBJECT;
    }

    private static void pushHolder(MethodVisitor code, FieldInfo field) {
        if (!field.isStatic()) {
            code.visitVarInsn(Opcodes.ALOAD, 1);
            code.visitTypeInsn(Opcodes.CHECKCAST, field.owner().name());
        }
    }
}
