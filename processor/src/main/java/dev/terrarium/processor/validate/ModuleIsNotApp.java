package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;

/** Reports errors for classes that are both a module and an app: the root of the wiring cannot be one of its leaves. */
final class ModuleIsNotApp implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        if (component instanceof KernelModule module && Mirrors.has(module.type(), Unikernel.class)) {
            problems.error(
                    Code.MISPLACED,
                    module.site(),
                    Message.of(module.qualifiedName() + " is an app, so it cannot be a module as well")
                            .fix("move what it provides into a class of its own"));
        }
    }
}
