package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/**
 * Makes the classes that {@code LambdaMetafactory} would spin at run time: a field for each captured value, and the
 * functional interface's method, which adapts its arguments and calls the implementation.
 */
final class LambdaClasses {
    /** The static field with the only instance of a lambda that captures nothing. */
    static final String INSTANCE = "INSTANCE";

    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;

    private final ClosedWorld world;
    private final Map<String, Integer> counters = new HashMap<>();

    LambdaClasses(ClosedWorld world) {
        this.world = world;
    }

    ClassInfo define(MethodInfo site, InvokeDynamicInsnNode call) {
        String prefix = site.owner().name() + "$$Lambda$" + safe(site.name());
        int number = counters.merge(prefix + site.descriptor(), 1, Integer::sum);
        String name = prefix + "$" + Integer.toHexString(site.descriptor().hashCode()) + "$" + number;
        Type[] captured = Type.getArgumentTypes(call.desc);
        ClassNode node = new ClassNode();
        Set<String> interfaces = new LinkedHashSet<>();
        interfaces.add(Type.getReturnType(call.desc).getInternalName());
        Set<String> descriptors = new LinkedHashSet<>();
        descriptors.add(((Type) call.bsmArgs[0]).getDescriptor());
        readAlternatives(call, interfaces, descriptors);
        node.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                interfaces.toArray(new String[0]));
        for (int i = 0; i < captured.length; i++) {
            node.visitField(Opcodes.ACC_FINAL, "captured" + i, captured[i].getDescriptor(), null, null);
        }
        constructor(node, captured);
        if (captured.length == 0) {
            singleton(node);
        }
        for (String descriptor : descriptors) {
            method(node, call, descriptor, captured);
        }
        return world.define(node);
    }

    private static String safe(String methodName) {
        return methodName.replace("<", "").replace(">", "");
    }

    private static void readAlternatives(InvokeDynamicInsnNode call, Set<String> interfaces, Set<String> descriptors) {
        if (!call.bsm.getName().equals("altMetafactory")) {
            return;
        }
        int flags = (Integer) call.bsmArgs[3];
        int next = 4;
        if ((flags & FLAG_SERIALIZABLE) != 0) {
            interfaces.add("java/io/Serializable");
        }
        if ((flags & FLAG_MARKERS) != 0) {
            int count = (Integer) call.bsmArgs[next++];
            for (int i = 0; i < count; i++) {
                interfaces.add(((Type) call.bsmArgs[next++]).getInternalName());
            }
        }
        if ((flags & FLAG_BRIDGES) != 0) {
            int count = (Integer) call.bsmArgs[next++];
            for (int i = 0; i < count; i++) {
                descriptors.add(((Type) call.bsmArgs[next++]).getDescriptor());
            }
        }
    }

    private static void constructor(ClassNode node, Type[] captured) {
        String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
        MethodVisitor code = node.visitMethod(0, "<init>", descriptor, null, null);
        code.visitCode();
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
            code.visitFieldInsn(Opcodes.PUTFIELD, node.name, "captured" + i, captured[i].getDescriptor());
            local += captured[i].getSize();
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(3, local);
        code.visitEnd();
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

    private static void method(ClassNode node, InvokeDynamicInsnNode call, String descriptor, Type[] captured) {
        Handle implementation = (Handle) call.bsmArgs[1];
        Type[] instantiated = ((Type) call.bsmArgs[2]).getArgumentTypes();
        Type[] parameters = Type.getArgumentTypes(descriptor);
        MethodVisitor code = node.visitMethod(Opcodes.ACC_PUBLIC, call.name, descriptor, null, null);
        code.visitCode();
        boolean constructs = implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        if (constructs) {
            code.visitTypeInsn(Opcodes.NEW, implementation.getOwner());
            code.visitInsn(Opcodes.DUP);
        }
        Type[] expected = implementationParameters(implementation);
        int given = 0;
        for (int i = 0; i < captured.length; i++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitFieldInsn(Opcodes.GETFIELD, node.name, "captured" + i, captured[i].getDescriptor());
            convert(code, captured[i], expected[given++]);
        }
        int local = 1;
        for (int i = 0; i < parameters.length; i++) {
            code.visitVarInsn(parameters[i].getOpcode(Opcodes.ILOAD), local);
            local += parameters[i].getSize();
            convert(code, parameters[i], instantiated[i]);
            convert(code, instantiated[i], expected[given++]);
        }
        Type result = constructs
                ? Type.getObjectType(implementation.getOwner())
                : Type.getReturnType(implementation.getDesc());
        code.visitMethodInsn(
                invocation(implementation.getTag()),
                implementation.getOwner(),
                implementation.getName(),
                implementation.getDesc(),
                implementation.isInterface());
        Type returned = Type.getReturnType(descriptor);
        if (returned.getSort() == Type.VOID) {
            if (result.getSize() > 0) {
                code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
            }
        } else {
            convert(code, result, returned);
        }
        code.visitInsn(returned.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(2 * (parameters.length + captured.length) + 6, local);
        code.visitEnd();
    }

    private static int invocation(int handleKind) {
        return switch (handleKind) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKESPECIAL;
        };
    }

    /** The types of all values that the implementation is given, its receiver included. */
    private static Type[] implementationParameters(Handle implementation) {
        Type[] declared = Type.getArgumentTypes(implementation.getDesc());
        int kind = implementation.getTag();
        if (kind == Opcodes.H_INVOKESTATIC || kind == Opcodes.H_NEWINVOKESPECIAL) {
            return declared;
        }
        Type[] all = new Type[declared.length + 1];
        all[0] = Type.getObjectType(implementation.getOwner());
        System.arraycopy(declared, 0, all, 1, declared.length);
        return all;
    }

    /** Converts as {@code LambdaMetafactory} documents: casts, boxing, unboxing and primitive widening. */
    private static void convert(MethodVisitor code, Type from, Type to) {
        boolean fromReference = from.getSort() >= Type.ARRAY;
        boolean toReference = to.getSort() >= Type.ARRAY;
        if (from.equals(to)) {
            return;
        }
        if (fromReference && toReference) {
            if (!to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
            }
        } else if (toReference) {
            String wrapper = DynamicCalls.wrapper(from.getDescriptor());
            String descriptor = "(" + from.getDescriptor() + ")L" + wrapper + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", descriptor, false);
        } else if (fromReference) {
            unbox(code, from, to);
        } else {
            widen(code, from, to);
        }
    }

    private static void unbox(MethodVisitor code, Type from, Type to) {
        String own = DynamicCalls.wrapper(to.getDescriptor());
        boolean isNumber = to.getSort() != Type.BOOLEAN && to.getSort() != Type.CHAR;
        Type source = primitiveOf(from);
        if (source != null && !source.equals(to)) {
            unbox(code, from, source);
            widen(code, source, to);
            return;
        }
        String receiver = from.getInternalName().equals("java/lang/Number") && isNumber ? "java/lang/Number" : own;
        if (!from.getInternalName().equals(receiver)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, receiver);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, receiver, to.getClassName() + "Value", "()" + to.getDescriptor(), false);
    }

    private static Type primitiveOf(Type wrapper) {
        for (Type primitive : new Type[] {
            Type.BOOLEAN_TYPE, Type.BYTE_TYPE, Type.CHAR_TYPE, Type.SHORT_TYPE,
            Type.INT_TYPE, Type.LONG_TYPE, Type.FLOAT_TYPE, Type.DOUBLE_TYPE
        }) {
            if (wrapper.getInternalName().equals(DynamicCalls.wrapper(primitive.getDescriptor()))) {
                return primitive;
            }
        }
        return null;
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int opcode =
                switch (to.getSort()) {
                    case Type.LONG -> Opcodes.I2L;
                    case Type.FLOAT -> from.getSort() == Type.LONG ? Opcodes.L2F : Opcodes.I2F;
                    case Type.DOUBLE ->
                        from.getSort() == Type.LONG
                                ? Opcodes.L2D
                                : from.getSort() == Type.FLOAT ? Opcodes.F2D : Opcodes.I2D;
                    default -> Opcodes.NOP;
                };
        if (!from.equals(to)) {
            code.visitInsn(opcode);
        }
    }
}
