package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Provides;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.ProvidedApi;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problem;
import dev.terrarium.processor.resolve.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** Reports errors for requirements that nothing provides, with what comes near. */
final class MissingProvider {
    private final Environment environment;
    private final Catalog catalog;

    MissingProvider(Environment environment, Catalog catalog) {
        this.environment = environment;
        this.catalog = catalog;
    }

    Problem report(Failure.Missing failure) {
        Requirement requirement = failure.chain().end();
        List<String> nearMisses = nearMisses(requirement);
        Message message = Message.of("nothing provides "
                        + requirement.qualifiers().prefix() + requirement.api().getQualifiedName())
                .steps("because", failure.chain().describe())
                .list("also needed by", Failures.describe(failure.others()))
                .list("near misses", nearMisses)
                .fix(fix(failure));
        return Problem.error(Code.MISSING_PROVIDER, failure.chain().site(), message);
    }

    private String fix(Failure.Missing failure) {
        TypeElement api = failure.chain().end().api();
        Optional<KernelModule> module = catalog.find(api);
        if (module.isPresent()) {
            return "require " + apis(module.get()) + " instead";
        }
        String name = Names.display(api);
        boolean isConstructorOfApp = failure.chain().links().isEmpty()
                && failure.chain().end().site().annotation() == null;
        String fix = "add a dependency with a module that provides it, or write one: @Provides(" + name
                + ".class) on a class that " + (api.getKind().isInterface() ? "implements " : "is ") + name;
        return isConstructorOfApp ? MainConstructor.orElse(fix, failure.chain().app()) : fix;
    }

    private List<String> nearMisses(Requirement requirement) {
        TypeElement api = requirement.api();
        List<String> found = new ArrayList<>();
        for (KernelModule module : catalog.modules()) {
            nearMiss(requirement, module).ifPresent(found::add);
        }
        for (TypeElement type : environment.sourceClasses()) {
            boolean couldBeModule = type.getKind() == ElementKind.CLASS
                    && !type.getModifiers().contains(Modifier.ABSTRACT)
                    && !Mirrors.has(type, Provides.class);
            if (couldBeModule && isSubtype(type, api)) {
                found.add(type.getQualifiedName() + " implements it, but lacks @Provides(" + Names.display(api)
                        + ".class)");
            }
        }
        return found;
    }

    private Optional<String> nearMiss(Requirement requirement, KernelModule module) {
        TypeElement api = requirement.api();
        String candidate = module.describe();
        if (module.type().equals(api)) {
            return Optional.of(candidate + " is that class, but is required by what it provides: " + apis(module));
        }
        if (module.provides(api)) {
            return Optional.of(candidate + " provides it, but "
                    + (requirement.qualifiers().isEmpty()
                            ? "is only for requirements with its qualifier"
                            : "without the required qualifier"));
        }
        if (isSubtype(module.type(), api)) {
            return Optional.of(candidate + " implements it, but its @Provides does not list it");
        }
        return module.apis().stream()
                .filter(provided -> simpleName(provided).contentEquals(api.getSimpleName()))
                .findFirst()
                .map(provided -> candidate + " provides another type of that name, " + provided.type());
    }

    private static String apis(KernelModule module) {
        return module.apis().stream()
                .map(provided -> provided.type().toString())
                .collect(Collectors.joining(", "));
    }

    private static String simpleName(ProvidedApi provided) {
        String name = provided.type().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private boolean isSubtype(TypeElement type, TypeElement api) {
        Types types = environment.types();
        return types.isSubtype(types.erasure(type.asType()), types.erasure(api.asType()));
    }
}
