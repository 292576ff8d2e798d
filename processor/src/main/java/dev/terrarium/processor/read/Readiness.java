package dev.terrarium.processor.read;

import com.google.auto.common.MoreTypes;
import com.google.auto.common.SuperficialValidation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether what the wiring reads of a class can be read. */
public enum Readiness {
    /** Everything is there. */
    READY,
    /**
     * A name is not resolved. Another processor may be generating it in this round; if none does, javac reports it in the
     * end, and we need not.
     */
    UNRESOLVED,
    /** An annotation lacks a value or has one of a wrong type, which javac reports. */
    MALFORMED;

    /** javac stands this in, without quotes, for a value that it cannot make sense of. */
    private static final String ERROR_VALUE = "<error>";

    /**
     * Returns the worst of what the wiring reads of a class. Fields and method bodies do not count: they may well name the
     * classes that the wiring itself generates.
     */
    public static Readiness of(TypeElement type) {
        Stream<Readiness> supertypes = Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .map(Readiness::of);
        Stream<Readiness> parameters = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .flatMap(constructor -> constructor.getParameters().stream())
                .flatMap(parameter -> Stream.of(of(parameter.asType()), ofAnnotations(parameter)));
        return worst(Stream.of(Stream.of(ofAnnotations(type)), supertypes, parameters)
                .flatMap(part -> part));
    }

    /** Returns the worst of several classes. */
    public static Readiness of(Collection<TypeElement> types) {
        return worst(types.stream().map(Readiness::of));
    }

    /** Returns whether an annotation's values can be read. */
    public static Readiness of(AnnotationMirror annotation) {
        Readiness type = of(annotation.getAnnotationType());
        if (type != READY) {
            return type;
        }
        Map<? extends ExecutableElement, ? extends AnnotationValue> written = annotation.getElementValues();
        return worst(ElementFilter.methodsIn(
                        annotation.getAnnotationType().asElement().getEnclosedElements())
                .stream()
                .map(member -> {
                    AnnotationValue value =
                            written.containsKey(member) ? written.get(member) : member.getDefaultValue();
                    return value == null ? MALFORMED : of(value, member.getReturnType());
                }));
    }

    private static Readiness ofAnnotations(Element element) {
        return worst(element.getAnnotationMirrors().stream().map(Readiness::of));
    }

    private static Readiness of(TypeMirror type) {
        return SuperficialValidation.validateType(type) ? READY : UNRESOLVED;
    }

    private static Readiness of(AnnotationValue value, TypeMirror type) {
        Object content = value.getValue();
        if (value.toString().equals(ERROR_VALUE)) {
            return isClass(type) ? UNRESOLVED : MALFORMED;
        }
        if (type.getKind() == TypeKind.ARRAY) {
            TypeMirror component = ((ArrayType) type).getComponentType();
            return content instanceof List<?> entries
                    ? worst(entries.stream().map(entry -> of((AnnotationValue) entry, component)))
                    : MALFORMED;
        }
        if (content instanceof TypeMirror literal) {
            return isClass(type) ? of(literal) : MALFORMED;
        }
        if (content instanceof AnnotationMirror nested) {
            return of(nested);
        }
        boolean isString = type.toString().equals(String.class.getName());
        return isString == content instanceof String ? READY : MALFORMED;
    }

    private static boolean isClass(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(Class.class.getName());
    }

    private static Readiness worst(Stream<Readiness> parts) {
        return parts.reduce(READY, (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }
}
