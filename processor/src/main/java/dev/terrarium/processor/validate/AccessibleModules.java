package dev.terrarium.processor.validate;

import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Chain;
import dev.terrarium.processor.resolve.Resolution;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reports errors for wired modules, and enums of their parameters, that the app's package cannot name. */
final class AccessibleModules implements ResolutionRule {
    private final Environment environment;

    AccessibleModules(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(App app, Resolution resolution, Problems problems) {
        for (KernelModule module : resolution.modules()) {
            check(app, module, module.type(), resolution.reached().get(module), problems);
            for (ParameterDeclaration parameter : module.parameters()) {
                if (parameter.type().getKind() == TypeKind.DECLARED) {
                    TypeElement type = MoreTypes.asTypeElement(parameter.type());
                    check(app, module, type, resolution.reached().get(module), problems);
                }
            }
        }
    }

    private void check(App app, KernelModule module, TypeElement type, Chain reached, Problems problems) {
        String packageName = environment.packageName(type);
        if (packageName.equals(environment.packageName(app.type()))) {
            return;
        }
        if (packageName.isEmpty()) {
            report(app, type, reached, "is in the unnamed package", "move it to a package", problems);
        } else if (Visibility.effectiveVisibilityOfElement(type) != Visibility.PUBLIC) {
            String constructor = type.equals(module.type()) ? "; its constructor need not be" : "";
            report(app, type, reached, "is not public", "make it public" + constructor, problems);
        }
    }

    private void report(App app, TypeElement type, Chain reached, String why, String fix, Problems problems) {
        problems.error(
                Code.INACCESSIBLE,
                reached.site(),
                Message.of(type.getQualifiedName() + " " + why + ", so the wiring of " + app.displayName()
                                + " in another package cannot name it")
                        .line("declared in", environment.origin(type).describe())
                        .steps("because", reached.describe())
                        .fix(fix));
    }
}
