package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.compiler.HostMemory.ADDEND;
import static dev.terrarium.emulator.compiler.HostMemory.ENTRY_MASK;
import static dev.terrarium.emulator.compiler.HostMemory.ENTRY_SHIFT;
import static dev.terrarium.emulator.compiler.HostMemory.RAM;
import static dev.terrarium.emulator.compiler.HostMemory.TAG;
import static dev.terrarium.emulator.compiler.HostMemory.UNSAFE;

import dev.terrarium.emulator.hart.Tlb;
import dev.terrarium.emulator.memory.MemoryMap;

/**
 * The operations that generated code calls, small enough for the host's compiler to inline: memory access through the TLB,
 * and floating-point arithmetic on the host where that is provably exact. What they do not cover leaves compiled code before
 * the instruction, whose number they are given: not even the rare cases are calls, because over a call the host's compiler
 * keeps no value in a register, in whole loops around it. For the same reason the memory accesses have at most 35 bytes of
 * bytecode each, up to which HotSpot inlines methods that it does not know to be called often yet ({@code MaxInlineSize}).
 *
 * <p>The host's arithmetic is used under the condition that {@link dev.terrarium.emulator.softfloat.FloatArithmetic} gives:
 * rounding to nearest even and the inexact flag set already, which the region is compiled for, and a result that is normal and
 * not of the smallest exponent. Sums that are too small for that, and zeros that come from zeros, are exact and raise nothing.
 */
final class Operations {
    /** The smallest magnitudes that no subnormal number can have been rounded up to: twice the smallest normal ones. */
    private static final double SAFE_DOUBLE = 0x1p-1021;

    private static final float SAFE_FLOAT = 0x1p-125f;

    /** The upper half of a register that holds a single-precision number. */
    static final long BOX = 0xffffffffL << 32;

    private static final long SIGN = Long.MIN_VALUE;
    private static final double TWO_TO_31 = 0x1p31;
    private static final double TWO_TO_63 = 0x1p63;

    private Operations() {}

    /** Leaves compiled code before an instruction, for the interpreter to execute it. */
    private static SideExit before(RegionContext context, int number) {
        context.current = number;
        return SideExit.BEFORE;
    }

    /** Returns the tag of the entry where an address's page would be. */
    private static long tag(long[] tlb, long address) {
        return UNSAFE.getLong(tlb, TAG + (address >>> ENTRY_SHIFT & ENTRY_MASK));
    }

    /** Returns where in main memory's array an address of a page that is in the TLB is. */
    private static long place(long[] tlb, long address) {
        return RAM + address + UNSAFE.getLong(tlb, ADDEND + (address >>> ENTRY_SHIFT & ENTRY_MASK));
    }

    private static boolean hits(long[] tlb, long address, long mask) {
        return tag(tlb, address) == (address & mask);
    }

    static long loadByte(RegionContext context, long[] tlb, byte[] ram, long address, int number) {
        if (tag(tlb, address) == (address & Tlb.PAGE)) {
            return UNSAFE.getByte(ram, place(tlb, address));
        }
        throw before(context, number);
    }

    static long loadHalf(RegionContext context, long[] tlb, byte[] ram, long address, int number) {
        if (tag(tlb, address) == (address & Tlb.PAGE_ALIGNED_2)) {
            return UNSAFE.getShort(ram, place(tlb, address));
        }
        throw before(context, number);
    }

    static long loadWord(RegionContext context, long[] tlb, byte[] ram, long address, int number) {
        if (tag(tlb, address) == (address & Tlb.PAGE_ALIGNED_4)) {
            return UNSAFE.getInt(ram, place(tlb, address));
        }
        throw before(context, number);
    }

    static long loadDouble(RegionContext context, long[] tlb, byte[] ram, long address, int number) {
        if (tag(tlb, address) == (address & Tlb.PAGE_ALIGNED_8)) {
            return UNSAFE.getLong(ram, place(tlb, address));
        }
        throw before(context, number);
    }

