package dev.terrarium.processor.read;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.MoreElements;
import dev.terrarium.annotations.Qualifier;
import dev.terrarium.processor.model.Qualifiers;
import dev.terrarium.processor.report.Site;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Reads annotations. */
public final class Mirrors {
    private Mirrors() {}

    /** Finds an annotation on a declaration. */
    public static Optional<AnnotationMirror> find(Element element, Class<? extends Annotation> annotation) {
        return MoreElements.getAnnotationMirror(element, annotation).toJavaUtil();
    }

    /** Whether a declaration has an annotation. */
    public static boolean has(Element element, Class<? extends Annotation> annotation) {
        return find(element, annotation).isPresent();
    }

    /** Returns a member's value, written or default. */
    public static AnnotationValue value(AnnotationMirror annotation, String member) {
        return AnnotationMirrors.getAnnotationValue(annotation, member);
    }

    /** Returns the place of a member's value; the annotation's if the member is not written. */
    public static Site site(Element element, AnnotationMirror annotation, String member) {
        Site site = Site.of(element, annotation);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return site.at(entry.getValue());
            }
        }
        return site;
    }

    /** Returns the entries of an array member. */
    public static List<AnnotationValue> entries(AnnotationMirror annotation, String member) {
        List<AnnotationValue> entries = new ArrayList<>();
        for (Object entry : (List<?>) value(annotation, member).getValue()) {
            entries.add((AnnotationValue) entry);
        }
        return entries;
    }

    /** Returns the text of a string member. */
    public static String string(AnnotationMirror annotation, String member) {
        return (String) value(annotation, member).getValue();
    }

    /** Returns the texts of a member that is an array of strings. */
    public static List<String> strings(AnnotationMirror annotation, String member) {
        return entries(annotation, member).stream()
                .map(entry -> (String) entry.getValue())
                .toList();
    }

    /** Returns the type that a class literal names, or empty if the compiler could not resolve it. */
    public static Optional<TypeMirror> type(AnnotationValue value) {
        return value.getValue() instanceof TypeMirror type ? Optional.of(type) : Optional.empty();
    }

    /** Reads the qualifier annotations of a declaration. */
    public static Qualifiers qualifiers(Element element) {
        return Qualifiers.of(AnnotationMirrors.getAnnotatedAnnotations(element, Qualifier.class).stream()
                .map(Mirrors::spell)
                .toList());
    }

    /** Spells an annotation with its default values, so that equal annotations are spelled equally. */
    private static String spell(AnnotationMirror annotation) {
        List<String> members = new ArrayList<>();
        AnnotationMirrors.getAnnotationValuesWithDefaults(annotation)
                .forEach((member, value) -> members.add(member.getSimpleName() + "=" + value));
        String name = "@" + annotation.getAnnotationType();
        if (members.isEmpty()) {
            return name;
        }
        boolean onlyValue = members.size() == 1 && members.get(0).startsWith("value=");
        return name + "(" + (onlyValue ? members.get(0).substring("value=".length()) : String.join(", ", members))
                + ")";
    }
}
