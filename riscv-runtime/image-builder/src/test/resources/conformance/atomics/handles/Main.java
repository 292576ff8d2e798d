package conformance.atomics.handles;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Handles to fields of every type, in every access mode. */
@Unikernel(name = "atomics-handles")
@Requires(Console.class)
public final class Main {
    boolean flag;
    byte small = 5;
    short middle = -3;
    char letter = 'a';
    int number = 3;
    volatile long wide = 1L << 40;
    float single = 1.5f;
    double real = -0.0;
    String text = "first";
    int[] array = {1, 2, 3};
    static int shared = 7;

    static final VarHandle FLAG;
    static final VarHandle SMALL;
    static final VarHandle MIDDLE;
    static final VarHandle LETTER;
    static final VarHandle NUMBER;
    static final VarHandle WIDE;
    static final VarHandle SINGLE;
    static final VarHandle REAL;
    static final VarHandle TEXT;
    static final VarHandle ARRAY;
    static final VarHandle SHARED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            FLAG = lookup.findVarHandle(Main.class, "flag", boolean.class);
            SMALL = lookup.findVarHandle(Main.class, "small", byte.class);
            MIDDLE = lookup.findVarHandle(Main.class, "middle", short.class);
            LETTER = lookup.findVarHandle(Main.class, "letter", char.class);
            NUMBER = lookup.findVarHandle(Main.class, "number", int.class);
            WIDE = lookup.findVarHandle(Main.class, "wide", long.class);
            SINGLE = lookup.findVarHandle(Main.class, "single", float.class);
            REAL = lookup.findVarHandle(Main.class, "real", double.class);
            TEXT = lookup.findVarHandle(Main.class, "text", String.class);
            ARRAY = lookup.findVarHandle(Main.class, "array", int[].class);
            SHARED = lookup.findStaticVarHandle(Main.class, "shared", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void narrow(Main m) {
        System.out.println(FLAG.compareAndSet(m, false, true) + " " + m.flag + " " + (boolean) FLAG.getAndSet(m, false));
        System.out.println((boolean) FLAG.getAndBitwiseOr(m, true) + " " + (boolean) FLAG.getAndBitwiseXor(m, true) + m.flag);
        System.out.println((byte) SMALL.getAndAdd(m, (byte) 125) + " " + m.small + " " + (byte) SMALL.get(m));
        System.out.println((byte) SMALL.compareAndExchange(m, (byte) -126, (byte) 9) + " " + m.small);
        System.out.println((short) MIDDLE.getAndBitwiseAnd(m, (short) 0xFF) + " " + m.middle);
        MIDDLE.setVolatile(m, (short) -32768);
        System.out.println((short) MIDDLE.getAndAdd(m, (short) -1) + " " + m.middle);
        System.out.println((char) LETTER.getAndAdd(m, (char) 1) + " " + m.letter + LETTER.compareAndSet(m, 'b', 'z'));
        System.out.println((char) LETTER.getAcquire(m));
    }

    static void whole(Main m) {
        System.out.println((int) NUMBER.get(m) + " " + NUMBER.compareAndSet(m, 3, 4) + NUMBER.compareAndSet(m, 3, 5));
        System.out.println((int) NUMBER.getAndAdd(m, 10) + " " + m.number + " " + (int) NUMBER.getAndAddRelease(m, -4));
        System.out.println((int) NUMBER.getAndBitwiseOr(m, 0x100) + " " + (int) NUMBER.getAndBitwiseXorAcquire(m, 0xF0));
        System.out.println((int) NUMBER.getAndBitwiseAnd(m, 0x1F0) + " " + (int) NUMBER.getOpaque(m));
        System.out.println((int) NUMBER.compareAndExchangeAcquire(m, 0, 1) + " " + NUMBER.weakCompareAndSetPlain(m, 1, 2));
        NUMBER.setRelease(m, Integer.MAX_VALUE);
        NUMBER.getAndAdd(m, 1);
        System.out.println(m.number);
        System.out.println((long) WIDE.getVolatile(m) + " " + (long) WIDE.getAndAdd(m, -1L) + " " + m.wide);
        System.out.println((long) WIDE.compareAndExchange(m, m.wide, 5L) + " " + (long) WIDE.getAndBitwiseXor(m, 3L) + m.wide);
        WIDE.set(m, 77L);
        System.out.println(WIDE.weakCompareAndSet(m, 77L, 78L) + " " + m.wide);
        System.out.println((int) SHARED.getAndAdd(5) + " " + shared + " " + SHARED.compareAndSet(12, 1) + (int) SHARED.get());
    }

    static void floating(Main m) {
        System.out.println((float) SINGLE.getAndAdd(m, 0.25f) + " " + m.single + " " + SINGLE.compareAndSet(m, 1.75f, 2f));
        System.out.println(REAL.compareAndSet(m, 0.0, 1.0) + " " + REAL.compareAndSet(m, -0.0, Double.NaN) + " " + m.real);
        System.out.println(REAL.compareAndSet(m, Double.NaN, 2.5) + " " + (double) REAL.getAndSet(m, 3.5) + m.real);
    }

    static void references(Main m) {
        System.out.println((String) TEXT.get(m) + (String) TEXT.getAndSet(m, "second") + m.text);
        System.out.println(TEXT.compareAndSet(m, "first", "x") + " " + TEXT.compareAndSet(m, "second", null) + m.text);
        System.out.println((String) TEXT.compareAndExchange(m, null, "third") + " " + TEXT.getVolatile(m));
        Object object = ARRAY.get(m);
        ((int[]) object)[1] = 20;
        ARRAY.compareAndSet(m, object, new int[] {m.array[1]});
        System.out.println(((int[]) ARRAY.getAcquire(m))[0]);
    }

    public static void main(String[] args) {
        Main m = new Main();
        narrow(m);
        whole(m);
        floating(m);
        references(m);
        try {
            NUMBER.set((Main) null, 1);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
        System.out.println(NUMBER.varType() + " " + TEXT.varType() + " " + TEXT.coordinateTypes() + SHARED.coordinateTypes());
        System.out.println(TEXT.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD)
                + " " + NUMBER.isAccessModeSupported(VarHandle.AccessMode.GET_AND_ADD)
                + " " + REAL.isAccessModeSupported(VarHandle.AccessMode.GET_AND_BITWISE_OR)
                + " " + FLAG.isAccessModeSupported(VarHandle.AccessMode.GET_AND_BITWISE_OR));
        VarHandle.fullFence();
    }
}
