package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.BoundParameter;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.WiredModule;
import dev.terrarium.processor.model.WiredSystemCall;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes a resolution: names the fields, binds the parameters, and collects the system calls. */
public final class Composer {
    private final Environment environment;
    private final App app;
    private final Problems problems;
    private final Set<String> fields = new HashSet<>();

    /** A composer for one app. */
    public Composer(Environment environment, App app, Problems problems) {
        this.environment = environment;
        this.app = app;
        this.problems = problems;
    }

    /** Composes a resolution without failures; problems say whether the result can be used. */
    public Wiring compose(Resolution resolution) {
        ParameterBinder binder = new ParameterBinder(app, problems);
        Map<KernelModule, WiredModule> modules = new LinkedHashMap<>();
        for (KernelModule module : resolution.modules()) {
            modules.put(module, new WiredModule(module, field(module.type().getSimpleName()), binder.bind(module)));
        }
        String appField = field(app.type().getSimpleName());
        List<BoundParameter> appParameters = app.isInstantiated() ? binder.bind(app) : List.of();
        List<WiredSystemCall> calls = new SystemCallTable(environment, app, problems)
                .collect(resolution.bindings()).stream()
                        .map(entry -> new WiredSystemCall(entry.call(), modules.get(entry.provider())))
                        .toList();
        return new Wiring(
                app, appField, new ArrayList<>(modules.values()), resolution.bindings(), appParameters, calls);
    }

    private String field(CharSequence className) {
        String name = Names.variable(className.toString());
        String unique = name;
        for (int count = 2; !fields.add(unique); count++) {
            unique = name + count;
        }
        return unique;
    }
}
