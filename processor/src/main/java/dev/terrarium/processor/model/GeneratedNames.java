package dev.terrarium.processor.model;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/** The names of generated classes. */
public final class GeneratedNames {
    private GeneratedNames() {}

    /** {@code <App>Wiring}, beside the app. */
    public static ClassName wiring(TypeElement app) {
        return beside(app, Names.nested(app, "_") + "Wiring");
    }

    /** {@code Sys}, beside the app. */
    public static ClassName sys(TypeElement app) {
        return beside(app, "Sys");
    }

    /** {@code <Module>Access}, beside the module. */
    public static ClassName access(TypeElement module) {
        return beside(module, Names.nested(module, "_") + "Access");
    }

    private static ClassName beside(TypeElement type, String simpleName) {
        return ClassName.get(ClassName.get(type).packageName(), simpleName);
    }
}
