package dev.terrarium.image.ir;

import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Bytecode that converts between values and the objects that reflection has for them. */
final class Conversions {
    private static final String VALUES = "java/lang/reflect/Values";

    private Conversions() {}

    /** Makes an object of the value on the stack; null of nothing, for {@code void}. */
    static void box(MethodVisitor code, Type type) {
        if (type.getSort() == Type.VOID) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else if (type.getSort() < Type.ARRAY) {
            String wrapper = DynamicCalls.wrapper(type.getDescriptor());
            String descriptor = "(" + type.getDescriptor() + ")L" + wrapper + ";";
            code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf", descriptor, false);
        }
    }

    /** Makes a value of the object on the stack, which must be convertible. */
    static void unbox(MethodVisitor code, Type type) {
        if (type.getSort() < Type.ARRAY) {
            String keyword = type.getClassName();
            String name = "to" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
            String descriptor = "(Ljava/lang/Object;)" + type.getDescriptor();
            code.visitMethodInsn(Opcodes.INVOKESTATIC, VALUES, name, descriptor, false);
        } else {
            code.visitTypeInsn(Opcodes.CHECKCAST, type.getInternalName());
        }
    }
}
