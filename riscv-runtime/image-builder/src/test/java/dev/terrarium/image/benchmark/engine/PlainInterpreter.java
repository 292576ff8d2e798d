package dev.terrarium.image.benchmark.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * What an interpreter is measured against: the plain kind, which fetches each instruction, takes it apart by a switch, and
 * executes it at once. It keeps nothing between instructions, and has no translation, no devices and no exceptions, so it
 * does less than a machine has to; {@link PlainTranslatingInterpreter} does a little more. It knows RV64IMC, without what
 * needs privileges.
 */
class PlainInterpreter {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int RA = 1;
    private static final int SP = 2;

    final byte[] memory;
    final long base;
    private final long[] x;
    private long pc;

    /**
     * @param memory the memory's content
     * @param base the address of its first byte
     * @param registers the integer registers, which are changed
     */
    PlainInterpreter(byte[] memory, long base, long[] registers, long pc) {
        this.memory = memory;
        this.base = base;
        this.x = registers;
        this.pc = pc;
    }

    long pc() {
        return pc;
    }

    long register(int number) {
        return x[number];
    }

    /** Returns where in memory an instruction or datum is. */
    int offset(long address) {
        return (int) (address - base);
    }

    /** Executes so many instructions. */
    final void run(long instructions) {
        for (long i = 0; i < instructions; i++) {
            int at = offset(pc);
            int low = (short) SHORT.get(memory, at) & 0xffff;
            if ((low & 3) == 3) {
                execute((int) INT.get(memory, at));
            } else {
                executeCompressed(low);
            }
            x[0] = 0;
        }
    }

    private void execute(int bits) {
        int rd = bits >>> 7 & 31;
        int funct3 = bits >>> 12 & 7;
        long a = x[bits >>> 15 & 31];
        long b = x[bits >>> 20 & 31];
        long immediate = bits >> 20;
        long next = pc + 4;
        switch (bits & 0x7f) {
            case 0x03 -> x[rd] = load(funct3, a + immediate);
            case 0x0f -> {} // FENCE
            case 0x13 -> x[rd] = immediateOperation(bits, funct3, a, immediate);
            case 0x17 -> x[rd] = pc + (bits & 0xfffff000);
            case 0x1b -> x[rd] = immediateWordOperation(bits, funct3, (int) a, (int) immediate);
            case 0x23 -> store(funct3, a + (bits >> 25 << 5 | rd), b);
            case 0x33 -> x[rd] = bits >>> 25 == 1 ? multiply(funct3, a, b) : operation(bits, funct3, a, b);
            case 0x37 -> x[rd] = bits & 0xfffff000;
            case 0x3b ->
                x[rd] = bits >>> 25 == 1
                        ? multiplyWord(funct3, (int) a, (int) b)
                        : wordOperation(bits, funct3, (int) a, (int) b);
            case 0x63 -> {
                if (branches(funct3, a, b)) {
                    next = pc
                            + (bits >> 31 << 12
                                    | (bits >>> 7 & 1) << 11
                                    | (bits >>> 25 & 63) << 5
                                    | (bits >>> 8 & 15) << 1);
                }
            }
            case 0x67 -> {
                x[rd] = next;
                next = a + immediate & ~1L;
            }
            case 0x6f -> {
                x[rd] = next;
                next = pc
                        + (bits >> 31 << 20
                                | (bits >>> 12 & 0xff) << 12
                                | (bits >>> 20 & 1) << 11
                                | (bits >>> 21 & 0x3ff) << 1);
            }
            default -> throw unknown(bits);
        }
        pc = next;
    }

    private UnsupportedOperationException unknown(int bits) {
        return new UnsupportedOperationException(String.format("0x%08x at 0x%x", bits, pc));
    }

    private long load(int funct3, long address) {
        int at = offset(address);
        return switch (funct3) {
            case 0 -> memory[at];
            case 1 -> (short) SHORT.get(memory, at);
            case 2 -> (int) INT.get(memory, at);
            case 3 -> (long) LONG.get(memory, at);
            case 4 -> memory[at] & 0xff;
            case 5 -> (short) SHORT.get(memory, at) & 0xffff;
            case 6 -> (int) INT.get(memory, at) & 0xffffffffL;
            default -> throw unknown(funct3);
        };
    }

