package conformance.atomics.elements;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Handles to elements of arrays, and to numbers in byte arrays. */
@Unikernel(name = "atomics-elements")
@Requires(Console.class)
public final class Main {
    static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
    static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    static final VarHandle BYTES = MethodHandles.arrayElementVarHandle(byte[].class);
    static final VarHandle FLAGS = MethodHandles.arrayElementVarHandle(boolean[].class);
    static final VarHandle DOUBLES = MethodHandles.arrayElementVarHandle(double[].class);
    static final VarHandle STRINGS = MethodHandles.arrayElementVarHandle(String[].class);
    static final VarHandle INT_BE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT_LE = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG_BE = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle SHORT_LE = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle DOUBLE_BE = MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.BIG_ENDIAN);

    static void fails(Runnable access) {
        try {
            access.run();
            System.out.println("succeeds");
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e);
        } catch (NullPointerException e) {
            System.out.println("null");
        }
    }

    public static void main(String[] args) {
        int[] ints = new int[4];
        INTS.set(ints, 1, 5);
        INTS.setVolatile(ints, 3, -1);
        System.out.println((int) INTS.getAndAdd(ints, 1, 2) + " " + INTS.compareAndSet(ints, 3, -1, 8) + Arrays.toString(ints));
        long[] longs = {1, 2};
        System.out.println((long) LONGS.getAndSet(longs, 0, 1L << 50) + " " + (long) LONGS.getAndBitwiseOr(longs, 1, 5L)
                + Arrays.toString(longs));
        byte[] bytes = {127};
        System.out.println((byte) BYTES.getAndAdd(bytes, 0, (byte) 1) + " " + bytes[0]);
        boolean[] flags = new boolean[2];
        System.out.println(FLAGS.compareAndSet(flags, 1, false, true) + Arrays.toString(flags));
        double[] doubles = {0.5};
        System.out.println((double) DOUBLES.getAndAdd(doubles, 0, 1.25) + " " + doubles[0]);
        String[] strings = {"p", "q"};
        System.out.println((String) STRINGS.getVolatile(strings, 1) + STRINGS.compareAndSet(strings, 0, "p", "r") + strings[0]);
        System.out.println((String) STRINGS.getAndSet(strings, 1, null) + strings[1]);

        byte[] buffer = new byte[20];
        INT_BE.set(buffer, 1, 0x01020304);
        INT_LE.set(buffer, 5, 0x01020304);
        SHORT_LE.set(buffer, 9, (short) -2);
        System.out.println(Arrays.toString(buffer));
        System.out.println(Integer.toHexString((int) INT_LE.get(buffer, 1)) + " " + Long.toHexString((long) LONG_BE.get(buffer, 1)));
        LONG_BE.set(buffer, 11, Long.MIN_VALUE + 77);
        System.out.println((long) LONG_BE.get(buffer, 11) + " " + (short) SHORT_LE.get(buffer, 9));
        DOUBLE_BE.set(buffer, 3, Math.PI);
        System.out.println((double) DOUBLE_BE.get(buffer, 3) + Arrays.toString(buffer));
        fails(() -> INTS.set(ints, 4, 1));
        fails(() -> INTS.set(ints, -1, 1));
        fails(() -> System.out.println((String) STRINGS.get(strings, 2)));
        fails(() -> INT_BE.set(buffer, 16, 1));
        fails(() -> INT_BE.set(buffer, 17, 1));
        fails(() -> INTS.set((int[]) null, 0, 1));
    }
}
