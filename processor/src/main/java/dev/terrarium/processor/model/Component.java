package dev.terrarium.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** A class that the wiring composes: a module, or the app itself. */
public sealed interface Component permits App, KernelModule {
    /** The class. */
    TypeElement type();

    /** Where the class comes from. */
    Origin origin();

    /** What {@code @Requires} names. */
    List<Requirement> requires();

    /** The constructors that are not private. */
    List<ExecutableElement> constructors();

    /** What the parameters of the only constructor ask for; empty unless there is exactly one. */
    List<Argument> arguments();

    /** Everything that is needed: what {@code @Requires} names, then what the constructor takes. */
    default List<Requirement> requirements() {
        List<Requirement> all = new ArrayList<>(requires());
        for (Argument argument : arguments()) {
            if (argument instanceof Requirement requirement) {
                all.add(requirement);
            }
        }
        return all;
    }

    /** The parameters that the constructor declares. */
    default List<ParameterDeclaration> parameters() {
        return arguments().stream()
                .filter(ParameterDeclaration.class::isInstance)
                .map(ParameterDeclaration.class::cast)
                .toList();
    }

    /** The class's fully qualified name. */
    default String qualifiedName() {
        return type().getQualifiedName().toString();
    }

    /** The class's name as messages show it. */
    default String displayName() {
        return Names.display(type());
    }
}
