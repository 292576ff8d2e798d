package dev.terrarium.image.ir;

import dev.terrarium.image.evaluate.HeapObject;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes what the class object of an enum calls when it is asked for constants that it does not have yet, because the enum
 * class can only be initialised on the machine and has not been.
 */
public final class EnumInitialisers {
    private final ClosedWorld world;

    public EnumInitialisers(ClosedWorld world) {
        this.world = world;
    }

    /** Returns a Runnable that initialises an enum class; null if it has no method {@code values()}. */
    public HeapObject of(ClassInfo type) {
        String values = "()[" + type.descriptor();
        if (type.declaredMethod("values", values) == null) {
            return null;
        }
        ClassNode node = new ClassNode();
        node.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                type.name() + "$$Constants",
                null,
                "java/lang/Object",
                new String[] {"java/lang/Runnable"});
        MethodVisitor code = node.visitMethod(Opcodes.ACC_PUBLIC, "run", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(Opcodes.INVOKESTATIC, type.name(), "values", values, false);
        code.visitInsn(Opcodes.POP);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
        code.visitEnd();
        return new HeapObject(world.define(node));
    }
}
