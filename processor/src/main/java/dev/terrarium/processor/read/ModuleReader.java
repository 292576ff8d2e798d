package dev.terrarium.processor.read;

import dev.terrarium.annotations.Default;
import dev.terrarium.annotations.Driver;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.ProvidedApi;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads classes with {@code @Provides}, from source or from a class file. */
public final class ModuleReader {
    private final Environment environment;

    /** A reader for one round. */
    public ModuleReader(Environment environment) {
        this.environment = environment;
    }

    /** Reads a class that has {@code @Provides}. */
    public KernelModule read(TypeElement type) {
        AnnotationMirror provides = Mirrors.find(type, Provides.class).orElseThrow();
        List<ExecutableElement> constructors = ComponentReader.constructors(type);
        return new KernelModule(
                type,
                environment.origin(type),
                Site.of(type, provides),
                apis(type, provides),
                Mirrors.qualifiers(type),
                Mirrors.has(type, Default.class),
                ComponentReader.requires(type),
                constructors,
                ComponentReader.arguments(type, constructors),
                onBoot(type),
                Mirrors.find(type, Driver.class)
                        .map(driver -> Mirrors.strings(driver, "compatible"))
                        .orElse(List.of()));
    }

    private static List<ProvidedApi> apis(TypeElement type, AnnotationMirror provides) {
        List<ProvidedApi> apis = new ArrayList<>();
        for (AnnotationValue entry : Mirrors.entries(provides, "value")) {
            Site site = Site.of(type, provides).at(entry);
            Mirrors.type(entry).ifPresent(api -> apis.add(new ProvidedApi(api, site)));
        }
        return apis;
    }

    /**
     * Finds the methods that run at boot. As everywhere in Java, the annotation of a method that is overridden is not
     * inherited: the overriding method says again whether it runs.
     */
    private List<ExecutableElement> onBoot(TypeElement type) {
        List<ExecutableElement> methods = new ArrayList<>();
        superclass(type).ifPresent(parent -> methods.addAll(onBoot(parent)));
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            methods.removeIf(inherited -> environment.elements().overrides(method, inherited, type));
            if (Mirrors.has(method, OnBoot.class)) {
                methods.add(method);
            }
        }
        return methods;
    }

    private static Optional<TypeElement> superclass(TypeElement type) {
        return type.getKind() == ElementKind.CLASS && type.getSuperclass() instanceof DeclaredType parent
                ? Optional.of((TypeElement) parent.asElement())
                : Optional.empty();
    }
}
