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
        record TooMany(List<KernelModule> candidates, String reason) implements Selection {}
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
        List<KernelModule> used = filter(candidates, this::isUsed);
        if (!used.isEmpty()) {
            return used.size() == 1
                    ? chosen(requirement, used, candidates, ChosenBy.USE)
                    : new Selection.TooMany(candidates, "use names " + used.size() + " of them");
        }
        List<KernelModule> defaults = filter(candidates, KernelModule::isDefault);
        if (defaults.size() == 1) {
            return chosen(requirement, defaults, candidates, ChosenBy.DEFAULT);
        }
        String reason = "use names none of them and "
                + (defaults.isEmpty() ? "none is @Default" : defaults.size() + " of them are @Default");
        return new Selection.TooMany(candidates, reason);
    }

    private boolean isUsed(KernelModule module) {
        return app.uses().stream().anyMatch(use -> use.names(module));
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
