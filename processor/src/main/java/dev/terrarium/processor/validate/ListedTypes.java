package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reports errors for annotations that list no type, a type twice, or what is neither a class nor an interface. */
final class ListedTypes implements ComponentRule {
    private final Class<? extends Annotation> annotation;

    /** The rule for one annotation, whose value is an array of class literals. */
    ListedTypes(Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    @Override
    public void check(Component component, Problems problems) {
        Optional<AnnotationMirror> mirror = Mirrors.find(component.type(), annotation);
        if (mirror.isEmpty()) {
            return;
        }
        Site site = Mirrors.site(component.type(), mirror.get(), "value");
        Set<String> seen = new HashSet<>();
        for (AnnotationValue entry : Mirrors.entries(mirror.get(), "value")) {
            Mirrors.type(entry).ifPresent(type -> checkEntry(type, seen, site.at(entry), problems));
        }
        if (Mirrors.entries(mirror.get(), "value").isEmpty()) {
            problems.error(
                    Code.EMPTY,
                    site,
                    Message.of(name() + " of " + component.qualifiedName() + " names no API")
                            .fix("name one, or remove the annotation"));
        }
    }

    private void checkEntry(TypeMirror type, Set<String> seen, Site site, Problems problems) {
        if (type.getKind() != TypeKind.DECLARED) {
            problems.error(
                    Code.NOT_A_SUBTYPE,
                    site,
                    Message.of(name() + " names " + type + ", which is neither a class nor an interface")
                            .fix("name an API"));
        } else if (!seen.add(type.toString())) {
            problems.error(
                    Code.DUPLICATE,
                    site,
                    Message.of(name() + " names " + type + " twice").fix("remove one of the two"));
        }
    }

    private String name() {
        return "@" + annotation.getSimpleName();
    }
}
