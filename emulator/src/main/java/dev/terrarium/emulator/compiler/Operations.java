package dev.terrarium.emulator.compiler;

import static dev.terrarium.emulator.compiler.HostMemory.ADDEND;
import static dev.terrarium.emulator.compiler.HostMemory.ENTRY_MASK;
import static dev.terrarium.emulator.compiler.HostMemory.ENTRY_SHIFT;
import static dev.terrarium.emulator.compiler.HostMemory.RAM;
import static dev.terrarium.emulator.compiler.HostMemory.TAG;
import static dev.terrarium.emulator.compiler.HostMemory.UNSAFE;

import dev.terrarium.emulator.hart.Tlb;
import dev.terrarium.emulator.isa.Opcodes;
import dev.terrarium.emulator.memory.MemoryMap;

/**
 * The operations that generated code calls, small enough for the host's compiler to inline: memory access through the TLB,
 * and floating-point arithmetic on the host where that is provably exact. They are given the budget at the start of the block
 * and the number of the instruction, which the rare cases need.
 *
 * <p>The host's arithmetic is used under the condition that {@link dev.terrarium.emulator.softfloat.FloatArithmetic} gives:
 * rounding to nearest even, the inexact flag set already, and a result that is normal and not of the smallest exponent. An
 * operation that is exact and cannot raise a flag needs no condition.
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

    static long loadByte(RegionContext context, long[] tlb, byte[] ram, long address, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE)) {
            return UNSAFE.getByte(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry));
        }
        return (byte) SideExit.load(context, address, 1, budget, number);
    }

    static long loadHalf(RegionContext context, long[] tlb, byte[] ram, long address, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE_ALIGNED_2)) {
            return UNSAFE.getShort(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry));
        }
        return (short) SideExit.load(context, address, 2, budget, number);
    }

    static long loadWord(RegionContext context, long[] tlb, byte[] ram, long address, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE_ALIGNED_4)) {
            return UNSAFE.getInt(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry));
        }
        return (int) SideExit.load(context, address, 4, budget, number);
    }

    static long loadDouble(RegionContext context, long[] tlb, byte[] ram, long address, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE_ALIGNED_8)) {
            return UNSAFE.getLong(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry));
        }
        return SideExit.load(context, address, 8, budget, number);
    }

    static long loadByteBare(RegionContext context, byte[] ram, long address, int budget, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 1) {
            return UNSAFE.getByte(ram, RAM + offset);
        }
        return (byte) SideExit.load(context, address, 1, budget, number);
    }

    static long loadHalfBare(RegionContext context, byte[] ram, long address, int budget, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 2) {
            return UNSAFE.getShort(ram, RAM + offset);
        }
        return (short) SideExit.load(context, address, 2, budget, number);
    }

    static long loadWordBare(RegionContext context, byte[] ram, long address, int budget, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 4) {
            return UNSAFE.getInt(ram, RAM + offset);
        }
        return (int) SideExit.load(context, address, 4, budget, number);
    }

    static long loadDoubleBare(RegionContext context, byte[] ram, long address, int budget, int number) {
        long offset = address - MemoryMap.RAM_BASE;
        if (offset >= 0 && offset <= ram.length - 8) {
            return UNSAFE.getLong(ram, RAM + offset);
        }
        return SideExit.load(context, address, 8, budget, number);
    }

    static void storeByte(
            RegionContext context, long[] tlb, byte[] ram, long address, long value, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE)) {
            UNSAFE.putByte(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry), (byte) value);
        } else {
            SideExit.store(context, address, 1, value, budget, number);
        }
    }

    static void storeHalf(
            RegionContext context, long[] tlb, byte[] ram, long address, long value, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE_ALIGNED_2)) {
            UNSAFE.putShort(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry), (short) value);
        } else {
            SideExit.store(context, address, 2, value, budget, number);
        }
    }

    static void storeWord(
            RegionContext context, long[] tlb, byte[] ram, long address, long value, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE_ALIGNED_4)) {
            UNSAFE.putInt(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry), (int) value);
        } else {
            SideExit.store(context, address, 4, value, budget, number);
        }
    }

    static void storeDouble(
            RegionContext context, long[] tlb, byte[] ram, long address, long value, int budget, int number) {
        long entry = address >>> ENTRY_SHIFT & ENTRY_MASK;
        if (UNSAFE.getLong(tlb, TAG + entry) == (address & Tlb.PAGE_ALIGNED_8)) {
            UNSAFE.putLong(ram, RAM + address + UNSAFE.getLong(tlb, ADDEND + entry), value);
        } else {
            SideExit.store(context, address, 8, value, budget, number);
        }
    }

    private static boolean isSafe(double result) {
        double magnitude = Math.abs(result);
        return magnitude >= SAFE_DOUBLE && magnitude <= Double.MAX_VALUE;
    }

    static long addDouble(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        double result = Double.longBitsToDouble(a) + Double.longBitsToDouble(b);
        return rounding == RegionContext.HOST_ARITHMETIC && isSafe(result)
                ? Double.doubleToRawLongBits(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long subtractDouble(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        double result = Double.longBitsToDouble(a) - Double.longBitsToDouble(b);
        return rounding == RegionContext.HOST_ARITHMETIC && isSafe(result)
                ? Double.doubleToRawLongBits(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long multiplyDouble(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        double result = Double.longBitsToDouble(a) * Double.longBitsToDouble(b);
        return rounding == RegionContext.HOST_ARITHMETIC && isSafe(result)
                ? Double.doubleToRawLongBits(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long divideDouble(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        double result = Double.longBitsToDouble(a) / Double.longBitsToDouble(b);
        return rounding == RegionContext.HOST_ARITHMETIC && isSafe(result)
                ? Double.doubleToRawLongBits(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long squareRootDouble(RegionContext context, int rounding, long a, long instruction, int number) {
        double result = Math.sqrt(Double.longBitsToDouble(a));
        return rounding == RegionContext.HOST_ARITHMETIC && isSafe(result)
                ? Double.doubleToRawLongBits(result)
                : SideExit.floatToFloat(context, instruction, a, 0, 0, number);
    }

    static long fmaddDouble(RegionContext context, int rounding, long a, long b, long c, long instruction, int number) {
        if (rounding == RegionContext.HOST_ARITHMETIC) {
            double result =
                    Math.fma(Double.longBitsToDouble(a), Double.longBitsToDouble(b), Double.longBitsToDouble(c));
            if (isSafe(result)) {
                return Double.doubleToRawLongBits(result);
            }
        }
        return SideExit.floatToFloat(context, instruction, a, b, c, number);
    }

    static long fmsubDouble(RegionContext context, int rounding, long a, long b, long c, long instruction, int number) {
        if (rounding == RegionContext.HOST_ARITHMETIC) {
            double result =
                    Math.fma(Double.longBitsToDouble(a), Double.longBitsToDouble(b), -Double.longBitsToDouble(c));
            if (isSafe(result)) {
                return Double.doubleToRawLongBits(result);
            }
        }
        return SideExit.floatToFloat(context, instruction, a, b, c, number);
    }

    static long fnmsubDouble(
            RegionContext context, int rounding, long a, long b, long c, long instruction, int number) {
        if (rounding == RegionContext.HOST_ARITHMETIC) {
            double result =
                    Math.fma(-Double.longBitsToDouble(a), Double.longBitsToDouble(b), Double.longBitsToDouble(c));
            if (isSafe(result)) {
                return Double.doubleToRawLongBits(result);
            }
        }
        return SideExit.floatToFloat(context, instruction, a, b, c, number);
    }

    static long fnmaddDouble(
            RegionContext context, int rounding, long a, long b, long c, long instruction, int number) {
        if (rounding == RegionContext.HOST_ARITHMETIC) {
            double result =
                    Math.fma(-Double.longBitsToDouble(a), Double.longBitsToDouble(b), -Double.longBitsToDouble(c));
            if (isSafe(result)) {
                return Double.doubleToRawLongBits(result);
            }
        }
        return SideExit.floatToFloat(context, instruction, a, b, c, number);
    }

    /** Whether both registers hold properly boxed single-precision numbers. */
    private static boolean areBoxed(long a, long b) {
        return (a & b & BOX) == BOX;
    }

    private static float single(long bits) {
        return Float.intBitsToFloat((int) bits);
    }

    private static boolean isSafe(float result) {
        float magnitude = Math.abs(result);
        return magnitude >= SAFE_FLOAT && magnitude <= Float.MAX_VALUE;
    }

    private static long box(float value) {
        return Float.floatToRawIntBits(value) | BOX;
    }

    static long addSingle(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        float result = single(a) + single(b);
        return rounding == RegionContext.HOST_ARITHMETIC && areBoxed(a, b) && isSafe(result)
                ? box(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long subtractSingle(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        float result = single(a) - single(b);
        return rounding == RegionContext.HOST_ARITHMETIC && areBoxed(a, b) && isSafe(result)
                ? box(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long multiplySingle(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        float result = single(a) * single(b);
        return rounding == RegionContext.HOST_ARITHMETIC && areBoxed(a, b) && isSafe(result)
                ? box(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long divideSingle(RegionContext context, int rounding, long a, long b, long instruction, int number) {
        float result = single(a) / single(b);
        return rounding == RegionContext.HOST_ARITHMETIC && areBoxed(a, b) && isSafe(result)
                ? box(result)
                : SideExit.floatToFloat(context, instruction, a, b, 0, number);
    }

    static long fmaddSingle(RegionContext context, int rounding, long a, long b, long c, long instruction, int number) {
        if (rounding == RegionContext.HOST_ARITHMETIC && areBoxed(a & c, b)) {
            float result = Math.fma(single(a), single(b), single(c));
            if (isSafe(result)) {
                return box(result);
            }
        }
        return SideExit.floatToFloat(context, instruction, a, b, c, number);
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

    static long isLess(RegionContext context, long a, long b, long instruction, int number) {
        double left = Double.longBitsToDouble(a);
        double right = Double.longBitsToDouble(b);
        return areOrdered(left, right)
                ? left < right ? 1 : 0
                : SideExit.floatToInteger(context, instruction, a, b, number);
    }

    static long isLessOrEqual(RegionContext context, long a, long b, long instruction, int number) {
        double left = Double.longBitsToDouble(a);
        double right = Double.longBitsToDouble(b);
        return areOrdered(left, right)
                ? left <= right ? 1 : 0
                : SideExit.floatToInteger(context, instruction, a, b, number);
    }

    static long isEqual(RegionContext context, long a, long b, long instruction, int number) {
        double left = Double.longBitsToDouble(a);
        double right = Double.longBitsToDouble(b);
        return areOrdered(left, right)
                ? left == right ? 1 : 0
                : SideExit.floatToInteger(context, instruction, a, b, number);
    }

    /** FCVT.W.D and FCVT.L.D with rounding towards zero, as Java converts. */
    static long truncate(RegionContext context, int rounding, long a, long instruction, int number) {
        double value = Double.longBitsToDouble(a);
        boolean word = (instruction & 0xff) == Opcodes.FCVT_W_D;
        if (rounding == RegionContext.HOST_ARITHMETIC && Math.abs(value) < (word ? TWO_TO_31 : TWO_TO_63)) {
            return (long) value;
        }
        return SideExit.floatToInteger(context, instruction, a, 0, number);
    }

    /** FCVT.D.L: the only conversion to double precision that can be inexact is that of a doubleword. */
    static long fromLong(RegionContext context, int rounding, long a, long instruction, int number) {
        return rounding == RegionContext.HOST_ARITHMETIC
                ? Double.doubleToRawLongBits((double) a)
                : SideExit.integerToFloat(context, instruction, a, number);
    }

    /** FCVT.D.W. */
    static long fromWord(RegionContext context, int rounding, long a, long instruction, int number) {
        return rounding == RegionContext.RESERVED_MODE
                ? SideExit.integerToFloat(context, instruction, a, number)
                : Double.doubleToRawLongBits((double) (int) a);
    }

    /** FCVT.D.WU. */
    static long fromUnsignedWord(RegionContext context, int rounding, long a, long instruction, int number) {
        return rounding == RegionContext.RESERVED_MODE
                ? SideExit.integerToFloat(context, instruction, a, number)
                : Double.doubleToRawLongBits((double) (a & 0xffffffffL));
    }

    /** FCVT.S.D. */
    static long narrow(RegionContext context, int rounding, long a, long instruction, int number) {
        float result = (float) Double.longBitsToDouble(a);
        return rounding == RegionContext.HOST_ARITHMETIC && isSafe(result)
                ? box(result)
                : SideExit.floatToFloat(context, instruction, a, 0, 0, number);
    }

    /** FCVT.D.S, which is exact but for NaNs. */
    static long widen(RegionContext context, int rounding, long a, long instruction, int number) {
        float value = single(a);
        return rounding != RegionContext.RESERVED_MODE && areBoxed(a, a) && value == value
                ? Double.doubleToRawLongBits((double) value)
                : SideExit.floatToFloat(context, instruction, a, 0, 0, number);
    }

    static long atomic(RegionContext context, long instruction, long a, long b, int number) {
        return SideExit.atomic(context, instruction, a, b, number);
    }

    static long floatToFloat(RegionContext context, long instruction, long a, long b, long c, int number) {
        return SideExit.floatToFloat(context, instruction, a, b, c, number);
    }

    static long floatToInteger(RegionContext context, long instruction, long a, long b, int number) {
        return SideExit.floatToInteger(context, instruction, a, b, number);
    }

    static long integerToFloat(RegionContext context, long instruction, long a, int number) {
        return SideExit.integerToFloat(context, instruction, a, number);
    }
}
