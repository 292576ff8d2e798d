package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.SystemCall;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.SystemCallReader;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Collects the system calls of the APIs that have one provider in the image. An API that is only collected into lists
 * has none: a stub could not tell which provider to call.
 */
public final class SystemCallTable {
    private final Environment environment;
    private final App app;
    private final Problems problems;
    private final Map<Integer, Entry> byNumber = new HashMap<>();
    private final Map<String, Entry> byConstant = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** A table for one app. */
    public SystemCallTable(Environment environment, App app, Problems problems) {
        this.environment = environment;
        this.app = app;
        this.problems = problems;
    }

    /**
     * A system call and the module that serves it.
     *
     * @param call the call
     * @param provider the module
     */
    public record Entry(SystemCall call, KernelModule provider) {}

    /** Collects the calls, sorted by number. */
    public List<Entry> collect(List<Binding> bindings) {
        SystemCallReader reader = new SystemCallReader(environment);
        Map<TypeElement, List<Binding>> byApi = new LinkedHashMap<>();
        for (Binding binding : bindings) {
            boolean single = binding.requirement().kind() != Requirement.Kind.LIST;
            if (single && !binding.providers().isEmpty()) {
                byApi.computeIfAbsent(binding.requirement().api(), api -> new ArrayList<>())
                        .add(binding);
            }
        }
        byApi.forEach((api, bound) -> {
            List<SystemCall> calls = reader.read(api);
            if (!calls.isEmpty()) {
                add(api, calls, bound);
            }
        });
        entries.sort(Comparator.comparingInt(entry -> entry.call().number()));
        return entries;
    }

    private void add(TypeElement api, List<SystemCall> calls, List<Binding> bound) {
        List<KernelModule> providers = providers(bound);
        if (providers.size() > 1) {
            problems.error(
                    Code.AMBIGUOUS_SYSCALL,
                    app.site(),
                    Message.of(Names.display(api) + " has system calls, and " + providers.size()
                                    + " of its providers are wired, told apart by qualifiers only")
                            .list(
                                    "providers",
                                    providers.stream()
                                            .map(KernelModule::describe)
                                            .toList())
                            .fix("require " + Names.display(api)
                                    + " without a qualifier too, so that Sys calls the provider without one"));
            return;
        }
        calls.forEach(call -> add(new Entry(call, providers.get(0))));
    }

    /** Returns the provider that is bound without qualifiers, or else all that are bound. */
    private static List<KernelModule> providers(List<Binding> bound) {
        return bound.stream()
                .filter(binding -> binding.requirement().qualifiers().isEmpty())
                .findFirst()
                .map(Binding::providers)
                .orElseGet(() -> bound.stream()
                        .flatMap(binding -> binding.providers().stream())
                        .distinct()
                        .toList());
    }

    private void add(Entry entry) {
        SystemCall call = entry.call();
        Entry sameNumber = byNumber.get(call.number());
        Entry sameName = byConstant.get(Names.constant(call.name()));
        if (sameNumber != null) {
            boolean sameCall = sameNumber.call().method().equals(call.method())
                    && sameNumber.provider().equals(entry.provider());
            if (!sameCall) {
                report(
                        Code.DUPLICATE_SYSCALL,
                        entry,
                        sameNumber,
                        "have the number " + call.number(),
                        "give one of them another number, or wire only one of the two APIs");
            }
        } else if (sameName != null) {
            report(Code.SYSCALL_NAME, entry, sameName, "share a name in Sys", "rename one of the two methods");
        } else {
            byNumber.put(call.number(), entry);
            byConstant.put(Names.constant(call.name()), entry);
            entries.add(entry);
        }
    }

    private void report(Code code, Entry entry, Entry earlier, String what, String fix) {
        SystemCall call = entry.call();
        Site site = environment.inSource(call.method())
                ? syscallSite(call)
                : environment.inSource(earlier.call().method()) ? syscallSite(earlier.call()) : app.site();
        problems.error(
                code,
                site,
                Message.of("two system calls " + what)
                        .list("calls", List.of(describe(earlier), describe(entry)))
                        .fix(fix));
    }

    private static Site syscallSite(SystemCall call) {
        return SystemCallReader.site(call.method());
    }

    private String describe(Entry entry) {
        return entry.call().describe() + " in "
                + environment.origin(entry.call().api()).describe() + ", served by "
                + entry.provider().displayName();
    }
}
