package dev.terrarium.processor.write;

import com.google.auto.common.MoreTypes;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Spells types as class files do (The Java Virtual Machine Specification, section 4.3). */
final class Descriptors {
    private final Elements elements;
    private final Types types;

    Descriptors(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    /** Returns a method's name and descriptor, such as {@code write([BII)V}. */
    String method(ExecutableElement method) {
        StringBuilder text = new StringBuilder(method.getSimpleName()).append('(');
        for (VariableElement parameter : method.getParameters()) {
            text.append(type(parameter.asType()));
        }
        return text.append(')').append(type(method.getReturnType())).toString();
    }

    private String type(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case CHAR -> "C";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case VOID -> "V";
            case ARRAY -> "[" + type(((ArrayType) type).getComponentType());
            default -> {
                TypeElement element = MoreTypes.asTypeElement(types.erasure(type));
                yield "L" + elements.getBinaryName(element).toString().replace('.', '/') + ";";
            }
        };
    }
}