    static long loadByteBare(RegionContext context, byte[] ram, long address, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 1) {
            return UNSAFE.getByte(ram, RAM + offset);
        }
        throw before(context, number);
    }

    static long loadHalfBare(RegionContext context, byte[] ram, long address, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 2) {
            return UNSAFE.getShort(ram, RAM + offset);
        }
        throw before(context, number);
    }

    static long loadWordBare(RegionContext context, byte[] ram, long address, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 4) {
            return UNSAFE.getInt(ram, RAM + offset);
        }
        throw before(context, number);
    }

    static long loadDoubleBare(RegionContext context, byte[] ram, long address, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 8) {
            return UNSAFE.getLong(ram, RAM + offset);
        }
        throw before(context, number);
    }

    static void storeByte(RegionContext context, long[] tlb, byte[] ram, long address, long value, int number) {
        if (!hits(tlb, address, Tlb.PAGE)) {
            throw before(context, number);
        }
        UNSAFE.putByte(ram, place(tlb, address), (byte) value);
    }

    static void storeHalf(RegionContext context, long[] tlb, byte[] ram, long address, long value, int number) {
        if (!hits(tlb, address, Tlb.PAGE_ALIGNED_2)) {
            throw before(context, number);
        }
        UNSAFE.putShort(ram, place(tlb, address), (short) value);
    }

    static void storeWord(RegionContext context, long[] tlb, byte[] ram, long address, long value, int number) {
        if (!hits(tlb, address, Tlb.PAGE_ALIGNED_4)) {
            throw before(context, number);
        }
        UNSAFE.putInt(ram, place(tlb, address), (int) value);
    }

    static void storeDouble(RegionContext context, long[] tlb, byte[] ram, long address, long value, int number) {
        if (!hits(tlb, address, Tlb.PAGE_ALIGNED_8)) {
            throw before(context, number);
        }
        UNSAFE.putLong(ram, place(tlb, address), value);
    }

    /** Returns whether a sum is finite: one that is too small to be normal is exact, hence as it should be. */
    private static boolean isFinite(double sum) {
        return Math.abs(sum) <= Double.MAX_VALUE;
    }

    private static boolean isFinite(float sum) {
        return Math.abs(sum) <= Float.MAX_VALUE;
    }

    private static boolean isSafe(double result) {
        double magnitude = Math.abs(result);
        return magnitude >= SAFE_DOUBLE && magnitude <= Double.MAX_VALUE;
    }

    private static boolean isSafe(float result) {
        float magnitude = Math.abs(result);
        return magnitude >= SAFE_FLOAT && magnitude <= Float.MAX_VALUE;
    }

    private static double twice(long bits) {
        return Double.longBitsToDouble(bits);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    static long addDouble(RegionContext context, long a, long b, int number) {
        double result = twice(a) + twice(b);
        if (isFinite(result)) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long subtractDouble(RegionContext context, long a, long b, int number) {
        double result = twice(a) - twice(b);
        if (isFinite(result)) {
            return bits(result);
        }
        throw before(context, number);
    }

    /** A product is zero because a factor is, which is exact, or because it is too small. */
    private static boolean isSafeProduct(double product, long a, long b) {
        return isSafe(product) || product == 0 && (twice(a) == 0 || twice(b) == 0);
    }

    static long multiplyDouble(RegionContext context, long a, long b, int number) {
        double result = twice(a) * twice(b);
        if (isSafeProduct(result, a, b)) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long divideDouble(RegionContext context, long a, long b, int number) {
        double result = twice(a) / twice(b);
        if (isSafe(result) || result == 0 && twice(a) == 0) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long squareRootDouble(RegionContext context, long a, int number) {
        double result = Math.sqrt(twice(a));
        if (isSafe(result) || result == 0) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long fmaddDouble(RegionContext context, long a, long b, long c, int number) {
        double result = Math.fma(twice(a), twice(b), twice(c));
        if (isSafe(result)) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long fmsubDouble(RegionContext context, long a, long b, long c, int number) {
        double result = Math.fma(twice(a), twice(b), -twice(c));
        if (isSafe(result)) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long fnmsubDouble(RegionContext context, long a, long b, long c, int number) {
        double result = Math.fma(-twice(a), twice(b), twice(c));
        if (isSafe(result)) {
            return bits(result);
        }
        throw before(context, number);
    }

    static long fnmaddDouble(RegionContext context, long a, long b, long c, int number) {
        double result = Math.fma(-twice(a), twice(b), -twice(c));
        if (isSafe(result)) {
            return bits(result);
        }
        throw before(context, number);
    }

    /** Whether both registers hold properly boxed single-precision numbers. */
    private static boolean areBoxed(long a, long b) {
        return (a & b & BOX) == BOX;
    }

    private static float single(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static long box(float value) {
        return Float.floatToRawIntBits(value) | BOX;
    }

    static long addSingle(RegionContext context, long a, long b, int number) {
        float result = single(a) + single(b);
        if (areBoxed(a, b) && isFinite(result)) {
            return box(result);
        }
        throw before(context, number);
    }

    static long subtractSingle(RegionContext context, long a, long b, int number) {
        float result = single(a) - single(b);
        if (areBoxed(a, b) && isFinite(result)) {
            return box(result);
        }
        throw before(context, number);
    }

    static long multiplySingle(RegionContext context, long a, long b, int number) {
        float result = single(a) * single(b);
        if (areBoxed(a, b) && (isSafe(result) || result == 0 && (single(a) == 0 || single(b) == 0))) {
            return box(result);
        }
        throw before(context, number);
    }

    static long divideSingle(RegionContext context, long a, long b, int number) {
        float result = single(a) / single(b);
        if (areBoxed(a, b) && (isSafe(result) || result == 0 && single(a) == 0)) {
            return box(result);
        }
        throw before(context, number);
    }

    static long fmaddSingle(RegionContext context, long a, long b, long c, int number) {
        if (areBoxed(a & c, b)) {
            float result = Math.fma(single(a), single(b), single(c));
            if (isSafe(result)) {
                return box(result);
            }
        }
        throw before(context, number);
    }

    static long copySign(long a, long b) {
        return a & ~SIGN | b & SIGN;
    }

    static long copyNegatedSign(long a, long b) {
        return a & ~SIGN | ~b & SIGN;
    }

    static long multiplySigns(long a, long b) {
        return a ^ b & SIGN;
    }

    /** Neither number is a NaN: only those raise a flag. */
    private static boolean areOrdered(double a, double b) {
        return a == a && b == b;
    }

    static long isLess(RegionContext context, long a, long b, int number) {
        if (areOrdered(twice(a), twice(b))) {
            return twice(a) < twice(b) ? 1 : 0;
        }
        throw before(context, number);
    }

    static long isLessOrEqual(RegionContext context, long a, long b, int number) {
        if (areOrdered(twice(a), twice(b))) {
            return twice(a) <= twice(b) ? 1 : 0;
        }
        throw before(context, number);
    }

    static long isEqual(RegionContext context, long a, long b, int number) {
        if (areOrdered(twice(a), twice(b))) {
            return twice(a) == twice(b) ? 1 : 0;
        }
        throw before(context, number);
    }

    /** FCVT.W.D with rounding towards zero, as Java converts. */
    static long truncateToWord(RegionContext context, long a, int number) {
        if (Math.abs(twice(a)) < TWO_TO_31) {
            return (long) twice(a);
        }
        throw before(context, number);
    }

    /** FCVT.L.D with rounding towards zero, as Java converts. */
    static long truncateToDoubleword(RegionContext context, long a, int number) {
        if (Math.abs(twice(a)) < TWO_TO_63) {
            return (long) twice(a);
        }
        throw before(context, number);
    }

    /** FCVT.D.L. */
    static long fromLong(RegionContext context, long a, int number) {
        return bits((double) a);
    }

    /** FCVT.D.W. */
    static long fromWord(RegionContext context, long a, int number) {
        return bits((double) (int) a);
    }

    /** FCVT.D.WU. */
    static long fromUnsignedWord(RegionContext context, long a, int number) {
        return bits((double) (a & 0xffffffffL));
    }

    /** FCVT.S.D. */
    static long narrow(RegionContext context, long a, int number) {
        float result = (float) twice(a);
        if (isSafe(result) || twice(a) == 0) {
            return box(result);
        }
        throw before(context, number);
    }

    /** FCVT.D.S, which is exact but for NaNs. */
    static long widen(RegionContext context, long a, int number) {
        float value = single(a);
        if (areBoxed(a, a) && value == value) {
            return bits((double) value);
        }
        throw before(context, number);
    }
}
