package dev.terrarium.image.world;

import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.FieldNode;

/** A field of a class of the closed world. */
public final class FieldInfo {
    private static final String UNTRACED = "Ldev/terrarium/runtime/Untraced;";
    private static final String MEMO = "Ldev/terrarium/runtime/Memo;";

    private final ClassInfo owner;
    private final FieldNode node;
    private final boolean traced;
    private final boolean memo;
    private boolean opened;

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

    public int access() {
        return node.access;
    }

    /** The Signature attribute (JVM specification, section 4.7.9), or null. */
    public String signature() {
        return node.signature;
    }

    /** The annotations that are kept for run time; null for none. */
    public List<AnnotationNode> visibleAnnotations() {
        return node.visibleAnnotations;
    }

    public boolean isStatic() {
        return (node.access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether no code but that of constructors and initialisers writes the field. */
    public boolean isFinal() {
        return (node.access & Opcodes.ACC_FINAL) != 0 && !opened;
    }

    /** Notes that reflection may write the field, final or not. */
    public void open() {
        opened = true;
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

    /** The name for messages: {@code java.lang.String.value}. */
    public String javaName() {
        return owner.javaName() + "." + node.name;
    }

    /** The unique name in textual IR: {@code java/lang/String.value:[B}. */
    @Override
    public String toString() {
        return owner.name() + "." + node.name + ":" + node.desc;
    }
}
