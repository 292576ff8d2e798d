package dev.terrarium.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.Qualifiers;
import dev.terrarium.processor.model.Requirement;
import dev.terrarium.processor.report.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads classes with {@code @Unikernel}. */
public final class AppReader {
    /** The class that every image needs where it is on the class path. */
    public static final String KERNEL = "dev.terrarium.runtime.Kernel";

    private final Environment environment;

    /** A reader for one round. */
    public AppReader(Environment environment) {
        this.environment = environment;
    }

    /** Reads a class that has {@code @Unikernel}. */
    public App read(TypeElement type) {
        AnnotationMirror unikernel = Mirrors.find(type, Unikernel.class).orElseThrow();
        String name = Mirrors.string(unikernel, "name");
        List<ExecutableElement> constructors = ComponentReader.constructors(type);
        List<Requirement> requires = new ArrayList<>();
        kernel(type, unikernel).ifPresent(requires::add);
        requires.addAll(ComponentReader.requires(type));
        return new App(
                type,
                Site.of(type, unikernel),
                Mirrors.site(type, unikernel, "name"),
                name.isEmpty() ? Names.kebab(type.getSimpleName().toString()) : name,
                uses(type, unikernel),
                settings(type, unikernel),
                requires,
                constructors,
                ComponentReader.arguments(type, constructors),
                entry(type));
    }

    private Optional<Requirement> kernel(TypeElement app, AnnotationMirror unikernel) {
        return Optional.ofNullable(environment.elements().getTypeElement(KERNEL))
                .map(kernel -> new Requirement(
                        app, "every image", Site.of(app, unikernel), Requirement.Kind.ONE, kernel, Qualifiers.NONE));
    }

    private static List<App.Use> uses(TypeElement type, AnnotationMirror unikernel) {
        List<App.Use> uses = new ArrayList<>();
        for (AnnotationValue entry : Mirrors.entries(unikernel, "use")) {
            Site site = Site.of(type, unikernel).at(entry);
            Mirrors.type(entry).ifPresent(used -> uses.add(new App.Use(used, site)));
        }
        return uses;
    }

    private static List<App.Setting> settings(TypeElement type, AnnotationMirror unikernel) {
        List<App.Setting> settings = new ArrayList<>();
        for (AnnotationValue entry : Mirrors.entries(unikernel, "set")) {
            AnnotationMirror set = (AnnotationMirror) entry.getValue();
            Site site = Site.of(type, unikernel);
            settings.add(new App.Setting(
                    Mirrors.string(set, "name"),
                    Mirrors.string(set, "value"),
                    site.at(Mirrors.value(set, "name")),
                    site.at(Mirrors.value(set, "value"))));
        }
        return settings;
    }

    private Optional<App.EntryPoint> entry(TypeElement type) {
        Optional<ExecutableElement> main = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(this::isMain)
                .findFirst();
        if (main.isPresent()) {
            return Optional.of(new App.EntryPoint(App.EntryPoint.Kind.MAIN, main.get()));
        }
        return MoreElements.getLocalAndInheritedMethods(type, environment.types(), environment.elements()).stream()
                .filter(AppReader::isRun)
                .findFirst()
                .map(run -> new App.EntryPoint(App.EntryPoint.Kind.RUN, run));
    }

    private boolean isMain(ExecutableElement method) {
        return method.getSimpleName().contentEquals("main")
                && method.getModifiers().contains(Modifier.PUBLIC)
                && method.getModifiers().contains(Modifier.STATIC)
                && method.getReturnType().getKind() == TypeKind.VOID
                && method.getParameters().size() == 1
                && isStringArray(method.getParameters().get(0).asType());
    }

    private boolean isStringArray(TypeMirror type) {
        return type.getKind() == TypeKind.ARRAY
                && MoreTypes.isTypeOf(String.class, MoreTypes.asArray(type).getComponentType());
    }

    private static boolean isRun(ExecutableElement method) {
        return method.getSimpleName().contentEquals("run")
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() == TypeKind.VOID
                && method.getModifiers().contains(Modifier.PUBLIC)
                && !method.getModifiers().contains(Modifier.STATIC);
    }
}
