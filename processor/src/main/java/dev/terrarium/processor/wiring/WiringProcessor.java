package dev.terrarium.processor.wiring;

import com.google.auto.common.MoreElements;
import com.google.auto.service.AutoService;
import dev.terrarium.annotations.Provides;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.model.App;
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
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

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
        if (!round.processingOver() && !apps.isEmpty() && isReady(modules) && isReady(apps)) {
            wire(environment, problems);
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
        collect(round, Unikernel.class, apps);
        for (Element module : round.getElementsAnnotatedWith(Provides.class)) {
            modules.add(MoreElements.asType(module).getQualifiedName().toString());
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

    private static void collect(RoundEnvironment round, Class<? extends Annotation> annotation, Set<String> names) {
        for (Element element : round.getElementsAnnotatedWith(annotation)) {
            names.add(MoreElements.asType(element).getQualifiedName().toString());
        }
    }

    private boolean isReady(Set<String> names) {
        return names.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .allMatch(Readiness::isReady);
    }

    private void wire(Environment environment, Problems problems) {
        Elements elements = environment.elements();
        AppReader reader = new AppReader(environment);
        List<App> read =
                apps.stream().map(elements::getTypeElement).map(reader::read).toList();
        IndexReader.Index index = new IndexReader(environment).read();
        Catalog catalog = new CatalogReader(environment).read(modules, index);

        boolean isComplete = new ReadableIndex(environment, index).check(read.get(0), problems);
        boolean rightSoFar = declarationsAreRight && areRight(catalog, environment);

        AppRules rules = new AppRules(environment, catalog, options);
        AppWirer wirer = new AppWirer(environment, catalog, rules, new Output(processingEnv, WiringProcessor.class));
        for (App app : read) {
            if (isComplete) {
                wirer.wire(app, rightSoFar, problems);
            } else {
                wirer.giveUp(app, problems);
            }
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
