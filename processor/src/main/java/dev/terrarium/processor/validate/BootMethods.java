package dev.terrarium.processor.validate;

import dev.terrarium.annotations.OnBoot;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Reports errors for {@code @OnBoot} methods that the wiring cannot call, or whose answer it would drop. */
final class BootMethods implements ComponentRule {
    private final Environment environment;

    BootMethods(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(Component component, Problems problems) {
        if (component instanceof KernelModule module) {
            for (ExecutableElement method : module.onBoot()) {
                shapeProblem(method)
                        .ifPresent(wrong -> problems.error(
                                Code.ON_BOOT,
                                site(method),
                                Message.of("@OnBoot method " + method.getEnclosingElement() + "."
                                                + method.getSimpleName() + " " + wrong)
                                        .fix("declare it as: void " + method.getSimpleName() + "()")));
                checkReach(module, method, problems);
            }
        }
    }

    private static Optional<String> shapeProblem(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.STATIC)) {
            return Optional.of("is static, but it boots an instance");
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return Optional.of("is private, so the wiring cannot call it");
        }
        if (!method.getParameters().isEmpty()) {
            return Optional.of("has parameters, which belong in the constructor");
        }
        return method.getReturnType().getKind() == TypeKind.VOID
                ? Optional.empty()
                : Optional.of("returns " + method.getReturnType()
                        + ", which nobody would look at: a failure to boot is an exception");
    }

    /** An inherited method that is not public can be called only from its own package. */
    private void checkReach(KernelModule module, ExecutableElement method, Problems problems) {
        boolean hidden = !method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
        if (hidden && !environment.packageName(method).equals(environment.packageName(module.type()))) {
            problems.error(
                    Code.INACCESSIBLE,
                    Site.of(module.type()),
                    Message.of(module.qualifiedName() + " inherits @OnBoot method " + method.getEnclosingElement() + "."
                                    + method.getSimpleName() + ", which other packages cannot call")
                            .fix("make it public, or protected and override it with @OnBoot in the module"));
        }
    }

    private static Site site(ExecutableElement method) {
        return Site.of(method, Mirrors.find(method, OnBoot.class).orElseThrow());
    }
}
