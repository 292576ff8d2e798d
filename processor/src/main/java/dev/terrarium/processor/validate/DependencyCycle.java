package dev.terrarium.processor.validate;

import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.resolve.Chain;
import dev.terrarium.processor.resolve.Failure;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reports errors for modules that need each other. */
final class DependencyCycle {
    private DependencyCycle() {}

    static Problem report(Failure.Cycle failure) {
        List<Chain.Link> links = failure.chain().links();
        List<Chain.Link> members = links.subList(failure.start(), links.size());
        String first = members.get(0).provider().displayName();
        String path = Stream.concat(members.stream().map(link -> link.provider().displayName()), Stream.of(first))
                .collect(Collectors.joining(" -> "));
        List<String> steps = failure.chain().describe();
        String fix = members.size() == 1
                ? "do not let " + first + " require what it provides itself"
                : "let one of them stop requiring the next, for example by moving what both need into a third module";
        Message message = Message.of("modules need each other: " + path)
                .steps("because", steps.subList(failure.start() + 1, steps.size()))
                .steps("reached by", steps.subList(0, failure.start() + 1))
                .fix(fix);
        return Problem.error(Code.CYCLE, failure.chain().site(), message);
    }
}
