package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Argument;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.UnsupportedArgument;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;

/** Reports errors for constructor parameters that the wiring has nothing for. */
final class SupportedArguments implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        boolean isGeneric = !component.type().getTypeParameters().isEmpty();
        for (Argument argument : component.arguments()) {
            if (argument instanceof UnsupportedArgument unsupported && !isGeneric) {
                problems.error(
                        Code.UNSUPPORTED_PARAMETER,
                        unsupported.site(),
                        Message.of(unsupported.reason())
                                .line("constructor of", component.qualifiedName())
                                .fix(MainConstructor.insteadOf(unsupported.fix(), component)));
            }
        }
    }
}
