package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.report.Site;
import dev.terrarium.processor.resolve.Failure;
import java.util.List;

/** Reports errors for requirements that several providers fit. */
final class Ambiguity {
    private Ambiguity() {}

    static Problem report(Failure.Ambiguous failure) {
        Requirement requirement = failure.chain().end();
        Message message = Message.of(failure.candidates().size() + " modules provide "
                        + requirement.qualifiers().prefix()
                        + requirement.api().getQualifiedName() + ", and " + reason(failure))
                .list(
                        "candidates",
                        failure.candidates().stream()
                                .map(KernelModule::describe)
                                .toList())
                .steps("because", failure.chain().describe())
                .list("also needed by", Failures.describe(failure.others()))
                .fix("name one of them only: @Unikernel(use = "
                        + failure.candidates().get(0).displayName() + ".class)");
        return Problem.error(Code.AMBIGUOUS, site(failure), message);
    }

    private static String reason(Failure.Ambiguous failure) {
        if (!failure.use().isEmpty()) {
            return "use names " + failure.use().size() + " of them";
        }
        long defaults =
                failure.candidates().stream().filter(KernelModule::isDefault).count();
        return "use names none of them, while " + (defaults == 0 ? "none is" : defaults + " are") + " @Default";
    }

    /** The place is what is wrong: the second entry of {@code use}, or else the requirement. */
    private static Site site(Failure.Ambiguous failure) {
        List<App.Use> use = failure.use();
        return use.size() > 1 ? use.get(1).site() : failure.chain().site();
    }
}
