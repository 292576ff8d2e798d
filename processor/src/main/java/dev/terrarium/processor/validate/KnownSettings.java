package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.model.ParameterDeclaration;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Similar;
import dev.terrarium.processor.resolve.Resolution;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reports errors for settings of parameters that nothing in the image has. */
final class KnownSettings implements ResolutionRule {
    private final Catalog catalog;

    KnownSettings(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void check(App app, Resolution resolution, Problems problems) {
        TreeSet<String> known = new TreeSet<>();
        Stream.concat(resolution.modules().stream(), Stream.of(app)).forEach(wired -> known.addAll(names(wired)));
        for (App.Setting setting : app.settings()) {
            if (!known.contains(setting.name())) {
                problems.error(Code.UNKNOWN_PARAMETER, setting.nameSite(), message(setting.name(), known));
            }
        }
    }

    private Message message(String name, Collection<String> known) {
        List<String> elsewhere = catalog.modules().stream()
                .filter(module -> names(module).contains(name))
                .map(module -> module.describe() + " has it, but is not in the image")
                .toList();
        return Message.of("no module in the image has a parameter " + name)
                .list("near misses", elsewhere)
                .list("parameters in the image", List.copyOf(known))
                .fix(Similar.nearest(name, known)
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("remove it, or wire a module that has it"));
    }

    private static List<String> names(Component component) {
        return component.parameters().stream().map(ParameterDeclaration::name).toList();
    }
}
