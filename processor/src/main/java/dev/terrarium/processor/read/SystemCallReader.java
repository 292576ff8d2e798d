package dev.terrarium.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.terrarium.annotations.Syscall;
import dev.terrarium.processor.model.SystemCall;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Reads the system calls of an API. */
public final class SystemCallReader {
    private final Environment environment;

    /** A reader for one round. */
    public SystemCallReader(Environment environment) {
        this.environment = environment;
    }

    /**
     * Returns the {@code @Syscall} methods of an API, its own and inherited ones, by number; none if it is a class. Those
     * that cannot have a stub because of what {@code Sys} inherits from {@code Object} are left out.
     */
    public List<SystemCall> read(TypeElement api) {
        List<SystemCall> calls = new ArrayList<>();
        if (!api.getKind().isInterface()) {
            return calls;
        }
        DeclaredType type = (DeclaredType) environment.types().erasure(api.asType());
        for (ExecutableElement method :
                MoreElements.getLocalAndInheritedMethods(api, environment.types(), environment.elements())) {
            number(method)
                    .filter(number -> !isOfObject(method))
                    .ifPresent(number -> calls.add(new SystemCall(
                            number,
                            api,
                            method,
                            MoreTypes.asExecutable(environment.types().asMemberOf(type, method)))));
        }
        calls.sort(Comparator.comparingInt(SystemCall::number).thenComparing(SystemCall::name));
        return calls;
    }

    /** Whether a method has the name and parameters of a method of {@code Object}. */
    public boolean isOfObject(ExecutableElement method) {
        TypeElement object = environment.elements().getTypeElement("java.lang.Object");
        ExecutableType type = MoreTypes.asExecutable(method.asType());
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(other -> other.getSimpleName().equals(method.getSimpleName())
                        && environment.types().isSubsignature(type, MoreTypes.asExecutable(other.asType())));
    }

    /** Returns a method's system-call number; none if the annotation is malformed. */
    public static Optional<Integer> number(ExecutableElement method) {
        Optional<AnnotationMirror> syscall = Mirrors.find(method, Syscall.class);
        return syscall.filter(annotation -> Readiness.of(annotation) == Readiness.READY)
                .map(annotation -> (Integer) Mirrors.value(annotation, "value").getValue());
    }

    /** Returns the place of the number of a method that has {@code @Syscall}. */
    public static Site site(ExecutableElement method) {
        AnnotationMirror syscall = Mirrors.find(method, Syscall.class).orElseThrow();
        return Mirrors.site(method, syscall, "value");
    }
}
