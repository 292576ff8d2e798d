package dev.terrarium.processor.wiring;

import com.google.auto.service.AutoService;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Options;
import dev.terrarium.processor.read.AppReader;
import dev.terrarium.processor.read.CatalogReader;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.IndexReader;
import dev.terrarium.processor.read.Readiness;
import dev.terrarium.processor.read.SourceClasses;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import dev.terrarium.processor.validate.AppRules;
import dev.terrarium.processor.validate.DeclarationRules;
import dev.terrarium.processor.validate.ReadableIndex;
import dev.terrarium.processor.write.Output;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Composes the image of each app and writes it down. The result depends on every module, so the processor is
 * aggregating.
 */
@AutoService(Processor.class)
@SupportedOptions(Options.UNUSED_USE)
public final class WiringProcessor extends AbstractProcessor {
    private final SourceClasses sourceClasses = new SourceClasses();
    private final Set<String> modules = new TreeSet<>();
    private final Set<String> apps = new TreeSet<>();
    private Options options;
    private boolean declarationsAreRight = true;
    private boolean isWired;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        Set<String> annotations = new TreeSet<>(DeclarationRules.annotations());
        annotations.add(Unikernel.class.getCanonicalName());
        return annotations;
    }

    /** Takes every option of ours, even one that does not exist: it is reported here, and not by javac a second time. */
    @Override
    public Set<String> getSupportedOptions() {
        Set<String> options = new TreeSet<>(super.getSupportedOptions());
        processingEnv.getOptions().keySet().stream()
                .filter(name -> name.startsWith(Options.PREFIX))
                .forEach(options::add);
        return options;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /**
     * Wires the apps in the first round in which everything that they and the modules of this compilation name is there.
     * Modules that another processor generates are found if something names them.
     */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Problems problems = new Problems();
        if (options == null) {
            options = Options.parse(processingEnv.getOptions(), problems);
        }
        sourceClasses.add(round);
        Environment environment = Environment.of(processingEnv, sourceClasses.names());
        collect(round, environment, problems);
        Readiness readiness = Readiness.of(elements(apps, modules));
        if (!round.processingOver() && !apps.isEmpty() && readiness != Readiness.UNRESOLVED) {
            wire(environment, readiness == Readiness.READY, problems);
            apps.clear();
            isWired = true;
        }
        problems.print(processingEnv.getMessager());
        return false;
    }

    private void collect(RoundEnvironment round, Environment environment, Problems problems) {
        Problems broken = new Problems();
        new DeclarationRules(environment).check(round, broken);
        declarationsAreRight &= !broken.hasErrors();
        for (TypeElement app : ElementFilter.typesIn(round.getElementsAnnotatedWith(Unikernel.class))) {
            apps.add(app.getQualifiedName().toString());
        }
        for (TypeElement module : ElementFilter.typesIn(round.getElementsAnnotatedWith(Provides.class))) {
            modules.add(module.getQualifiedName().toString());
            if (isWired) {
                problems.error(
                        Code.LATE_MODULE,
                        Site.of(module),
                        Message.of(module
                                        + " was generated after the apps of this compilation had been wired without it")
                                .fix("name it in the app's use, so that the wiring waits for it"));
            }
        }
    }

    @SafeVarargs
    private List<TypeElement> elements(Set<String>... names) {
        return Stream.of(names)
                .flatMap(Set::stream)
                .map(processingEnv.getElementUtils()::getTypeElement)
                .toList();
    }

    /**
     * Wires the apps.
     *
     * @param isReadable whether all annotations can be read; if not, javac says so, and wiring would only add to it
     */
    private void wire(Environment environment, boolean isReadable, Problems problems) {
        Output output = new Output(processingEnv, WiringProcessor.class);
        List<TypeElement> readable = elements(modules).stream()
                .filter(module -> Readiness.of(module) == Readiness.READY)
                .toList();
        IndexReader.Index index = new IndexReader(environment).read();
        Catalog catalog = new CatalogReader(environment).read(readable, index);
        Skeletons skeletons = new Skeletons(environment, catalog, output);
        if (!isReadable
                || !new ReadableIndex(environment, index).check(elements(apps).get(0), problems)) {
            elements(apps).forEach(app -> skeletons.write(app, List.of(), problems));
            return;
        }
        AppRules rules = new AppRules(environment, catalog, options);
        AppWirer wirer = new AppWirer(environment, catalog, rules, skeletons, output);
        AppReader reader = new AppReader(environment);
        boolean areRight = declarationsAreRight && areRight(catalog, environment);
        for (TypeElement app : elements(apps)) {
            wirer.wire(reader.read(app), areRight, problems);
        }
    }

    /** Whether the modules of this compilation keep their rules; the index processor reports it if not. */
    private static boolean areRight(Catalog catalog, Environment environment) {
        DeclarationRules rules = new DeclarationRules(environment);
        Problems broken = new Problems();
        for (KernelModule module : catalog.modules()) {
            if (module.origin().inSource()) {
                rules.check(module, broken);
            }
        }
        return !broken.hasErrors();
    }
}
