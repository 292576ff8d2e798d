package dev.terrarium.image.ir;

import dev.terrarium.image.world.MethodInfo;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * What could not be done because a reference was null, and where that came from, in the words of JEP 358: from the bytecode
 * of the instruction that failed and of those that computed its operands.
 *
 * @param action what follows "Cannot" in the message
 * @param reason what is null, as it follows "because" there; null if that cannot be said
 */
public record NullExplanation(String action, String reason) {
    /** The place of an instruction that fails where a reference is null. */
    public record Place(MethodInfo method, AbstractInsnNode instruction) {}

    /** Whether an instruction can fail for null by itself, and not by what it stands for. */
    static boolean explains(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
                || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE
                || instruction instanceof MethodInsnNode && opcode != Opcodes.INVOKESTATIC
                || opcode == Opcodes.GETFIELD
                || opcode == Opcodes.PUTFIELD
                || opcode == Opcodes.ARRAYLENGTH
                || opcode == Opcodes.ATHROW
                || opcode == Opcodes.MONITORENTER
                || opcode == Opcodes.MONITOREXIT;
    }

    /** The text of the whole message. */
    public String message() {
        return "Cannot " + action + (reason == null ? "" : " because " + reason + " is null");
    }
}
