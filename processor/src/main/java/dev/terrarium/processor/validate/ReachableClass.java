package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Reports errors for nested modules and apps that no other class can construct: inner classes and private ones. */
final class ReachableClass implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        TypeElement type = component.type();
        for (TypeElement outer = type;
                outer.getNestingKind() == NestingKind.MEMBER;
                outer = (TypeElement) outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                problems.error(
                        Code.INACCESSIBLE,
                        Site.of(type),
                        Message.of("the wiring cannot name " + component.qualifiedName() + ", because "
                                        + outer.getQualifiedName() + " is private")
                                .fix("remove private from " + outer.getQualifiedName()));
                return;
            }
            if (!outer.getModifiers().contains(Modifier.STATIC)) {
                problems.error(
                        Code.INNER_CLASS,
                        Site.of(type),
                        Message.of(component.qualifiedName()
                                        + " is an inner class, and the wiring has no enclosing instance for it")
                                .fix("make " + outer.getQualifiedName() + " static, or move it to its own file"));
                return;
            }
        }
    }
}
