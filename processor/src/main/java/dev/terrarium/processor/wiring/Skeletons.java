package dev.terrarium.processor.wiring;

import com.google.auto.common.MoreTypes;
import dev.terrarium.processor.model.Access;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.GeneratedNames;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.ProvidedApi;
import dev.terrarium.processor.model.SystemCall;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.SystemCallReader;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.validate.FreeNames;
import dev.terrarium.processor.write.Output;
import dev.terrarium.processor.write.SkeletonWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Stands in for the generated classes of apps that cannot be wired, so that one error does not make others follow. */
final class Skeletons {
    private final Environment environment;
    private final Catalog catalog;
    private final Output output;

    Skeletons(Environment environment, Catalog catalog, Output output) {
        this.environment = environment;
        this.catalog = catalog;
        this.output = output;
    }

    /**
     * Writes those of the two classes whose names are neither the user's nor taken by an earlier app of the package.
     *
     * @param required the APIs that the app is known to require, beside those that modules provide
     */
    void write(TypeElement app, Collection<TypeElement> required, Problems problems) {
        FreeNames names = new FreeNames(environment);
        SkeletonWriter writer = new SkeletonWriter(output);
        try {
            if (names.isFree(GeneratedNames.wiring(app))) {
                writer.writeWiring(app);
            }
            if (names.isFree(GeneratedNames.sys(app)) && !output.hasWritten(GeneratedNames.sys(app))) {
                writer.writeSys(app, possibleCalls(app, required));
            }
        } catch (IOException e) {
            problems.add(Output.failure(app, e));
        }
    }

    /** Returns every system call that the app may have been meant to have. */
    private List<SystemCall> possibleCalls(TypeElement app, Collection<TypeElement> required) {
        Set<TypeElement> apis = new LinkedHashSet<>(required);
        for (KernelModule module : catalog.modules()) {
            for (ProvidedApi api : module.apis()) {
                if (api.type().getKind() == TypeKind.DECLARED) {
                    apis.add(MoreTypes.asTypeElement(api.type()));
                }
            }
        }
        apis.addAll(environment.sourceClasses());
        SystemCallReader reader = new SystemCallReader(environment);
        return apis.stream()
                .filter(api -> Access.canName(app, api))
                .flatMap(api -> reader.read(api).stream())
                .toList();
    }
}
