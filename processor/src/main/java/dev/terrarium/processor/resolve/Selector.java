package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.Binding.ChosenBy;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses what meets a requirement: the only provider; of several the one in {@code use}; else the only
 * {@code @Default}. There are no priorities, so nothing is ever chosen silently.
 */
final class Selector {
    private final App app;
    private final Catalog catalog;

    Selector(App app, Catalog catalog) {
        this.app = app;
        this.catalog = catalog;
    }

    /** The answer: a binding, or why there is none. */
    sealed interface Selection {
        /** A binding. */
        record Chosen(Binding binding) implements Selection {}

        /** Nothing fits. */
        record Nothing() implements Selection {}

        /** Too much fits. */
        record TooMany(List<KernelModule> candidates, List<App.Use> use) implements Selection {}
    }

    Selection select(Requirement requirement) {
        List<KernelModule> candidates = catalog.candidates(requirement);
        if (requirement.kind() == Requirement.Kind.LIST) {
            ChosenBy by = candidates.isEmpty() ? ChosenBy.NONE : ChosenBy.ALL;
            return new Selection.Chosen(new Binding(requirement, candidates, by, List.of()));
        }
        if (candidates.isEmpty()) {
            return requirement.kind() == Requirement.Kind.OPTIONAL
                    ? new Selection.Chosen(new Binding(requirement, List.of(), ChosenBy.NONE, List.of()))
                    : new Selection.Nothing();
        }
        if (candidates.size() == 1) {
            return chosen(requirement, candidates, candidates, ChosenBy.ONLY);
        }
        List<App.Use> use = app.uses().stream()
                .filter(entry -> candidates.stream().anyMatch(entry::names))
                .toList();
        List<KernelModule> used =
                filter(candidates, candidate -> use.stream().anyMatch(entry -> entry.names(candidate)));
        if (used.size() == 1) {
            return chosen(requirement, used, candidates, ChosenBy.USE);
        }
        List<KernelModule> defaults = filter(candidates, KernelModule::isDefault);
        if (used.isEmpty() && defaults.size() == 1) {
            return chosen(requirement, defaults, candidates, ChosenBy.DEFAULT);
        }
        return new Selection.TooMany(candidates, use);
    }

    private static Selection chosen(
            Requirement requirement, List<KernelModule> chosen, List<KernelModule> candidates, ChosenBy by) {
        return new Selection.Chosen(
                new Binding(requirement, chosen, by, filter(candidates, candidate -> !chosen.contains(candidate))));
    }

    private static List<KernelModule> filter(List<KernelModule> modules, Predicate<KernelModule> condition) {
        return modules.stream().filter(condition).toList();
    }
}
