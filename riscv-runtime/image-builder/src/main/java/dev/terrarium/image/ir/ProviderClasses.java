package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import java.util.List;
import java.util.function.BiConsumer;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** Makes the subclasses of the class library's {@code ServiceProviders}: one for each service that a program loads. */
public final class ProviderClasses {
    private static final String SUPERCLASS = "java/util/ServiceProviders";

    private final ClosedWorld world;

    public ProviderClasses(ClosedWorld world) {
        this.world = world;
    }

    /** Makes the class of a service with those providers, in their order. */
    public ClassInfo define(ClassInfo service, List<ClassInfo> providers) {
        ClassNode node = new ClassNode();
        String name = service.name() + "$$Providers";
        node.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, null, SUPERCLASS, null);
        choose(
                node,
                "type",
                "(I)Ljava/lang/Class;",
                providers,
                (code, type) -> code.visitLdcInsn(Type.getObjectType(type.name())));
        choose(node, "make", "(I)Ljava/lang/Object;", providers, (code, type) -> {
            code.visitTypeInsn(Opcodes.NEW, type.name());
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, type.name(), "<init>", "()V", false);
        });
        return world.define(node);
    }

    private static void choose(
            ClassNode node,
            String name,
            String descriptor,
            List<ClassInfo> providers,
            BiConsumer<MethodVisitor, ClassInfo> value) {
        MethodVisitor code = node.visitMethod(0, name, descriptor, null, null);
        code.visitCode();
        for (int i = 0; i < providers.size(); i++) {
            Label next = new Label();
            code.visitVarInsn(Opcodes.ILOAD, 1);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitJumpInsn(Opcodes.IF_ICMPNE, next);
            value.accept(code, providers.get(i));
            code.visitInsn(Opcodes.ARETURN);
            code.visitLabel(next);
        }
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(2, 2);
        code.visitEnd();
    }
}
