package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;

/** Reports errors for modules and apps with type parameters, for which the wiring has no arguments. */
final class NoTypeParameters implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        if (!component.type().getTypeParameters().isEmpty()) {
            problems.error(
                    Code.GENERIC,
                    Site.of(component.type()),
                    Message.of(component.qualifiedName()
                                    + " has type parameters, and the wiring has nothing to give them")
                            .fix("remove them, or annotate a subclass that fixes them"));
        }
    }
}
