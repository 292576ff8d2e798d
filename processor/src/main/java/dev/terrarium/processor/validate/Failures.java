package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Failure;
import java.util.List;

/** Reports why an app could not be resolved. */
final class Failures {
    private final MissingProvider missingProvider;

    Failures(MissingProvider missingProvider) {
        this.missingProvider = missingProvider;
    }

    void report(List<Failure> failures, Problems problems) {
        failures.forEach(failure -> problems.add(report(failure)));
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
