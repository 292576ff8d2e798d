package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes what {@code synchronized} does to a method out as instructions (JVM specification, section 2.11.10). */
final class SynchronizedMethods {
    private SynchronizedMethods() {}

    /** Returns the method with monitor instructions around its body, as if that were in a synchronized block. */
    static MethodNode writeOut(ClassInfo owner, MethodNode method) {
        MethodNode result = new MethodNode(
                Opcodes.ASM9, method.access & ~Opcodes.ACC_SYNCHRONIZED, method.name, method.desc, null, null);
        method.accept(result);
        int lock = result.maxLocals++;
        result.maxStack += 2;
        InsnList code = result.instructions;
        LabelNode end = new LabelNode();
        LabelNode handler = new LabelNode();
        for (AbstractInsnNode instruction : code.toArray()) {
            int opcode = instruction.getOpcode();
            if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
                code.insertBefore(instruction, new VarInsnNode(Opcodes.ALOAD, lock));
                code.insertBefore(instruction, new InsnNode(Opcodes.MONITOREXIT));
            }
        }
        LabelNode start = new LabelNode();
        InsnList entry = new InsnList();
        boolean isStatic = (method.access & Opcodes.ACC_STATIC) != 0;
        entry.add(isStatic ? new LdcInsnNode(Type.getObjectType(owner.name())) : new VarInsnNode(Opcodes.ALOAD, 0));
        entry.add(new InsnNode(Opcodes.DUP));
        entry.add(new VarInsnNode(Opcodes.ASTORE, lock));
        entry.add(new InsnNode(Opcodes.MONITORENTER));
        entry.add(start);
        code.insert(entry);
        code.add(end);
        code.add(handler);
        code.add(new VarInsnNode(Opcodes.ALOAD, lock));
        code.add(new InsnNode(Opcodes.MONITOREXIT));
        code.add(new InsnNode(Opcodes.ATHROW));
        result.tryCatchBlocks.add(new TryCatchBlockNode(start, end, handler, null));
        return result;
    }
}
