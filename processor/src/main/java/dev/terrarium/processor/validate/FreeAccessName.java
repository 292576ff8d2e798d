package dev.terrarium.processor.validate;

import com.palantir.javapoet.ClassName;
import dev.terrarium.processor.model.Access;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;

/** Reports errors for modules whose access class cannot be generated, because a class of the user's has its name. */
final class FreeAccessName implements ComponentRule {
    private final Environment environment;

    FreeAccessName(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(Component component, Problems problems) {
        if (component instanceof KernelModule module && module.origin().inSource() && Access.needsAccessClass(module)) {
            ClassName name = GeneratedNames.access(module.type());
            FreeNames.taken(environment, name)
                    .ifPresent(taken -> problems.error(
                            Code.NAME_TAKEN,
                            Site.of(taken),
                            Message.of(name.canonicalName() + " is the name of the class that module "
                                            + module.displayName() + " needs generated")
                                    .fix("rename your class, or make the constructor and the @OnBoot methods of "
                                            + module.displayName() + " public")));
        }
    }
}
