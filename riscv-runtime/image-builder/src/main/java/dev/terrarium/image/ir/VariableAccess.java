package dev.terrarium.image.ir;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import dev.terrarium.image.world.FieldInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Lowers accesses to variables by handles, by {@code Unsafe} and by field updaters: to loads, comparisons and stores, which
 * are atomic by themselves where there is one thread. What a handle stands for is decided by a virtual call, and so, where
 * the handle is a constant, by analysis.
 */
final class VariableAccess {
    private static final String HANDLE = "java/lang/invoke/VarHandle";
    private static final String LOOKUP = "java/lang/invoke/MethodHandles$Lookup";
    private static final String UNSAFE = "jdk/internal/misc/Unsafe";
    private static final Map<String, String> UPDATERS = Map.of(
            "java/util/concurrent/atomic/AtomicIntegerFieldUpdater", "dev/terrarium/library/IntegerFieldUpdater",
            "java/util/concurrent/atomic/AtomicLongFieldUpdater", "dev/terrarium/library/LongFieldUpdater",
            "java/util/concurrent/atomic/AtomicReferenceFieldUpdater", "dev/terrarium/library/ReferenceFieldUpdater");

    private final ClosedWorld world;
    private final VariableHandles handles;

    /** What is accessed. */
    private interface Variable {
        Value load();

        void store(Value value);
    }

    VariableAccess(ClosedWorld world) {
        this.world = world;
        this.handles = new VariableHandles(world);
    }

    /** Lowers a call if it is one of these; returns whether it was. */
    boolean lower(GraphBuilder.Translation code, MethodInsnNode call) {
        if (call.owner.equals(HANDLE)) {
            AccessMode mode = AccessMode.ofHandleMethod(call.name);
            if (mode != null) {
                accessByHandle(code, mode, call.desc);
            }
            return mode != null;
        }
        if (call.owner.equals(UNSAFE)) {
            return lowerUnsafe(code, call);
        }
        if (call.owner.equals(LOOKUP)
                && (call.name.equals("findVarHandle") || call.name.equals("findStaticVarHandle"))) {
            List<Value> arguments = code.pop(4);
            find(code, arguments.get(1), arguments.get(2), call.name.equals("findStaticVarHandle"));
            return true;
        }
        if (UPDATERS.containsKey(call.owner) && call.name.equals("newUpdater")) {
            List<Value> arguments = code.pop(Type.getArgumentTypes(call.desc).length);
            if (find(code, arguments.get(0), arguments.get(arguments.size() - 1), false)) {
                ClassInfo updater = world.get(UPDATERS.get(call.owner));
                code.push(code.newObject(updater, "(L" + HANDLE + ";)V", code.pop()));
            }
            return true;
        }
        return false;
    }

    private boolean find(GraphBuilder.Translation code, Value owner, Value name, boolean isStatic) {
        if (!(owner instanceof Constant type) || !(type.value() instanceof ClassInfo declaring)) {
            code.unsupported(
                    "The class of a variable that is looked up for a handle or updater must be a class literal");
            return false;
        }
        if (!(name instanceof Constant text) || !(text.value() instanceof String fieldName)) {
            code.unsupported(
                    "The name of a variable that is looked up for a handle or updater must be a string literal");
            return false;
        }
        FieldInfo field = null;
        for (ClassInfo c = declaring; c != null && field == null; c = c.superclass()) {
            field = c.declaredField(fieldName);
        }
        if (field == null || field.isStatic() != isStatic) {
            code.unsupported("Field " + declaring.javaName() + "." + fieldName + (isStatic ? ", static," : "")
                    + " that is looked up for a handle or updater does not exist");
            return false;
        }
        ClassInfo handle = handles.of(field);
        code.initialise(handle);
        FieldInfo instance = handle.declaredField(VariableHandles.INSTANCE);
        code.push(code.emit(Opcode.GETSTATIC, Kind.REFERENCE, instance));
        return true;
    }

    private void accessByHandle(GraphBuilder.Translation code, AccessMode mode, String descriptor) {
        Type[] types = Type.getArgumentTypes(descriptor);
        Type result = Type.getReturnType(descriptor);
        List<Value> values = code.pop(mode.valueCount());
        List<Value> place = code.pop(types.length - mode.valueCount());
        Value handle = code.nullCheck(code.pop());
        Value holder = place.isEmpty() ? Constant.NULL : place.get(0);
        Value index = place.size() < 2 ? Constant.ofInt(0) : place.get(1);
        Type type = mode.valueCount() > 0 ? types[types.length - 1] : result;
        Kind kind = type.getSort() == Type.VOID ? Kind.REFERENCE : Kind.of(type);
        String carrier = VariableHandles.carrier(kind);
        MethodInfo getter = world.get(HANDLE)
                .declaredMethod("get" + carrier, "(Ljava/lang/Object;I)" + VariableHandles.descriptor(kind));
        MethodInfo setter = world.get(HANDLE)
                .declaredMethod("set" + carrier, "(Ljava/lang/Object;I" + VariableHandles.descriptor(kind) + ")V");
        Value old = access(code, mode, values, new Variable() {
            @Override
            public Value load() {
                return code.emit(Opcode.CALLVIRTUAL, kind, getter, handle, holder, index);
            }

            @Override
            public void store(Value value) {
                code.emit(Opcode.CALLVIRTUAL, Kind.VOID, setter, handle, holder, index, value);
            }
        });
        push(code, old, result);
    }

