package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Driver;
import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Syscall;
import dev.terrarium.annotations.Uninterruptible;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Problems;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;

/** The rules that a class can break all by itself, whatever it is wired with. */
public final class DeclarationRules {
    private final Environment environment;
    private final Problems problems;

    public DeclarationRules(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    public static Set<String> annotations() {
        Stream<Class<? extends Annotation>> annotations = Stream.of(
                Provides.class,
                Requires.class,
                Default.class,
                Driver.class,
                OnBoot.class,
                Parameter.class,
                Syscall.class,
                NoAllocation.class,
                Uninterruptible.class);
        return annotations.map(Class::getCanonicalName).collect(Collectors.toUnmodifiableSet());
    }

    public void check(RoundEnvironment round) {}

    public boolean check(KernelModule module) {
        return true;
    }
}
