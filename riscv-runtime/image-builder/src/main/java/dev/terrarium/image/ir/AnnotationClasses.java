package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes the classes of annotations, which a JVM spins as proxies at run time: for each annotation type a subclass of the
 * class library's {@code AnnotationObject} with a method for each element.
 */
public final class AnnotationClasses {
    private static final String SUPERCLASS = "java/lang/reflect/AnnotationObject";

    private final ClosedWorld world;
    private final Map<ClassInfo, ClassInfo> defined = new HashMap<>();

    public AnnotationClasses(ClosedWorld world) {
        this.world = world;
    }

    /** Returns the class of the annotations of a type. */
    public ClassInfo of(ClassInfo annotationType, List<MethodInfo> elements) {
        ClassInfo known = defined.get(annotationType);
        if (known == null) {
            known = define(annotationType, elements);
            defined.put(annotationType, known);
        }
        return known;
    }

    private ClassInfo define(ClassInfo annotationType, List<MethodInfo> elements) {
        ClassNode node = new ClassNode();
        node.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                annotationType.name() + "$$Annotation",
                null,
                SUPERCLASS,
                new String[] {annotationType.name()});
        for (int i = 0; i < elements.size(); i++) {
            MethodInfo element = elements.get(i);
            Type type = element.returnType();
            MethodVisitor code = node.visitMethod(Opcodes.ACC_PUBLIC, element.name(), element.descriptor(), null, null);
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, SUPERCLASS, "value", "(I)Ljava/lang/Object;", false);
            Conversions.unbox(code, type);
            code.visitInsn(type.getOpcode(Opcodes.IRETURN));
            code.visitMaxs(2, 1);
            code.visitEnd();
        }
        return world.define(node);
    }
}
