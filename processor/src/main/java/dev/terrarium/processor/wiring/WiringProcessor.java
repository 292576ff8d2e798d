package dev.terrarium.processor.wiring;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Wiring;
import dev.terrarium.processor.read.AppReader;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.IndexReader;
import dev.terrarium.processor.read.ModuleReader;
import dev.terrarium.processor.read.Readiness;
import dev.terrarium.processor.read.SourceClasses;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Composer;
import dev.terrarium.processor.resolve.Resolution;
import dev.terrarium.processor.resolve.Resolver;
import dev.terrarium.processor.validate.AppRules;
import dev.terrarium.processor.write.Output;
import dev.terrarium.processor.write.SkeletonWriter;
import dev.terrarium.processor.write.SysWriter;
import dev.terrarium.processor.write.WiringJsonWriter;
import dev.terrarium.processor.write.WiringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Composes the image of each app. */
@AutoService(Processor.class)
public final class WiringProcessor extends AbstractProcessor {
    private final SourceClasses sourceClasses = new SourceClasses();
    private final Set<String> modules = new LinkedHashSet<>();
    private final Set<String> apps = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(Unikernel.class.getCanonicalName(), Provides.class.getCanonicalName());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sourceClasses.add(round);
        collect(round, Provides.class, modules);
        collect(round, Unikernel.class, apps);
        if (!round.processingOver() && !apps.isEmpty() && isReady(modules) && isReady(apps)) {
            Environment environment = Environment.of(processingEnv, sourceClasses.names());
            Problems problems = new Problems();
            Catalog catalog = catalog(environment);
            for (String name : apps) {
                try {
                    wire(
                            new AppReader(environment)
                                    .read(environment.elements().getTypeElement(name)),
                            environment,
                            catalog,
                            problems);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            apps.clear();
            problems.print(processingEnv.getMessager());
        }
        return false;
    }

    private Catalog catalog(Environment environment) {
        Map<String, KernelModule> all = new TreeMap<>();
        ModuleReader reader = new ModuleReader(environment);
        for (String name : modules) {
            all.put(name, reader.read(environment.elements().getTypeElement(name)));
        }
        for (TypeElement type : new IndexReader(environment).read().modules()) {
            all.computeIfAbsent(type.getQualifiedName().toString(), name -> reader.read(type));
        }
        return new Catalog(List.copyOf(all.values()));
    }

    private void wire(App app, Environment environment, Catalog catalog, Problems problems) throws IOException {
        Output output = new Output(processingEnv, WiringProcessor.class);
        Resolution resolution = new Resolver(app, catalog).resolve();
        new AppRules(environment, catalog, Set.of(), problems).check(resolution);
        if (problems.hasErrors()) {
            new SkeletonWriter(output).writeWiring(app);
            return;
        }
        Wiring wiring = new Composer(environment, app, problems).compose(resolution);
        if (problems.hasErrors()) {
            new SkeletonWriter(output).writeWiring(app);
            return;
        }
        new WiringWriter(output, environment).write(wiring);
        new SysWriter(output).write(wiring);
        new WiringJsonWriter(output, environment).write(wiring);
    }

    private boolean isReady(Set<String> names) {
        return names.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .allMatch(Readiness::isReady);
    }

    private static void collect(
            RoundEnvironment round, Class<? extends java.lang.annotation.Annotation> annotation, Set<String> names) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
            names.add(MoreElements.asType(element).getQualifiedName().toString());
        }
    }
}
