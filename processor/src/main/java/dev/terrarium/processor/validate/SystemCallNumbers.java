package dev.terrarium.processor.validate;

import com.google.auto.common.MoreElements;
import dev.terrarium.annotations.Syscall;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.SystemCall;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.SystemCallReader;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports errors for two system calls of one API with one number or one name. */
final class SystemCallNumbers {
    private final SystemCallReader reader;
    private final Environment environment;
    private final Problems problems;

    SystemCallNumbers(Environment environment, Problems problems) {
        this.reader = new SystemCallReader(environment);
        this.environment = environment;
        this.problems = problems;
    }

    void check(RoundEnvironment round) {
        Set<TypeElement> apis = new LinkedHashSet<>();
        for (Element method : ElementFilter.methodsIn(round.getElementsAnnotatedWith(Syscall.class))) {
            apis.add(MoreElements.asType(method.getEnclosingElement()));
        }
        for (TypeElement api : apis) {
            List<SystemCall> calls = inSourceOrder(api);
            checkDistinct(
                    calls, SystemCall::number, Code.DUPLICATE_SYSCALL, "have the number ", "give it another number");
            checkDistinct(
                    calls,
                    call -> Names.constant(call.name()),
                    Code.SYSCALL_NAME,
                    "would share in Sys the name ",
                    "rename one of the two methods");
        }
    }

    /** Inherited calls come first, so that an error is shown at the API that adds the second call. */
    private List<SystemCall> inSourceOrder(TypeElement api) {
        List<? extends Element> own = api.getEnclosedElements();
        return reader.read(api).stream()
                .sorted((a, b) -> Integer.compare(own.indexOf(a.method()), own.indexOf(b.method())))
                .toList();
    }

    private <K> void checkDistinct(
            List<SystemCall> calls, Function<SystemCall, K> property, Code code, String what, String fix) {
        Map<K, SystemCall> seen = new HashMap<>();
        for (SystemCall call : calls) {
            SystemCall earlier = seen.putIfAbsent(property.apply(call), call);
            if (earlier != null && environment.inSource(call.method())) {
                problems.error(
                        code,
                        SystemCallReader.site(call.method()),
                        Message.of("two system calls " + what + property.apply(call))
                                .list("calls", List.of(describe(earlier), describe(call)))
                                .fix(fix));
            }
        }
    }

    private static String describe(SystemCall call) {
        return call.method().getEnclosingElement() + "." + call.method();
    }
}
