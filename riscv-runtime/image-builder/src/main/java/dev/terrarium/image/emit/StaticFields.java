package dev.terrarium.image.emit;

import dev.terrarium.image.emit.llvm.LlvmModule.Linkage;
import dev.terrarium.image.emit.llvm.Operand;
import dev.terrarium.image.ir.ElementKind;
import dev.terrarium.image.world.FieldInfo;
import java.util.HashMap;
import java.util.Map;

/** The variables that static fields become. Fields that nothing reads have none. */
final class StaticFields {
    private final ImageModule image;
    private final Map<FieldInfo, Operand> variables = new HashMap<>();

    StaticFields(ImageModule image) {
        this.image = image;
    }

    boolean isPresent(FieldInfo field) {
        return image.program().readFields().contains(field);
    }

    /** The variable of a field that is present. */
    Operand variable(FieldInfo field) {
        Operand known = variables.get(field);
        if (known != null) {
            return known;
        }
        Operand variable = Operand.global(Names.of(field));
        variables.put(field, variable);
        ElementKind kind = ElementKind.of(field.descriptor());
        Operand initial = image.stored(kind, image.program().initialValue(field));
        boolean constant = !image.program().writtenStatics().contains(field);
        if (kind == ElementKind.REFERENCE && !constant && image.facts().collects()) {
            image.llvm().define(variable, Linkage.INTERNAL, initial, Roots.STATIC_FIELDS_SECTION, kind.bytes());
        } else {
            image.llvm().define(variable, Linkage.INTERNAL, constant, initial, kind.bytes());
        }
        return variable;
    }
}
