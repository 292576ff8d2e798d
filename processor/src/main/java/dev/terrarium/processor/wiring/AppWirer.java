package dev.terrarium.processor.wiring;

import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import com.palantir.javapoet.ClassName;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.model.SystemCall;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.SystemCallReader;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Composer;
import dev.terrarium.processor.resolve.Resolution;
import dev.terrarium.processor.resolve.Resolver;
import dev.terrarium.processor.validate.AppRules;
import dev.terrarium.processor.validate.FreeNames;
import dev.terrarium.processor.write.Output;
import dev.terrarium.processor.write.SkeletonWriter;
import dev.terrarium.processor.write.SysWriter;
import dev.terrarium.processor.write.WiringJsonWriter;
import dev.terrarium.processor.write.WiringWriter;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Takes one app through the phases: resolve, validate, write. */
final class AppWirer {
    private final Environment environment;
    private final Catalog catalog;
    private final AppRules rules;
    private final Output output;
    private final Set<ClassName> written = new HashSet<>();

    AppWirer(Environment environment, Catalog catalog, AppRules rules, Output output) {
        this.environment = environment;
        this.catalog = catalog;
        this.rules = rules;
        this.output = output;
    }

    /**
     * Wires an app.
     *
     * @param declarationsAreRight whether the modules and APIs of this compilation keep their rules; if not, errors say so
     *     already, and the app is only checked for errors of its own
     */
    void wire(App app, boolean declarationsAreRight, Problems problems) {
        Problems found = new Problems();
        rules.check(app, found);
        Resolution resolution = new Resolver(app, catalog).resolve();
        rules.check(app, resolution, found);
        Optional<Wiring> wiring = declarationsAreRight && !found.hasErrors()
                ? Optional.of(new Composer(environment, app, found).compose(resolution))
                : Optional.empty();
        found.all().forEach(problems::add);
        try {
            if (wiring.isPresent() && !found.hasErrors()) {
                write(wiring.get());
            } else {
                writeSkeleton(app);
            }
        } catch (IOException e) {
            problems.add(Output.failure(app.type(), e));
        }
    }

    /** Gives up an app: an error that is reported already would make others follow. */
    void giveUp(App app, Problems problems) {
        try {
            writeSkeleton(app);
        } catch (IOException e) {
            problems.add(Output.failure(app.type(), e));
        }
    }

    private void write(Wiring wiring) throws IOException {
        new WiringWriter(output, environment).write(wiring);
        if (!wiring.systemCalls().isEmpty()) {
            new SysWriter(output).write(wiring);
            written.add(GeneratedNames.sys(wiring.app().type()));
        }
        new WiringJsonWriter(output, environment).write(wiring);
    }

    private void writeSkeleton(App app) throws IOException {
        SkeletonWriter skeleton = new SkeletonWriter(output);
        if (canWrite(GeneratedNames.wiring(app.type()))) {
            skeleton.writeWiring(app);
        }
        if (canWrite(GeneratedNames.sys(app.type()))) {
            skeleton.writeSys(app, possibleCalls(app));
        }
    }

    /** Whether a class is neither the user's nor that of an earlier app in the same package. */
    private boolean canWrite(ClassName name) {
        return new FreeNames(environment).isFree(name) && written.add(name);
    }

    /** Returns the system calls of every API that the app requires or that a module provides. */
    private List<SystemCall> possibleCalls(App app) {
        Map<String, TypeElement> apis = new LinkedHashMap<>();
        for (Requirement requirement : app.requirements()) {
            apis.put(requirement.api().getQualifiedName().toString(), requirement.api());
        }
        catalog.modules().stream()
                .flatMap(module -> module.apis().stream())
                .filter(api -> api.type().getKind() == TypeKind.DECLARED)
                .map(api -> MoreTypes.asTypeElement(api.type()))
                .forEach(api -> apis.put(api.getQualifiedName().toString(), api));
        SystemCallReader reader = new SystemCallReader(environment);
        return apis.values().stream()
                .filter(api -> isAccessible(api, app))
                .flatMap(api -> reader.read(api).stream())
                .toList();
    }

    private boolean isAccessible(TypeElement api, App app) {
        return Visibility.effectiveVisibilityOfElement(api) == Visibility.PUBLIC
                || environment.packageName(api).equals(environment.packageName(app.type()));
    }
}
