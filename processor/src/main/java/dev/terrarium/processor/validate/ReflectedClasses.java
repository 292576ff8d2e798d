package dev.terrarium.processor.validate;

import dev.terrarium.annotations.Reflect;
import dev.terrarium.processor.model.App;
import dev.terrarium.processor.read.Environment;
import dev.terrarium.processor.read.Mirrors;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reports errors for what {@code @Reflect} names that is no class, does not exist, or is named twice. */
final class ReflectedClasses implements AppRule {
    private static final String ALL_CLASSES = ".*";

    private final Environment environment;

    ReflectedClasses(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void check(App app, Problems problems) {
        Mirrors.find(app.type(), Reflect.class).ifPresent(reflect -> check(app, reflect, problems));
    }

    private void check(App app, AnnotationMirror reflect, Problems problems) {
        Site site = Site.of(app.type(), reflect);
        Set<String> seen = new HashSet<>();
        for (AnnotationValue entry : Mirrors.entries(reflect, "classes")) {
            Mirrors.type(entry).ifPresent(type -> checkClass(type, seen, site.at(entry), problems));
        }
        for (AnnotationValue entry : Mirrors.entries(reflect, "names")) {
            checkName((String) entry.getValue(), seen, site.at(entry), problems);
        }
        for (AnnotationValue entry : Mirrors.entries(reflect, "resources")) {
            checkResource((String) entry.getValue(), seen, site.at(entry), problems);
        }
    }

    private static void checkClass(TypeMirror type, Set<String> seen, Site site, Problems problems) {
        if (type.getKind() != TypeKind.DECLARED) {
            problems.error(
                    Code.NOT_A_SUBTYPE,
                    site,
                    Message.of("@Reflect names " + type + ", which has no members")
                            .fix("remove it"));
        } else {
            checkOnce(type.toString(), seen, site, problems);
        }
    }

    /** Nested classes have a dollar sign in binary names, where the compiler's names have a dot. */
    private void checkName(String name, Set<String> seen, Site site, Problems problems) {
        boolean isPackage = name.endsWith(ALL_CLASSES);
        String stem = isPackage ? name.substring(0, name.length() - ALL_CLASSES.length()) : name;
        boolean exists = isPackage
                ? environment.elements().getPackageElement(stem) != null
                : environment.elements().getTypeElement(stem.replace('$', '.')) != null;
        if (!exists) {
            problems.error(
                    Code.UNKNOWN_CLASS,
                    site,
                    Message.of("@Reflect names " + name + ", but there is no such " + (isPackage ? "package" : "class"))
                            .fix("correct the name, or add the dependency that has it"));
        } else {
            checkOnce(name, seen, site, problems);
        }
    }

    private static void checkResource(String path, Set<String> seen, Site site, Problems problems) {
        if (path.isBlank()) {
            problems.error(
                    Code.BLANK,
                    site,
                    Message.of("@Reflect names a blank resource").fix("give its path, or remove it"));
        } else if (path.startsWith("/")) {
            problems.error(
                    Code.BAD_VALUE,
                    site,
                    Message.of("@Reflect names the resource " + path
                                    + ", but paths are from the root of the class path and begin without a slash")
                            .fix("write " + path.substring(1)));
        } else {
            checkOnce(path, seen, site, problems);
        }
    }

    private static void checkOnce(String name, Set<String> seen, Site site, Problems problems) {
        if (!seen.add(name)) {
            problems.error(
                    Code.DUPLICATE,
                    site,
                    Message.of("@Reflect names " + name + " twice").fix("remove one of the two"));
        }
    }
}