    private void store(int funct3, long address, long value) {
        int at = offset(address);
        switch (funct3) {
            case 0 -> memory[at] = (byte) value;
            case 1 -> SHORT.set(memory, at, (short) value);
            case 2 -> INT.set(memory, at, (int) value);
            case 3 -> LONG.set(memory, at, value);
            default -> throw unknown(funct3);
        }
    }

    private static boolean branches(int funct3, long a, long b) {
        return switch (funct3) {
            case 0 -> a == b;
            case 1 -> a != b;
            case 4 -> a < b;
            case 5 -> a >= b;
            case 6 -> Long.compareUnsigned(a, b) < 0;
            default -> Long.compareUnsigned(a, b) >= 0;
        };
    }

    private static long immediateOperation(int bits, int funct3, long a, long immediate) {
        return switch (funct3) {
            case 0 -> a + immediate;
            case 1 -> a << immediate;
            case 2 -> a < immediate ? 1 : 0;
            case 3 -> Long.compareUnsigned(a, immediate) < 0 ? 1 : 0;
            case 4 -> a ^ immediate;
            case 5 -> (bits & 1 << 30) != 0 ? a >> immediate : a >>> immediate;
            case 6 -> a | immediate;
            default -> a & immediate;
        };
    }

    private static long immediateWordOperation(int bits, int funct3, int a, int immediate) {
        return switch (funct3) {
            case 0 -> a + immediate;
            case 1 -> a << immediate;
            default -> (bits & 1 << 30) != 0 ? a >> immediate : a >>> immediate;
        };
    }

    private static long operation(int bits, int funct3, long a, long b) {
        boolean alternative = (bits & 1 << 30) != 0;
        return switch (funct3) {
            case 0 -> alternative ? a - b : a + b;
            case 1 -> a << b;
            case 2 -> a < b ? 1 : 0;
            case 3 -> Long.compareUnsigned(a, b) < 0 ? 1 : 0;
            case 4 -> a ^ b;
            case 5 -> alternative ? a >> b : a >>> b;
            case 6 -> a | b;
            default -> a & b;
        };
    }

    private static long wordOperation(int bits, int funct3, int a, int b) {
        boolean alternative = (bits & 1 << 30) != 0;
        return switch (funct3) {
            case 0 -> alternative ? a - b : a + b;
            case 1 -> a << b;
            default -> alternative ? a >> b : a >>> b;
        };
    }

    private static long multiply(int funct3, long a, long b) {
        return switch (funct3) {
            case 0 -> a * b;
            case 1 -> Math.multiplyHigh(a, b);
            case 2 -> Math.multiplyHigh(a, b) + (b >> 63 & a);
            case 3 -> Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
            case 4 -> b == 0 ? -1 : a / b;
            case 5 -> b == 0 ? -1 : Long.divideUnsigned(a, b);
            case 6 -> b == 0 ? a : a % b;
            default -> b == 0 ? a : Long.remainderUnsigned(a, b);
        };
    }

    private static long multiplyWord(int funct3, int a, int b) {
        return switch (funct3) {
            case 0 -> a * b;
            case 4 -> b == 0 ? -1 : a / b;
            case 5 -> b == 0 ? -1 : Integer.divideUnsigned(a, b);
            case 6 -> b == 0 ? a : a % b;
            default -> b == 0 ? a : Integer.remainderUnsigned(a, b);
        };
    }

