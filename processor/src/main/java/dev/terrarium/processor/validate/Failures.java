package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Failure;
import java.util.List;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reports why an app could not be resolved. */
final class Failures {
    private final Environment environment;
    private final Catalog catalog;
    private final MissingProvider missingProvider;

    Failures(Environment environment, Catalog catalog) {
        this.environment = environment;
        this.catalog = catalog;
        this.missingProvider = new MissingProvider(environment, catalog);
    }

    void report(App app, List<Failure> failures, Problems problems) {
        failures.stream()
                .filter(failure -> !isExplained(app, failure))
                .forEach(failure -> problems.add(report(failure)));
    }

    /** Whether {@code use} names a class for the requirement that cannot be used, which is reported already. */
    private boolean isExplained(App app, Failure failure) {
        TypeMirror api = failure.chain().end().api().asType();
        Types types = environment.types();
        return app.uses().stream()
                .filter(use -> use.type().getKind() == TypeKind.DECLARED
                        && catalog.modules().stream().noneMatch(use::names))
                .anyMatch(use -> types.isSubtype(types.erasure(use.type()), types.erasure(api)));
    }

    private Problem report(Failure failure) {
        if (failure instanceof Failure.Missing missing) {
            return missingProvider.report(missing);
        }
        if (failure instanceof Failure.Ambiguous ambiguous) {
            return Ambiguity.report(ambiguous);
        }
        return DependencyCycle.report((Failure.Cycle) failure);
    }

    static List<String> describe(List<Requirement> requirements) {
        return requirements.stream()
                .map(requirement -> Names.display(requirement.requirer()) + " (" + requirement.via() + ")")
                .distinct()
                .toList();
    }
}
