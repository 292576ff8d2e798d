package dev.terrarium.processor.wiring;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Composer;
import dev.terrarium.processor.resolve.Resolution;
import dev.terrarium.processor.resolve.Resolver;
import dev.terrarium.processor.validate.AppRules;
import dev.terrarium.processor.write.Output;
import dev.terrarium.processor.write.SysWriter;
import dev.terrarium.processor.write.WiringJsonWriter;
import dev.terrarium.processor.write.WiringWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Takes one app through the phases: resolve, validate, write. */
final class AppWirer {
    private final Environment environment;
    private final Catalog catalog;
    private final AppRules rules;
    private final Skeletons skeletons;
    private final Output output;

    AppWirer(Environment environment, Catalog catalog, AppRules rules, Skeletons skeletons, Output output) {
        this.environment = environment;
        this.catalog = catalog;
        this.rules = rules;
        this.skeletons = skeletons;
        this.output = output;
    }

    /**
     * Wires an app.
     *
     * @param declarationsAreRight whether the modules and APIs of this compilation keep their rules; if not, errors say so
     *     already, and the app is only checked for errors of its own
     */
    void wire(App app, boolean declarationsAreRight, Problems problems) {
        Problems found = new Problems();
        rules.check(app, found);
        Resolution resolution = new Resolver(app, catalog).resolve();
        rules.check(app, resolution, found);
        Optional<Wiring> wiring = declarationsAreRight && !found.hasErrors()
                ? Optional.of(new Composer(environment, app, found).compose(resolution))
                : Optional.empty();
        found.all().forEach(problems::add);
        if (wiring.isPresent() && !found.hasErrors()) {
            write(wiring.get(), problems);
        } else {
            List<TypeElement> required =
                    app.requirements().stream().map(Requirement::api).toList();
            skeletons.write(app.type(), required, problems);
        }
    }

    private void write(Wiring wiring, Problems problems) {
        try {
            new WiringWriter(output, environment).write(wiring);
            if (!wiring.systemCalls().isEmpty()) {
                new SysWriter(output).write(wiring);
            }
            new WiringJsonWriter(output, environment).write(wiring);
        } catch (IOException e) {
            problems.add(Output.failure(wiring.app().type(), e));
        }
    }
}
