package dev.terrarium.image.optimize;

import dev.terrarium.image.evaluate.HeapValue;
import dev.terrarium.image.ir.Constant;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Value;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.function.Function;

/** Finds of which exact class references are if they are not null. */
final class ExactTypes {
    private final Function<MethodInfo, ClassInfo> returned;

    /**
     * Makes a finder.
     *
     * @param returned the one class of which all objects are that a method returns, or null if there are more
     */
    ExactTypes(Function<MethodInfo, ClassInfo> returned) {
        this.returned = returned;
    }

    /** The only class that a reference can be of; null if it is not known. */
    ClassInfo of(Value value) {
        Value subject = Checks.checked(value);
        if (subject instanceof Constant constant) {
            return constant.value() instanceof HeapValue object ? object.type() : null;
        }
        if (!(subject instanceof Instruction instruction)) {
            return null;
        }
        return switch (instruction.opcode()) {
            case NEW, NEWARRAY, MULTINEWARRAY -> instruction.type();
            case CALLSTATIC, CALLSPECIAL -> returned.apply(instruction.method());
            default -> null;
        };
    }
}
