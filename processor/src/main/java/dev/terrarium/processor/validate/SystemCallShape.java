package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Syscall;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.SystemCallReader;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Reports errors for {@code @Syscall} methods that cannot have a stub, or whose number is negative. */
final class SystemCallShape {
    private final SystemCallReader reader;
    private final Problems problems;

    SystemCallShape(Environment environment, Problems problems) {
        this.reader = new SystemCallReader(environment);
        this.problems = problems;
    }

    void check(RoundEnvironment round) {
        for (ExecutableElement method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(Syscall.class))) {
            SystemCallReader.number(method).ifPresent(number -> check(method, number));
        }
    }

    private void check(ExecutableElement method, int number) {
        String name = method.getEnclosingElement() + "." + method.getSimpleName();
        Optional<String> wrong = shapeProblem(method);
        if (wrong.isPresent()) {
            problems.error(
                    Code.SYSCALL,
                    SystemCallReader.site(method),
                    Message.of("@Syscall method " + name + " " + wrong.get())
                            .fix("annotate another method, of the interface that modules provide"));
        } else if (number < 0) {
            problems.error(
                    Code.SYSCALL,
                    SystemCallReader.site(method),
                    Message.of("@Syscall method " + name + " has the negative number " + number)
                            .fix("give it a number from 0 up"));
        }
    }

    private Optional<String> shapeProblem(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        if (method.getEnclosingElement().getKind() != ElementKind.INTERFACE) {
            return Optional.of("is not a method of an interface: a system call belongs to an API, not to one provider");
        }
        if (modifiers.contains(Modifier.STATIC)) {
            return Optional.of("is static, so no module can provide it");
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return Optional.of("is private, so no stub can call it");
        }
        return reader.isOfObject(method)
                ? Optional.of("has the name and parameters of a method of Object, which a static stub cannot have")
                : Optional.empty();
    }
}
