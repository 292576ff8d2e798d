package dev.terrarium.processor.validate;

import com.google.auto.common.MoreElements;
import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Driver;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Reflect;
import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reports errors for annotations that mean nothing where they stand. Where their {@code @Target} forbids them altogether,
 * javac reports it.
 */
final class Placement {
    private static final String NO_MODULE = "is not a module";
    private static final String MAKE_MODULE = "add @Provides with the APIs that the class implements, or remove it";

    private final Problems problems;

    Placement(Problems problems) {
        this.problems = problems;
    }

    void check(RoundEnvironment round) {
        for (Class<? extends Annotation> annotation : List.of(Default.class, Driver.class)) {
            for (Element type : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation))) {
                if (!Mirrors.has(type, Provides.class)) {
                    report(type, annotation, type + " " + NO_MODULE, MAKE_MODULE);
                }
            }
        }
        for (Element type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Requires.class))) {
            if (!isComponent(type)) {
                report(type, Requires.class, type + " is neither a module nor an app", MAKE_MODULE);
            }
        }
        for (Element type : ElementFilter.typesIn(round.getElementsAnnotatedWith(Reflect.class))) {
            if (!Mirrors.has(type, Unikernel.class)) {
                report(type, Reflect.class, type + " is not an app", "move it to the class with @Unikernel");
            }
        }
        ElementFilter.methodsIn(round.getElementsAnnotatedWith(OnBoot.class)).forEach(this::checkOnBoot);
        round.getElementsAnnotatedWith(Parameter.class).stream()
                .filter(element -> element.getKind() == ElementKind.PARAMETER)
                .forEach(this::checkParameter);
    }

    private void checkOnBoot(Element method) {
        TypeElement type = MoreElements.asType(method.getEnclosingElement());
        boolean mayBeInherited =
                type.getKind() == ElementKind.CLASS && type.getModifiers().contains(Modifier.ABSTRACT);
        if (Mirrors.has(type, Unikernel.class)) {
            report(method, OnBoot.class, type + " is an app", "do it at the start of main or run");
        } else if (!Mirrors.has(type, Provides.class) && !mayBeInherited) {
            String fix = type.getKind().isInterface() ? "annotate the method of each module instead" : MAKE_MODULE;
            report(method, OnBoot.class, type + " " + NO_MODULE, fix);
        }
    }

    private void checkParameter(Element parameter) {
        Element method = parameter.getEnclosingElement();
        boolean called = method.getKind() == ElementKind.CONSTRUCTOR && isComponent(method.getEnclosingElement());
        if (!called) {
            report(
                    parameter,
                    Parameter.class,
                    parameter + " is not a constructor parameter of a module or an app",
                    "move it to the module's constructor");
        }
    }

    private static boolean isComponent(Element type) {
        return Mirrors.has(type, Provides.class) || Mirrors.has(type, Unikernel.class);
    }

    private void report(Element element, Class<? extends Annotation> annotation, String why, String fix) {
        Site site = Site.of(element, Mirrors.find(element, annotation).orElseThrow());
        problems.error(
                Code.MISPLACED,
                site,
                Message.of("@" + annotation.getSimpleName() + " means nothing here: " + why)
                        .fix(fix));
    }
}
