package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Provides;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.Options;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Resolution;
import java.util.List;

/** The rules that an app and its wiring can break. */
public final class AppRules {
    private final DeclarationRules declarations;
    private final List<AppRule> appRules;
    private final Failures failures;
    private final List<ResolutionRule> resolutionRules;

    /** The rules for the apps of one compilation. */
    public AppRules(Environment environment, Catalog catalog, Options options) {
        declarations = new DeclarationRules(environment);
        appRules = List.of(
                new ImageName(),
                new EntryPoint(),
                new UsedModules(environment, catalog),
                new DistinctSettings(),
                new ReflectedClasses(environment),
                new OneAppPerPackage(environment),
                new FreeNames(environment));
        failures = new Failures(environment, catalog);
        resolutionRules = List.of(
                new LibraryModules(declarations),
                new AccessibleModules(environment),
                new UnusedUse(catalog, options.unusedUse()),
                new KnownSettings(catalog));
    }

    /** Checks what the app says of itself; if it is a module as well, the index processor checks its declaration. */
    public void check(App app, Problems problems) {
        if (!Mirrors.has(app.type(), Provides.class)) {
            declarations.check(app, problems);
        }
        appRules.forEach(rule -> rule.check(app, problems));
    }

    /** Checks what its requirements lead to. An incomplete resolution is not checked any further. */
    public void check(App app, Resolution resolution, Problems problems) {
        failures.report(app, resolution.failures(), problems);
        if (resolution.failures().isEmpty()) {
            resolutionRules.forEach(rule -> rule.check(app, resolution, problems));
        }
    }
}
