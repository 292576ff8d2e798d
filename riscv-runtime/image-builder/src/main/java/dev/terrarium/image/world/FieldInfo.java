package dev.terrarium.image.world;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** A field of a class of the closed world. */
public final class FieldInfo {
    private static final String UNTRACED = "Ldev/terrarium/runtime/Untraced;";
    private static final String MEMO = "Ldev/terrarium/runtime/Memo;";

    private final ClassInfo owner;
    private final FieldNode node;
    private final boolean traced;
    private final boolean memo;

    FieldInfo(ClassInfo owner, FieldNode node) {
        this.owner = owner;
        this.node = node;
        this.traced = !hasAnnotation(UNTRACED);
        this.memo = hasAnnotation(MEMO);
    }

    private boolean hasAnnotation(String descriptor) {
        return node.invisibleAnnotations != null
                && node.invisibleAnnotations.stream().anyMatch(annotation -> annotation.desc.equals(descriptor));
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

    /** Whether the field holds an array of what has been computed before, so that nobody can tell who filled it. */
    public boolean isMemo() {
        return memo;
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
