package dev.terrarium.processor.index;

import com.google.auto.service.AutoService;
import dev.terrarium.annotations.Provides;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.ModuleReader;
import dev.terrarium.processor.read.Readiness;
import dev.terrarium.processor.read.SourceClasses;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.validate.DeclarationRules;
import dev.terrarium.processor.write.AccessWriter;
import dev.terrarium.processor.write.IndexWriter;
import dev.terrarium.processor.write.Output;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Checks what each class says about itself, and writes the index by which the wiring of apps in other jars finds its
 * modules. Every output depends on one class only, so the processor is isolating.
 */
@AutoService(Processor.class)
public final class ModuleIndexProcessor extends AbstractProcessor {
    private final SourceClasses sourceClasses = new SourceClasses();
    private final Set<String> pending = new LinkedHashSet<>();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return DeclarationRules.annotations();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sourceClasses.add(round);
        Environment environment = Environment.of(processingEnv, sourceClasses.names());
        Problems problems = new Problems();
        DeclarationRules rules = new DeclarationRules(environment);
        rules.check(round, problems);
        for (TypeElement module : ElementFilter.typesIn(round.getElementsAnnotatedWith(Provides.class))) {
            pending.add(module.getQualifiedName().toString());
        }
        if (!round.processingOver()) {
            pending.removeIf(name -> index(name, environment, rules, problems));
        }
        problems.print(processingEnv.getMessager());
        return false;
    }

    /** Checks a module and writes its index; returns false if it must wait for another round. One that is malformed is left to javac. */
    private boolean index(String name, Environment environment, DeclarationRules rules, Problems problems) {
        TypeElement type = environment.elements().getTypeElement(name);
        Readiness readiness = Readiness.of(type);
        if (readiness != Readiness.READY) {
            return readiness == Readiness.MALFORMED;
        }
        KernelModule module = new ModuleReader(environment).read(type);
        Problems found = new Problems();
        rules.check(module, found);
        found.all().forEach(problems::add);
        if (!found.hasErrors()) {
            Output output = new Output(processingEnv, ModuleIndexProcessor.class);
            try {
                new IndexWriter(output, environment.elements()).write(module);
                new AccessWriter(output).write(module);
            } catch (IOException e) {
                problems.add(Output.failure(type, e));
            }
        }
        return true;
    }
}
