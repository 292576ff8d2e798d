package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Driver;
import dev.terrarium.annotations.NoAllocation;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Parameter;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Reflect;
import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Syscall;
import dev.terrarium.annotations.Uninterruptible;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Problems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;

/** The rules that a class can break all by itself, whatever it is wired with. */
public final class DeclarationRules {
    private final Environment environment;
    private final List<ComponentRule> componentRules;

    /** The rules for one round. */
    public DeclarationRules(Environment environment) {
        this.environment = environment;
        this.componentRules = List.of(
                new ConcreteClass(),
                new NoTypeParameters(),
                new ReachableClass(),
                new SingleConstructor(),
                new UncheckedConstructor(environment),
                new SupportedArguments(),
                new ParameterDeclarations(),
                new ListedTypes(Requires.class),
                new ListedTypes(Provides.class),
                new ProvidedSupertypes(environment),
                new BootMethods(environment),
                new CompatibleStrings(),
                new ModuleIsNotApp(),
                new FreeAccessName(environment));
    }

    /** Returns the annotations that the rules look at. */
    public static Set<String> annotations() {
        return Stream.of(
                        Default.class,
                        Driver.class,
                        NoAllocation.class,
                        OnBoot.class,
                        Parameter.class,
                        Provides.class,
                        Reflect.class,
                        Requires.class,
                        Syscall.class,
                        Uninterruptible.class)
                .map(Class::getCanonicalName)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Checks the annotations of a round's classes, wherever they stand. */
    public void check(RoundEnvironment round, Problems problems) {
        new Placement(problems).check(round);
        new SystemCallShape(environment, problems).check(round);
        new SystemCallNumbers(environment, problems).check(round);
        new StatedReasons(problems).check(round);
    }

    /** Checks the declaration of a module or an app. */
    public void check(Component component, Problems problems) {
        componentRules.forEach(rule -> rule.check(component, problems));
    }
}
