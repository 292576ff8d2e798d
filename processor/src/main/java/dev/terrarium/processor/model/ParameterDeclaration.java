package dev.terrarium.processor.model;

import com.google.auto.common.MoreTypes;
import dev.terrarium.processor.report.Site;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A constructor parameter with {@code @Parameter}.
 *
 * @param name the name by which an app sets it
 * @param type its Java type
 * @param defaultValue the value without a {@code @Set}, or empty if the app must give one
 * @param site the annotation
 * @param nameSite the name within the annotation
 * @param defaultSite the default value within the annotation; the annotation if there is none
 */
public record ParameterDeclaration(
        String name, TypeMirror type, Optional<String> defaultValue, Site site, Site nameSite, Site defaultSite)
        implements Argument {
    /** The type's name, without annotations of the type itself. */
    public String typeName() {
        return type.getKind() == TypeKind.DECLARED
                ? MoreTypes.asTypeElement(type).getQualifiedName().toString()
                : type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
    }
}
