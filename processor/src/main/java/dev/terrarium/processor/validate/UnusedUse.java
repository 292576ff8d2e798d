package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Options;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Resolution;
import java.util.stream.Collectors;

/** Reports, as severely as the option says, modules in {@code use} that the image does not need. */
final class UnusedUse implements ResolutionRule {
    private final Catalog catalog;
    private final Options.Severity severity;

    UnusedUse(Catalog catalog, Options.Severity severity) {
        this.catalog = catalog;
        this.severity = severity;
    }

    @Override
    public void check(App app, Resolution resolution, Problems problems) {
        for (App.Use use : app.uses()) {
            catalog.modules().stream()
                    .filter(module -> use.names(module) && !resolution.modules().contains(module))
                    .forEach(module -> report(use, module, problems));
        }
    }

    private void report(App.Use use, KernelModule module, Problems problems) {
        String apis = module.apis().stream().map(api -> api.type().toString()).collect(Collectors.joining(", "));
        Message message = Message.of("use names " + module.qualifiedName() + ", but nothing in the image needs it")
                .line("it provides", module.qualifiers().prefix() + apis)
                .fix("require what it provides, or remove it from use (to change how this is reported: -A"
                        + Options.UNUSED_USE + "=IGNORE|WARN|ERROR)");
        severity.kind()
                .ifPresent(kind -> problems.add(new Problem(kind, Code.UNUSED_USE, use.site(), message.toString())));
    }
}
