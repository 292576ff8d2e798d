package dev.terrarium.image.emit.llvm;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a function takes and gives. Each type is a type of LLVM IR with the attributes that definition and calls share,
 * such as {@code signext}.
 */
public record Signature(Slot result, List<Slot> parameters) {
    /** A parameter or result. */
    public record Slot(LlvmType type, String attributes) {
        public static Slot of(LlvmType type) {
            return new Slot(type, "");
        }

        String declared() {
            return attributes.isEmpty() ? type.text() : type + " " + attributes;
        }
    }

    public static Signature of(LlvmType result, LlvmType... parameters) {
        return new Signature(
                Slot.of(result), List.of(parameters).stream().map(Slot::of).toList());
    }

    String resultText() {
        return result.attributes().isEmpty() ? result.type().text() : result.attributes() + " " + result.type();
    }

    String declaredParameters() {
        return parameters.stream().map(Slot::declared).collect(Collectors.joining(", ", "(", ")"));
    }
}
