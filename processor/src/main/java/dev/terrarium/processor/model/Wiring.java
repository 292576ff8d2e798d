package dev.terrarium.processor.model;

import java.util.List;

/**
 * A complete composition: all that the generated classes say.
 *
 * @param app the app
 * @param appField the name of the app's field, if the app is instantiated
 * @param modules the modules, each after everything that it needs
 * @param bindings who needs what and who meets it, in the order in which the requirements were met
 * @param appParameters the parameters of the app's own constructor
 * @param systemCalls the calls that {@code Sys} offers, by number
 */
public record Wiring(
        App app,
        String appField,
        List<WiredModule> modules,
        List<Binding> bindings,
        List<BoundParameter> appParameters,
        List<WiredSystemCall> systemCalls) {
    /** Finds the field of a module that is wired. */
    public String field(KernelModule module) {
        return wired(module).field();
    }

    /** Finds a module that is wired. */
    public WiredModule wired(KernelModule module) {
        return modules.stream()
                .filter(wired -> wired.module().equals(module))
                .findFirst()
                .orElseThrow();
    }

    /** Finds what meets a requirement. */
    public Binding binding(Requirement requirement) {
        return bindings.stream()
                .filter(binding -> binding.requirement().equals(requirement))
                .findFirst()
                .orElseThrow();
    }
}
