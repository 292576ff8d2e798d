package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.resolve.Failure;

/** Reports errors for requirements that several providers fit. */
final class Ambiguity {
    private Ambiguity() {}

    static Problem report(Failure.Ambiguous failure) {
        Requirement requirement = failure.chain().end();
        KernelModule first = failure.candidates().get(0);
        Message message = Message.of(failure.candidates().size() + " modules provide "
                        + requirement.qualifiers().prefix()
                        + requirement.api().getQualifiedName() + ", and nothing says which to take: "
                        + failure.reason())
                .list(
                        "candidates",
                        failure.candidates().stream()
                                .map(KernelModule::describe)
                                .toList())
                .list("because", failure.chain().describe())
                .list("also needed by", Failures.describe(failure.others()))
                .fix("name one of them only: @Unikernel(use = " + first.displayName() + ".class)");
        return Problem.error(Code.AMBIGUOUS, failure.chain().site(), message);
    }
}