    /** Pushes what an access by a handle has got, which the descriptor of the call may say is of a certain class. */
    private void push(GraphBuilder.Translation code, Value value, Type type) {
        if (value == null || type.getSort() == Type.VOID) {
            return;
        }
        if (type.getSort() >= Type.ARRAY && !type.getInternalName().equals("java/lang/Object")) {
            ClassInfo expected = code.find(type.getInternalName());
            if (expected != null) {
                code.push(code.emit(Opcode.CHECKCAST, Kind.REFERENCE, expected, value));
            }
            return;
        }
        code.push(value);
    }

    private boolean lowerUnsafe(GraphBuilder.Translation code, MethodInsnNode call) {
        if (call.name.equals("objectFieldOffset") && call.desc.startsWith("(Ljava/lang/Class;")) {
            return offset(code);
        }
        AccessMode mode = AccessMode.ofUnsafeMethod(call.name);
        if (mode == null || !call.desc.startsWith("(Ljava/lang/Object;J")) {
            return false;
        }
        List<Value> values = code.pop(mode.valueCount());
        Value offset = code.pop();
        Value object = code.pop();
        code.pop();
        ElementKind kind = AccessMode.kindOfUnsafeMethod(call.name);
        Value old = access(code, mode, values, new Variable() {
            @Override
            public Value load() {
                return code.emit(Opcode.GETMEMORY, kind.kind(), kind, object, offset);
            }

            @Override
            public void store(Value value) {
                code.emit(Opcode.PUTMEMORY, Kind.VOID, kind, object, offset, value);
            }
        });
        if (old != null) {
            code.push(old);
        }
        return true;
    }

    /** Answers a request for an offset whose operands are constants; others are for the evaluator, if for anyone. */
    private boolean offset(GraphBuilder.Translation code) {
        List<Value> arguments = code.pop(3);
        if (arguments.get(1) instanceof Constant type
                && type.value() instanceof ClassInfo owner
                && arguments.get(2) instanceof Constant name
                && name.value() instanceof String text
                && owner.declaredField(text) != null) {
            code.push(Constant.ofLong(world.fieldOffsets().of(owner.declaredField(text))));
            return true;
        }
        arguments.forEach(code::push);
        return false;
    }

    /** Emits an access; returns its result, or null if it has none. */
    private Value access(GraphBuilder.Translation code, AccessMode mode, List<Value> values, Variable variable) {
        if (mode == AccessMode.SET) {
            variable.store(values.get(0));
            return null;
        }
        Value old = variable.load();
        switch (mode) {
            case COMPARE_AND_SET -> {
                return exchange(code, old, values, variable);
            }
            case COMPARE_AND_EXCHANGE -> exchange(code, old, values, variable);
            case GET_AND_SET -> variable.store(values.get(0));
            case GET_AND_ADD -> variable.store(code.emit(Opcode.ADD, old.kind(), null, old, values.get(0)));
            case GET_AND_OR -> variable.store(code.emit(Opcode.OR, old.kind(), null, old, values.get(0)));
            case GET_AND_AND -> variable.store(code.emit(Opcode.AND, old.kind(), null, old, values.get(0)));
            case GET_AND_XOR -> variable.store(code.emit(Opcode.XOR, old.kind(), null, old, values.get(0)));
            default -> {}
        }
        return old;
    }

    /** Stores the second value if the variable had the first; returns whether it had. */
    private static Value exchange(GraphBuilder.Translation code, Value old, List<Value> values, Variable variable) {
        Block equal = code.newBlock();
        Block done = code.newBlock();
        Parameter result = done.addParameter(Kind.INT);
        code.branch(
                Condition.EQ,
                bits(code, old),
                bits(code, values.get(0)),
                new Target(equal, List.of()),
                new Target(done, List.of(Constant.ofInt(0))));
        code.continueIn(equal);
        variable.store(values.get(1));
        code.jump(new Target(done, List.of(Constant.ofInt(1))));
        code.continueIn(done);
        return result;
    }

    /** Floating-point numbers are compared by their bits. */
    private static Value bits(GraphBuilder.Translation code, Value value) {
        return switch (value.kind()) {
            case FLOAT -> code.callStatic("java/lang/Float", "floatToRawIntBits", "(F)I", value);
            case DOUBLE -> code.callStatic("java/lang/Double", "doubleToRawLongBits", "(D)J", value);
            default -> value;
        };
    }
}
