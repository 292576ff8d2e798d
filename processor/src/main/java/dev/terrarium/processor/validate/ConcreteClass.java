package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reports errors for modules and apps that cannot be constructed because of what they are. */
final class ConcreteClass implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        TypeElement type = component.type();
        if (!isClass(type)) {
            problems.error(
                    Code.ABSTRACT,
                    Site.of(type),
                    Message.of(component.qualifiedName() + " is " + describe(type.getKind())
                                    + ", which the wiring cannot construct")
                            .fix("annotate a class instead"));
        } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.error(
                    Code.ABSTRACT,
                    Site.of(type),
                    Message.of(component.qualifiedName() + " is abstract, so the wiring cannot construct it")
                            .fix("remove abstract, or annotate a subclass instead"));
        }
    }

    static boolean isClass(TypeElement type) {
        return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
    }

    private static String describe(ElementKind kind) {
        return switch (kind) {
            case ENUM -> "an enum";
            case INTERFACE -> "an interface";
            default -> "an annotation";
        };
    }
}
