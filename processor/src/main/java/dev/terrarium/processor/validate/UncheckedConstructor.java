package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reports errors for constructors with checked exceptions: modules are constructed in field initialisers. */
final class UncheckedConstructor implements ComponentRule {
    private final Environment environment;

    UncheckedConstructor(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(Component component, Problems problems) {
        for (ExecutableElement constructor : component.constructors()) {
            constructor.getThrownTypes().stream()
                    .filter(this::isChecked)
                    .findFirst()
                    .ifPresent(thrown -> problems.error(
                            Code.CONSTRUCTOR_THROWS,
                            Site.of(constructor),
                            Message.of("the constructor of " + component.qualifiedName() + " declares " + thrown
                                            + ", but constructors run at build time, where nothing could handle it")
                                    .fix("move what can fail into an @OnBoot method, which may declare it")));
        }
    }

    private boolean isChecked(TypeMirror thrown) {
        Types types = environment.types();
        return !types.isSubtype(thrown, named("java.lang.RuntimeException"))
                && !types.isSubtype(thrown, named("java.lang.Error"));
    }

    private TypeMirror named(String name) {
        return environment.elements().getTypeElement(name).asType();
    }
}
