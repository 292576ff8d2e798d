package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.List;

/**
 * How a requirement came to be: what the app requires, what that provider requires in turn, and so on.
 *
 * @param app the app
 * @param links the providers on the way, from the app's side
 * @param end the requirement at the end
 */
public record Chain(App app, List<Link> links, Requirement end) {
    /**
     * A requirement on the way and its provider.
     *
     * @param requirement what is needed
     * @param provider what was chosen
     */
    public record Link(Requirement requirement, KernelModule provider) {}

    /** Returns the last place on the way that this compilation compiles: the nearest that its user can edit. */
    public Site site() {
        for (int i = links.size(); i > 0; i--) {
            if (links.get(i - 1).provider().origin().inSource()) {
                return requirement(i).site();
            }
        }
        return requirement(0).site();
    }

    private Requirement requirement(int index) {
        return index < links.size() ? links.get(index).requirement() : end;
    }

    /** Returns one line for each step. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        Component requirer = app;
        for (Link link : links) {
            lines.add(step(requirer, link.requirement()) + ", provided by "
                    + link.provider().displayName());
            requirer = link.provider();
        }
        lines.add(step(requirer, end));
        return lines;
    }

    private static String step(Component requirer, Requirement requirement) {
        return requirer.displayName() + " needs " + requirement.describe() + " (" + requirement.via() + ")";
    }
}
