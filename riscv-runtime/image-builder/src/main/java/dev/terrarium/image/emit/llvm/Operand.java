package dev.terrarium.image.emit.llvm;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Something that instructions and initialisers can use: a constant, a global, or what an instruction computes. */
public record Operand(LlvmType type, String text) {
    public static final Operand NULL = new Operand(LlvmType.REFERENCE, "null");
    public static final Operand TRUE = new Operand(LlvmType.I1, "true");
    public static final Operand FALSE = new Operand(LlvmType.I1, "false");

    public static Operand i8(int value) {
        return integer(LlvmType.I8, (byte) value);
    }

    public static Operand i16(int value) {
        return integer(LlvmType.I16, (short) value);
    }

    public static Operand i32(int value) {
        return integer(LlvmType.I32, value);
    }

    public static Operand i64(long value) {
        return integer(LlvmType.I64, value);
    }

    public static Operand integer(LlvmType type, long value) {
        return new Operand(type, Long.toString(value));
    }

    /** A float constant; LLVM writes it as the bits of the double with the same value. */
    public static Operand ofFloat(float value) {
        if (Float.isNaN(value)) {
            String bits = Integer.toString(Float.floatToRawIntBits(value));
            return new Operand(LlvmType.FLOAT, "bitcast (i32 " + bits + " to float)");
        }
        return new Operand(LlvmType.FLOAT, hexadecimal(Double.doubleToRawLongBits(value)));
    }

    public static Operand ofDouble(double value) {
        return new Operand(LlvmType.DOUBLE, hexadecimal(Double.doubleToRawLongBits(value)));
    }

    private static String hexadecimal(long bits) {
        return String.format("0x%016X", bits);
    }

    /** The address of a global variable or function in the default address space. */
    public static Operand global(String name) {
        return new Operand(LlvmType.POINTER, globalName(name));
    }

    /** The address of an object of the image heap. */
    public static Operand object(String name) {
        return new Operand(LlvmType.REFERENCE, globalName(name));
    }

    /** That many bytes of zero. */
    public static Operand zeros(int bytes) {
        return new Operand(LlvmType.array(bytes, LlvmType.I8), "zeroinitializer");
    }

    /** An array of bytes. */
    public static Operand bytes(byte[] value) {
        StringBuilder text = new StringBuilder("c\"");
        for (byte b : value) {
            if (b >= ' ' && b <= '~' && b != '"' && b != '\\') {
                text.append((char) b);
            } else {
                text.append(String.format("\\%02X", b));
            }
        }
        return new Operand(
                LlvmType.array(value.length, LlvmType.I8), text.append('"').toString());
    }

    /** An array of operands of that type. */
    public static Operand array(LlvmType element, List<Operand> elements) {
        if (elements.isEmpty()) {
            return new Operand(LlvmType.array(0, element), "zeroinitializer");
        }
        String text = elements.stream().map(Operand::typed).collect(Collectors.joining(", ", "[", "]"));
        return new Operand(LlvmType.array(elements.size(), element), text);
    }

    /** A structure of these members without padding. */
    public static Operand packed(List<Operand> members) {
        LlvmType type = LlvmType.packed(members.stream().map(Operand::type).toList());
        String text = members.stream().map(Operand::typed).collect(Collectors.joining(", ", "<{ ", " }>"));
        return new Operand(type, text);
    }

    /** The address that this constant pointer holds, as the low 32 bits of an integer: all of it below 4 GiB. */
    public Operand address32() {
        return new Operand(LlvmType.I32, "trunc (i64 ptrtoint (" + typed() + " to i64) to i32)");
    }

    /** The operand behind its type, as most instructions write it. */
    public String typed() {
        return type + " " + text;
    }

    /** The name of a global as LLVM IR writes it. */
    static String globalName(String name) {
        return "@" + quote(name);
    }

    /** A string literal of LLVM IR. */
    static String quote(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (b >= ' ' && b <= '~' && b != '"' && b != '\\') {
                text.append((char) b);
            } else {
                text.append(String.format("\\%02X", b));
            }
        }
        return text.append('"').toString();
    }

    @Override
    public String toString() {
        return typed();
    }
}
