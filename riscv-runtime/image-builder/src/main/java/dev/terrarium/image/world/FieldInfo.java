package dev.terrarium.image.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** A field of a class of the closed world. */
public final class FieldInfo {
    private static final String UNTRACED = "Ldev/terrarium/runtime/Untraced;";

    private final ClassInfo owner;
    private final FieldNode node;
    private final boolean traced;

    FieldInfo(ClassInfo owner, FieldNode node) {
        this.owner = owner;
        this.node = node;
        this.traced = node.invisibleAnnotations == null
                || node.invisibleAnnotations.stream().noneMatch(annotation -> annotation.desc.equals(UNTRACED));
    }

    public ClassInfo owner() {
        return owner;
    }

    public String name() {
        return node.name;
    }

    public String descriptor() {
        return node.desc;
    }

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    public boolean isFinal() {
        return (node.access & Opcodes.ACC_FINAL) != 0;
    }

    /** Whether the compiler made the field, such as the one with an enum's constants. */
    public boolean isSynthetic() {
        return (node.access & Opcodes.ACC_SYNTHETIC) != 0;
    }

    public boolean isReference() {
        return node.desc.charAt(0) == 'L' || node.desc.charAt(0) == '[';
    }

    /** Whether what the field refers to is kept alive by it. */
    public boolean isTraced() {
        return traced;
    }

    /** The value of the ConstantValue attribute (JVM specification, section 4.7.2), or null. */
    public Object constantValue() {
        return isStatic() ? node.value : null;
    }

    /** The unique name in textual IR: {@code java/lang/String.value:[B}. */
    @Override
    public String toString() {
        return owner.name() + "." + node.name + ":" + node.desc;
    }
}
