package dev.terrarium.image.world;

import dev.terrarium.image.BuildException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;

/** What an app says with {@code @Reflect}: the classes whose members are found at run time. */
public final class ReflectionDeclarations {
    /** Those of an app without the annotation. */
    public static final ReflectionDeclarations NONE = new ReflectionDeclarations(false, Set.of(), List.of());

    private static final String REFLECT = "Ldev/terrarium/annotations/Reflect;";
    private static final String ALL_CLASSES = ".*";

    private final boolean given;
    private final Set<ClassInfo> classes;
    private final List<String> resources;

    private ReflectionDeclarations(boolean given, Set<ClassInfo> classes, List<String> resources) {
        this.given = given;
        this.classes = classes;
        this.resources = resources;
    }

    /**
     * Reads the declarations of an app.
     *
     * @throws BuildException if it names what is not on the class path
     */
    public static ReflectionDeclarations of(ClosedWorld world, ClassInfo app) {
        if (app.node().invisibleAnnotations == null) {
            return NONE;
        }
        for (AnnotationNode annotation : app.node().invisibleAnnotations) {
            if (annotation.desc.equals(REFLECT)) {
                return read(world, app, annotation);
            }
        }
        return NONE;
    }

    private static ReflectionDeclarations read(ClosedWorld world, ClassInfo app, AnnotationNode annotation) {
        Set<String> names = new TreeSet<>();
        for (Object type : list(annotation, "classes")) {
            names.add(((Type) type).getInternalName());
        }
        for (Object entry : list(annotation, "names")) {
            String name = ((String) entry).replace('.', '/');
            List<String> found = name.endsWith("/*")
                    ? world.classesOfPackage(name.substring(0, name.length() - ALL_CLASSES.length()))
                    : List.of(name);
            if (found.isEmpty() || world.find(found.get(0)) == null) {
                throw new BuildException("@Reflect of " + app.javaName() + " names " + entry
                        + ", but there is no such class on the class path: correct the name, or add the dependency");
            }
            names.addAll(found);
        }
        Set<ClassInfo> classes = new LinkedHashSet<>();
        names.forEach(name -> classes.add(world.get(name)));
        List<String> resources = new ArrayList<>();
        list(annotation, "resources").forEach(resource -> resources.add((String) resource));
        return new ReflectionDeclarations(true, classes, resources);
    }

    private static List<?> list(AnnotationNode annotation, String element) {
        if (annotation.values != null) {
            for (int i = 0; i < annotation.values.size(); i += 2) {
                if (annotation.values.get(i).equals(element)) {
                    return (List<?>) annotation.values.get(i + 1);
                }
            }
        }
        return List.of();
    }

    /** Whether the app has the annotation, so that what it does not declare fails at run time and not the build. */
    public boolean areGiven() {
        return given;
    }

    /** The declared classes in the order of their names. */
    public Set<ClassInfo> classes() {
        return classes;
    }

    /** Paths of resources from the root of the class path, maybe with wildcards. */
    public List<String> resources() {
        return resources;
    }

    /** Whether the members of a class are found at run time: it, or a class that extends it, is declared. */
    public boolean include(ClassInfo type) {
        for (ClassInfo declared : classes) {
            if (declared.isSubtypeOf(type) && (declared == type || type.origin() != ClassInfo.Origin.JDK)) {
                return true;
            }
        }
        return false;
    }
}
