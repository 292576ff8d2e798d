package dev.terrarium.emulator.compiler;

import static org.objectweb.asm.Opcodes.BIPUSH;
import static org.objectweb.asm.Opcodes.F_NEW;
import static org.objectweb.asm.Opcodes.ICONST_0;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.LCONST_0;
import static org.objectweb.asm.Opcodes.SIPUSH;

import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * The method that is written: short forms of constants, labels with their stack map frame, and how large the method will be
 * for the host's compiler. The local variables have the same types everywhere, so that one frame serves all labels.
 */
final class Bytecode {
    /** About what one of the {@link Operations} takes with all that it calls. */
    private static final int INLINED_OPERATION = 95;

    private static final int INLINED_CALL = 25;

    private final MethodVisitor method;
    private final Object[] frame;
    private int lastFrameOffset = -1;
    private int inlined;

    /**
     * Makes the writer.
     *
     * @param frame the types of the local variables
     */
    Bytecode(MethodVisitor method, Object[] frame) {
        this.method = method;
        this.frame = frame;
    }

    MethodVisitor method() {
        return method;
    }

    /** Returns how many bytes of bytecode HotSpot inlines for what is called, about. */
    int inlined() {
        return inlined;
    }

    /** Marks the place of a label that is jumped to. */
    void place(Label label) {
        method.visitLabel(label);
        if (label.getOffset() != lastFrameOffset) {
            lastFrameOffset = label.getOffset();
            method.visitFrame(F_NEW, frame.length, frame, 0, null);
        }
    }

    /** Marks the place where an exception is handled. */
    void placeHandler(Label label, String exception) {
        method.visitLabel(label);
        method.visitFrame(F_NEW, frame.length, frame, 1, new Object[] {exception});
    }

    void instruction(int opcode) {
        method.visitInsn(opcode);
    }

    void variable(int opcode, int local) {
        method.visitVarInsn(opcode, local);
    }

    void jump(int opcode, Label target) {
        method.visitJumpInsn(opcode, target);
    }

    void pushInt(int value) {
        if (value >= -1 && value <= 5) {
            method.visitInsn(ICONST_0 + value);
        } else if (value == (byte) value) {
            method.visitIntInsn(BIPUSH, value);
        } else if (value == (short) value) {
            method.visitIntInsn(SIPUSH, value);
        } else {
            method.visitLdcInsn(value);
        }
    }

    void pushLong(long value) {
        if (value == 0 || value == 1) {
            method.visitInsn(LCONST_0 + (int) value);
        } else {
            method.visitLdcInsn(value);
        }
    }

    /** Calls a static method that the host's compiler is to inline. */
    void call(String owner, String name, String descriptor) {
        method.visitMethodInsn(INVOKESTATIC, owner, name, descriptor, false);
        inlined += owner.equals(Names.OPERATIONS) ? INLINED_OPERATION : INLINED_CALL;
    }
}
