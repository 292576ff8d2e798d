package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/**
 * Makes the classes by which {@code Field}, {@code Method} and {@code Constructor} do their work: one for each member that
 * is reflected on, so that the analysis sees what reflection does as it sees all other code.
 */
public final class AccessClasses {
    private static final String FIELD_ACCESS = "java/lang/reflect/FieldAccess";
    private static final String CALL_ACCESS = "java/lang/reflect/CallAccess";
    private static final int OBJECT = 1;
    private static final int VALUE = 2;

    private final ClosedWorld world;

    public AccessClasses(ClosedWorld world) {
        this.world = world;
    }

    /** Makes a subclass of {@code FieldAccess} without state. */
    public ClassInfo define(FieldInfo field) {
        int index = new ArrayList<>(field.owner().fields()).indexOf(field);
        ClassNode node = node(field.owner(), "Field", index, FIELD_ACCESS);
        Type type = Type.getType(field.descriptor());
        MethodVisitor get = node.visitMethod(0, "get", "(Ljava/lang/Object;)Ljava/lang/Object;", null, null);
        get.visitCode();
        receiver(get, field);
        access(get, field, field.isStatic() ? Opcodes.GETSTATIC : Opcodes.GETFIELD);
        Conversions.box(get, type);
        get.visitInsn(Opcodes.ARETURN);
        get.visitMaxs(2, 2);
        get.visitEnd();
        MethodVisitor set = node.visitMethod(0, "set", "(Ljava/lang/Object;Ljava/lang/Object;)V", null, null);
        set.visitCode();
        if (canBeSet(field)) {
            field.open();
            receiver(set, field);
            set.visitVarInsn(Opcodes.ALOAD, VALUE);
            Conversions.unbox(set, type);
            access(set, field, field.isStatic() ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD);
        }
        set.visitInsn(Opcodes.RETURN);
        set.visitMaxs(3, 3);
        set.visitEnd();
        return world.define(node);
    }

    /** What {@code Field.set} refuses for every object is not in the image. */
    private static boolean canBeSet(FieldInfo field) {
        ClassInfo superclass = field.owner().superclass();
        boolean isRecord = superclass != null && superclass.name().equals("java/lang/Record");
        return !field.isFinal() || !field.isStatic() && !isRecord;
    }

    private static void receiver(MethodVisitor code, FieldInfo field) {
        if (!field.isStatic()) {
            code.visitVarInsn(Opcodes.ALOAD, OBJECT);
            code.visitTypeInsn(Opcodes.CHECKCAST, field.owner().name());
        }
    }

    private static void access(MethodVisitor code, FieldInfo field, int opcode) {
        code.visitFieldInsn(opcode, field.owner().name(), field.name(), field.descriptor());
    }

    /** Makes a subclass of {@code CallAccess} without state. */
    public ClassInfo define(MethodInfo method) {
        ClassInfo owner = method.owner();
        int index = List.copyOf(owner.methods()).indexOf(method);
        ClassNode node = node(owner, "Call", index, CALL_ACCESS);
        String descriptor = "(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;";
        MethodVisitor code = node.visitMethod(0, "call", descriptor, null, null);
        code.visitCode();
        if (method.isConstructor() && (owner.isAbstract() || (owner.access() & Opcodes.ACC_ENUM) != 0)) {
            code.visitInsn(Opcodes.ACONST_NULL); // refused before it comes here
            code.visitInsn(Opcodes.ARETURN);
        } else if (method.isNative() && Intrinsic.of(method) == null) {
            refuse(code, method);
        } else {
            call(code, method);
            code.visitInsn(Opcodes.ARETURN);
        }
        code.visitMaxs(4 + 2 * method.parameterTypes().size(), 3);
        code.visitEnd();
        return world.define(node);
    }

    private static void call(MethodVisitor code, MethodInfo method) {
        String owner = method.owner().name();
        if (method.isConstructor()) {
            code.visitTypeInsn(Opcodes.NEW, owner);
            code.visitInsn(Opcodes.DUP);
        } else if (!method.isStatic()) {
            code.visitVarInsn(Opcodes.ALOAD, OBJECT);
            code.visitTypeInsn(Opcodes.CHECKCAST, owner);
        }
        List<Type> parameters = method.parameterTypes();
        for (int i = 0; i < parameters.size(); i++) {
            code.visitVarInsn(Opcodes.ALOAD, VALUE);
            code.visitIntInsn(Opcodes.SIPUSH, i);
            code.visitInsn(Opcodes.AALOAD);
            Conversions.unbox(code, parameters.get(i));
        }
        boolean ofInterface = method.owner().isInterface();
        int opcode = method.isStatic()
                ? Opcodes.INVOKESTATIC
                : method.isConstructor()
                        ? Opcodes.INVOKESPECIAL
                        : ofInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(opcode, owner, method.name(), method.descriptor(), ofInterface);
        if (!method.isConstructor()) {
            Conversions.box(code, method.returnType());
        }
    }

    /** A native method is in no image; only whoever calls it needs to know. */
    private static void refuse(MethodVisitor code, MethodInfo method) {
        String exception = "java/lang/UnsupportedOperationException";
        code.visitTypeInsn(Opcodes.NEW, exception);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn("the native method " + method.javaName() + " is not in the image");
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", "(Ljava/lang/String;)V", false);
        code.visitInsn(Opcodes.ATHROW);
    }

    private static ClassNode node(ClassInfo owner, String kind, int index, String superclass) {
        ClassNode node = new ClassNode();
        String name = owner.name() + "$$" + kind + "$" + index;
        node.visit(Opcodes.V17, Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC, name, null, superclass, null);
        return node;
    }
}