    private void executeCompressed(int bits) {
        int rd = bits >>> 7 & 31;
        int rs2 = bits >>> 2 & 31;
        int shortFirst = (bits >>> 7 & 7) + 8;
        int shortSecond = (bits >>> 2 & 7) + 8;
        int immediate = bits << 19 >> 31 << 5 | rs2; // bit 12 is its sign
        long next = pc + 2;
        switch ((bits & 3) << 3 | bits >>> 13) {
            case 0 -> // C.ADDI4SPN
                x[shortSecond] = x[SP]
                        + ((bits >>> 7 & 15) << 6
                                | (bits >>> 11 & 3) << 4
                                | (bits >>> 5 & 1) << 3
                                | (bits >>> 6 & 1) << 2);
            case 2 -> x[shortSecond] = load(2, x[shortFirst] + wordOffset(bits));
            case 3 -> x[shortSecond] = load(3, x[shortFirst] + doubleOffset(bits));
            case 6 -> store(2, x[shortFirst] + wordOffset(bits), x[shortSecond]);
            case 7 -> store(3, x[shortFirst] + doubleOffset(bits), x[shortSecond]);
            case 8 -> x[rd] += immediate;
            case 9 -> x[rd] = (int) (x[rd] + immediate);
            case 10 -> x[rd] = immediate;
            case 11 -> {
                if (rd == SP) { // C.ADDI16SP
                    x[SP] += bits << 19 >> 31 << 9
                            | (bits >>> 3 & 3) << 7
                            | (bits >>> 5 & 1) << 6
                            | (bits >>> 2 & 1) << 5
                            | (bits >>> 6 & 1) << 4;
                } else {
                    x[rd] = (long) immediate << 12;
                }
            }
            case 12 -> x[shortFirst] = compressedArithmetic(bits, x[shortFirst], x[shortSecond], immediate);
            case 13 -> // C.J
                next = pc
                        + (bits << 19 >> 31 << 11
                                | (bits >>> 8 & 1) << 10
                                | (bits >>> 9 & 3) << 8
                                | (bits >>> 6 & 1) << 7
                                | (bits >>> 7 & 1) << 6
                                | (bits >>> 2 & 1) << 5
                                | (bits >>> 11 & 1) << 4
                                | (bits >>> 3 & 7) << 1);
            case 14, 15 -> { // C.BEQZ, C.BNEZ
                if ((x[shortFirst] == 0) == ((bits & 0x2000) == 0)) {
                    next = pc
                            + (bits << 19 >> 31 << 8
                                    | (bits >>> 5 & 3) << 6
                                    | (bits >>> 2 & 1) << 5
                                    | (bits >>> 10 & 3) << 3
                                    | (bits >>> 3 & 3) << 1);
                }
            }
            case 16 -> x[rd] <<= immediate;
            case 18 ->
                x[rd] = load(2, x[SP] + ((bits >>> 2 & 3) << 6 | (bits >>> 12 & 1) << 5 | (bits >>> 4 & 7) << 2));
            case 19 ->
                x[rd] = load(3, x[SP] + ((bits >>> 2 & 7) << 6 | (bits >>> 12 & 1) << 5 | (bits >>> 5 & 3) << 3));
            case 20 -> {
                boolean adds = (bits & 0x1000) != 0;
                if (rs2 != 0) {
                    x[rd] = adds ? x[rd] + x[rs2] : x[rs2];
                } else {
                    next = x[rd] & ~1L;
                    if (adds) { // C.JALR
                        x[RA] = pc + 2;
                    }
                }
            }
            case 22 -> store(2, x[SP] + ((bits >>> 7 & 3) << 6 | (bits >>> 9 & 15) << 2), x[rs2]);
            case 23 -> store(3, x[SP] + ((bits >>> 7 & 7) << 6 | (bits >>> 10 & 7) << 3), x[rs2]);
            default -> throw unknown(bits);
        }
        pc = next;
    }

    private static int wordOffset(int bits) {
        return (bits >>> 5 & 1) << 6 | (bits >>> 10 & 7) << 3 | (bits >>> 6 & 1) << 2;
    }

    private static int doubleOffset(int bits) {
        return (bits >>> 5 & 3) << 6 | (bits >>> 10 & 7) << 3;
    }

    private static long compressedArithmetic(int bits, long a, long b, int immediate) {
        return switch (bits >>> 10 & 3) {
            case 0 -> a >>> immediate;
            case 1 -> a >> immediate;
            case 2 -> a & immediate;
            default ->
                switch (bits >>> 10 & 4 | bits >>> 5 & 3) {
                    case 0 -> a - b;
                    case 1 -> a ^ b;
                    case 2 -> a | b;
                    case 3 -> a & b;
                    case 4 -> (int) (a - b);
                    default -> (int) (a + b);
                };
        };
    }
}
