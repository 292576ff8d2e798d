package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows an app's requirements to providers and their requirements in turn, depth first, so that a module comes after
 * everything that it needs, and modules that do not need each other come in the order in which they are required.
 */
public final class Resolver {
    private final App app;
    private final Selector selector;
    private final List<Chain.Link> path = new ArrayList<>();
    private final Set<KernelModule> finished = new LinkedHashSet<>();
    private final List<Binding> bindings = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final Map<String, List<Requirement>> failedAgain = new HashMap<>();
    private final Set<Set<KernelModule>> cycles = new HashSet<>();
    private final Map<KernelModule, Chain> reached = new LinkedHashMap<>();

    /** A resolver for one app. */
    public Resolver(App app, Catalog catalog) {
        this.app = app;
        this.selector = new Selector(app, catalog);
    }

    /** Resolves everything that the app needs. */
    public Resolution resolve() {
        require(app);
        return new Resolution(List.copyOf(finished), bindings, failures, reached);
    }

    private void require(Component component) {
        component.requirements().forEach(this::meet);
    }

    private void meet(Requirement requirement) {
        Selector.Selection selection = selector.select(requirement);
        if (selection instanceof Selector.Selection.Chosen chosen) {
            bindings.add(chosen.binding());
            chosen.binding().providers().forEach(provider -> visit(requirement, provider));
        } else {
            fail(requirement, selection);
        }
    }

    private void visit(Requirement requirement, KernelModule module) {
        if (finished.contains(module)) {
            return;
        }
        int start = positionOnPath(module);
        if (start >= 0) {
            reportCycle(requirement, start);
            return;
        }
        reached.putIfAbsent(module, chain(requirement));
        path.add(new Chain.Link(requirement, module));
        require(module);
        path.remove(path.size() - 1);
        finished.add(module);
    }

    private int positionOnPath(KernelModule module) {
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).provider().equals(module)) {
                return i;
            }
        }
        return -1;
    }

    /** Reports a circle once, whichever of its modules it is entered by. */
    private void reportCycle(Requirement requirement, int start) {
        Set<KernelModule> members = new HashSet<>();
        path.subList(start, path.size()).forEach(link -> members.add(link.provider()));
        if (cycles.add(members)) {
            failures.add(new Failure.Cycle(chain(requirement), start));
        }
    }

    /** Reports a requirement that cannot be met once, whoever has it. */
    private void fail(Requirement requirement, Selector.Selection selection) {
        String key = requirement.qualifiers().prefix() + requirement.api().getQualifiedName();
        List<Requirement> others = failedAgain.get(key);
        if (others != null) {
            others.add(requirement);
            return;
        }
        others = new ArrayList<>();
        failedAgain.put(key, others);
        failures.add(
                selection instanceof Selector.Selection.TooMany tooMany
                        ? new Failure.Ambiguous(chain(requirement), others, tooMany.candidates(), tooMany.use())
                        : new Failure.Missing(chain(requirement), others));
    }

    private Chain chain(Requirement requirement) {
        return new Chain(app, List.copyOf(path), requirement);
    }
}
