package dev.terrarium.image.analyze;

import dev.terrarium.image.world.MethodInfo;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Tells whether a stack trace can name something of a method in characters that Latin-1 does not have: the method, its class
 * and its source file, and what the explanation of a null in it can name.
 */
final class WideNames {
    private static final int LAST_OF_LATIN1 = 0xFF;

    private WideNames() {}

    static boolean areIn(MethodInfo method) {
        MethodNode body = method.node();
        if (isWide(method.owner().name())
                || isWide(body.name)
                || isWide(method.owner().node().sourceFile)) {
            return true;
        }
        if (body.localVariables != null) {
            for (LocalVariableNode variable : body.localVariables) {
                if (isWide(variable.name)) {
                    return true;
                }
            }
        }
        for (AbstractInsnNode instruction : body.instructions) {
            if (instruction instanceof FieldInsnNode access && (isWide(access.owner) || isWide(access.name))
                    || instruction instanceof MethodInsnNode call
                            && (isWide(call.owner) || isWide(call.name) || isWide(call.desc))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(String name) {
        return name != null && name.chars().anyMatch(character -> character > LAST_OF_LATIN1);
    }
}
