package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes the code that initialises a class on the machine, for those whose initialisers cannot run at build time: a class
 * with the state of the initialisation and a method that a {@code CLASSINIT} becomes a call of. It follows section 5.5 of
 * the JVM specification for one thread.
 */
public final class BootInitialisers {
    private static final String SUFFIX = "$$Initialisation";
    private static final String ENSURE = "ensure";
    private static final String RUN = "run";
    private static final String STATE = "state";
    private static final int STARTED = 1;
    private static final int ERRONEOUS = 2;
    private static final String RUNTIME = "dev/terrarium/runtime/ClassInitialisation";

    private final ClosedWorld world;

    public BootInitialisers(ClosedWorld world) {
        this.world = world;
    }

    /**
     * Makes the initialisation of a class.
     *
     * @param before the like methods of its superclasses and superinterfaces, in the order in which they are to run
     * @return a static method without parameters that initialises the class unless that has been done or is being done
     */
    public MethodInfo define(ClassInfo type, List<MethodInfo> before) {
        ClassNode node = new ClassNode();
        String name = type.name() + SUFFIX;
        node.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, null, "java/lang/Object", null);
        node.visitField(Opcodes.ACC_STATIC, STATE, "I", null, null);
        ensure(node, type);
        run(node, type, before);
        return world.define(node).declaredMethod(ENSURE, "()V");
    }

    /**
     * Whether methods of a class's objects ask whether it is initialised before they use it. An initialiser that fails may
     * have handed objects on; the JDK's and the runtime's own do not fail.
     */
    public static boolean mayLeakInstances(ClassInfo type) {
        return type.origin() == ClassInfo.Origin.APPLICATION && !type.isOfRuntime();
    }

    /** Whether a method is one that {@link #define} made. */
    public static boolean isInitialisation(MethodInfo method) {
        return method.name().equals(ENSURE)
                && method.owner().origin() == ClassInfo.Origin.SYNTHETIC
                && method.owner().name().endsWith(SUFFIX);
    }

    /** Returns the method that an initialisation runs the first time, which alone has the initialiser's failures. */
    public static MethodInfo running(MethodInfo initialisation) {
        return initialisation.owner().declaredMethod(RUN, "()V");
    }

    /** Returns the initialisation whose state an instruction changes, or null. */
    public static MethodInfo markedBy(Instruction store) {
        ClassInfo owner = store.field().owner();
        MethodInfo initialisation = owner.declaredMethod(ENSURE, "()V");
        return initialisation != null && isInitialisation(initialisation) ? initialisation : null;
    }

    /** Whether a change of state says that the initialisation has begun; else it says that it has failed. */
    public static boolean marksBegun(Instruction store) {
        return Constant.ofInt(STARTED).equals(store.operand(0));
    }

    private static void ensure(ClassNode node, ClassInfo type) {
        MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, ENSURE, "()V", null, null);
        Label started = new Label();
        Label erroneous = new Label();
        code.visitCode();
        code.visitFieldInsn(Opcodes.GETSTATIC, node.name, STATE, "I");
        code.visitJumpInsn(Opcodes.IFNE, started);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, node.name, RUN, "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(started);
        code.visitFieldInsn(Opcodes.GETSTATIC, node.name, STATE, "I");
        code.visitInsn(Opcodes.ICONST_0 + ERRONEOUS);
        code.visitJumpInsn(Opcodes.IF_ICMPEQ, erroneous);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(erroneous);
        code.visitLdcInsn(type.javaName());
        code.visitMethodInsn(Opcodes.INVOKESTATIC, RUNTIME, "erroneous", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 0);
        code.visitEnd();
    }

    private static void run(ClassNode node, ClassInfo type, List<MethodInfo> before) {
        MethodVisitor code = node.visitMethod(Opcodes.ACC_STATIC, RUN, "()V", null, null);
        Label start = new Label();
        Label end = new Label();
        code.visitTryCatchBlock(start, end, end, "java/lang/Throwable");
        code.visitCode();
        setState(code, node, STARTED);
        code.visitLabel(start);
        for (MethodInfo method : before) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, method.owner().name(), method.name(), "()V", false);
        }
        if (type.initialiser() != null) {
            code.visitMethodInsn(Opcodes.INVOKESTATIC, type.name(), "<clinit>", "()V", type.isInterface());
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(end);
        setState(code, node, ERRONEOUS);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, RUNTIME, "failure", "(Ljava/lang/Throwable;)Ljava/lang/Error;", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(2, 0);
        code.visitEnd();
    }

    private static void setState(MethodVisitor code, ClassNode node, int state) {
        code.visitInsn(Opcodes.ICONST_0 + state);
        code.visitFieldInsn(Opcodes.PUTSTATIC, node.name, STATE, "I");
    }
}
