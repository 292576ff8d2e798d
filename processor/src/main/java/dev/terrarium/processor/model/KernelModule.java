package dev.terrarium.processor.model;

import dev.terrarium.processor.report.Site;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class with {@code @Provides}, as its declaration says it, right or wrong.
 *
 * @param type the class
 * @param origin where the class comes from
 * @param site its {@code @Provides}
 * @param apis what it provides
 * @param qualifiers what tells it from other providers
 * @param isDefault whether it is taken where several fit
 * @param requires what {@code @Requires} names
 * @param constructors the constructors that are not private
 * @param arguments what the parameters of the only constructor ask for
 * @param onBoot the methods that run at boot: those of superclasses first, each class's in source order
 * @param drives the compatible strings of {@code @Driver}
 */
public record KernelModule(
        TypeElement type,
        Origin origin,
        Site site,
        List<ProvidedApi> apis,
        Qualifiers qualifiers,
        boolean isDefault,
        List<Requirement> requires,
        List<ExecutableElement> constructors,
        List<Argument> arguments,
        List<ExecutableElement> onBoot,
        List<String> drives)
        implements Component {
    /** Whether {@code @Provides} names the API. */
    public boolean provides(TypeElement api) {
        String name = api.getQualifiedName().toString();
        return apis.stream().anyMatch(provided -> provided.type().toString().equals(name));
    }

    /** Returns the module's name with where it comes from and what it is known by, for lists of candidates. */
    public String describe() {
        return qualifiers.prefix() + qualifiedName() + (isDefault ? " (default)" : "") + " in " + origin.describe();
    }
}
