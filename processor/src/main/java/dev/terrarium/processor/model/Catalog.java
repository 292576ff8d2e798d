package dev.terrarium.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * Every module that an app can be wired from: those of this compilation and those of its dependencies.
 *
 * @param modules the modules, sorted by qualified name
 */
public record Catalog(List<KernelModule> modules) {
    public Catalog {
        modules = modules.stream()
                .sorted(Comparator.comparing(KernelModule::qualifiedName))
                .toList();
    }

    /** Returns the modules that fit a requirement, sorted by name. */
    public List<KernelModule> candidates(Requirement requirement) {
        return modules.stream()
                .filter(module -> module.provides(requirement.api()) && requirement.accepts(module.qualifiers()))
                .toList();
    }

    /** Finds the module that a class is. */
    public Optional<KernelModule> find(TypeElement type) {
        return modules.stream().filter(module -> module.type().equals(type)).findFirst();
    }
}
