package dev.terrarium.processor.resolve;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.terrarium.processor.model.ParameterValue;
import dev.terrarium.processor.report.Message;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads parameter values: Java's own literals without suffix or quotes, and sizes such as {@code 64K}. */
public final class ValueParser {
    private static final Pattern INTEGER =
            Pattern.compile("(-?)(0[xX]|0[bB]|)([0-9a-fA-F](?:[0-9a-fA-F_]*[0-9a-fA-F])?)([KMG]?)");
    private static final Pattern FLOATING = Pattern.compile("-?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");

    private ValueParser() {}

    /** Whether parameters may have a type. */
    public static boolean isSupported(TypeMirror type) {
        return type.getKind().isPrimitive() || isString(type) || isEnum(type);
    }

    /** Reads a value of a type that parameters may have. */
    public static ParameterValue parse(TypeMirror type, String text) throws IllTypedValue {
        return switch (type.getKind()) {
            case BOOLEAN -> bool(text);
            case BYTE -> cast("byte", integer(text, Byte.SIZE, false));
            case SHORT -> cast("short", integer(text, Short.SIZE, false));
            case CHAR -> character(text);
            case INT -> {
                BigInteger value = integer(text, Integer.SIZE, true);
                yield new ParameterValue(value.toString(), CodeBlock.of("$L", value));
            }
            case LONG -> {
                BigInteger value = integer(text, Long.SIZE, true);
                yield new ParameterValue(value.toString(), CodeBlock.of("$LL", value));
            }
            case FLOAT -> {
                float value = Float.parseFloat(floating(text));
                checkFinite(value, Float.MAX_VALUE);
                yield new ParameterValue(Float.toString(value), CodeBlock.of("$Lf", value));
            }
            case DOUBLE -> {
                double value = Double.parseDouble(floating(text));
                checkFinite(value, Double.MAX_VALUE);
                yield new ParameterValue(Double.toString(value), CodeBlock.of("$L", value));
            }
            default -> isEnum(type) ? constant(MoreTypes.asTypeElement(type), text) : string(text);
        };
    }

    private static boolean isString(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED && MoreTypes.isTypeOf(String.class, type);
    }

    private static boolean isEnum(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && MoreTypes.asTypeElement(type).getKind() == ElementKind.ENUM;
    }

    private static ParameterValue bool(String text) throws IllTypedValue {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllTypedValue("write true or false");
        }
        return new ParameterValue(text, CodeBlock.of("$L", text));
    }

    private static ParameterValue cast(String type, BigInteger value) {
        return new ParameterValue(value.toString(), CodeBlock.of("($L) $L", type, value));
    }

    /**
     * Reads an integer.
     *
     * @param bits the width of the type
     * @param wide whether the type is int or long: as in Java, their hexadecimal and binary values may use the sign bit,
     *     and sizes make sense
     */
    private static BigInteger integer(String text, int bits, boolean wide) throws IllTypedValue {
        String form = "write an integer such as 10, -1 or 0xFF" + (wide ? ", or a size such as 64K, 1M or 2G" : "");
        Matcher matcher = INTEGER.matcher(text);
        if (!matcher.matches() || !matcher.group(4).isEmpty() && !wide) {
            throw new IllTypedValue(form);
        }
        int radix = radix(matcher.group(2));
        String digits = matcher.group(3).replace("_", "");
        if (radix == 10 && digits.length() > 1 && digits.startsWith("0")) {
            throw new IllTypedValue("write it without the leading zero, which makes it octal in Java, or as 0x...");
        }
        BigInteger value;
        try {
            value = new BigInteger(matcher.group(1) + digits, radix);
        } catch (NumberFormatException wrongDigits) {
            throw new IllTypedValue(form);
        }
        value = value.shiftLeft(shift(matcher.group(4)));
        boolean bitPattern = wide && radix != 10 && value.signum() > 0 && value.bitLength() == bits;
        if (bitPattern) {
            value = value.subtract(BigInteger.ONE.shiftLeft(bits));
        }
        if (value.bitLength() >= bits) {
            BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
            throw new IllTypedValue(
                    "write an integer from " + limit.negate() + " to " + limit.subtract(BigInteger.ONE));
        }
        return value;
    }

    private static int radix(String prefix) {
        return switch (prefix) {
            case "" -> 10;
            case "0x", "0X" -> 16;
            default -> 2;
        };
    }

    private static int shift(String size) {
        return switch (size) {
            case "K" -> 10;
            case "M" -> 20;
            case "G" -> 30;
            default -> 0;
        };
    }

    private static String floating(String text) throws IllTypedValue {
        if (!FLOATING.matcher(text).matches()) {
            throw new IllTypedValue("write a decimal number such as 1.5 or 2e-3");
        }
        return text;
    }

    private static void checkFinite(double value, Number limit) throws IllTypedValue {
        if (Double.isInfinite(value)) {
            throw new IllTypedValue("write a number from -" + limit + " to " + limit);
        }
    }

    private static ParameterValue character(String text) throws IllTypedValue {
        if (text.length() != 1) {
            throw new IllTypedValue("write exactly one character");
        }
        return new ParameterValue(text, CodeBlock.of("$L", literal(text.charAt(0))));
    }

    private static String literal(char c) {
        return switch (c) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            default -> c >= ' ' && c < 0x7F ? "'" + c + "'" : String.format("'\\u%04x'", (int) c);
        };
    }

    private static ParameterValue string(String text) {
        return new ParameterValue(text, CodeBlock.of("$S", text));
    }

    private static ParameterValue constant(TypeElement type, String text) throws IllTypedValue {
        List<String> constants = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> member.getSimpleName().toString())
                .toList();
        if (!constants.contains(text)) {
            throw new IllTypedValue("write one of " + String.join(", ", Message.cut(constants)));
        }
        return new ParameterValue(text, CodeBlock.of("$T.$L", TypeName.get(type.asType()), text));
    }
}
