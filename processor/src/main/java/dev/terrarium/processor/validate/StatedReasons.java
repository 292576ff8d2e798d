package dev.terrarium.processor.validate;

import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.annotations.Uninterruptible;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.read.Readiness;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.lang.annotation.Annotation;
import java.util.List;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Reports errors for restrictions whose reason is blank. */
final class StatedReasons {
    private final Problems problems;

    StatedReasons(Problems problems) {
        this.problems = problems;
    }

    void check(RoundEnvironment round) {
        for (Class<? extends Annotation> annotation : List.of(NoAllocation.class, Uninterruptible.class)) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                AnnotationMirror mirror = Mirrors.find(element, annotation).orElseThrow();
                if (Readiness.of(mirror) == Readiness.READY
                        && Mirrors.string(mirror, "reason").isBlank()) {
                    problems.error(
                            Code.BLANK,
                            Mirrors.site(element, mirror, "reason"),
                            Message.of("@" + annotation.getSimpleName() + " gives no reason")
                                    .fix("say why, such as reason = \"runs in the trap handler\""));
                }
            }
        }
    }
}
