package dev.terrarium.processor.read;

import dev.terrarium.annotations.Provides;
import dev.terrarium.processor.index.IndexFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads the index classes that dependencies were compiled with. */
public final class IndexReader {
    private final Environment environment;

    /** A reader for one round. */
    public IndexReader(Environment environment) {
        this.environment = environment;
    }

    /**
     * What the class path holds.
     *
     * @param modules the modules that are named and exist
     * @param otherVersions index classes of another format version
     * @param broken index classes of jars that name a class that is no module, with that name
     */
    public record Index(List<TypeElement> modules, List<OtherVersion> otherVersions, List<Broken> broken) {}

    /**
     * An index class that this processor cannot read.
     *
     * @param indexClass the class
     * @param version its version, or what it says instead
     */
    public record OtherVersion(TypeElement indexClass, String version) {}

    /**
     * An index class whose module is missing.
     *
     * @param indexClass the class
     * @param module the module that it names
     */
    public record Broken(TypeElement indexClass, String module) {}

    /** Reads the index classes of every jar and directory on the class path. */
    public Index read() {
        Index index = new Index(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (TypeElement indexClass : indexClasses()) {
            String version = constant(indexClass, IndexFormat.VERSION_FIELD).orElse("none");
            if (!version.equals(String.valueOf(IndexFormat.VERSION))) {
                index.otherVersions.add(new OtherVersion(indexClass, version));
            } else {
                readModule(indexClass, index);
            }
        }
        return index;
    }

    private void readModule(TypeElement indexClass, Index index) {
        String name = constant(indexClass, IndexFormat.MODULE_FIELD).orElse("");
        TypeElement module = environment.elements().getTypeElement(name);
        if (module != null && Mirrors.has(module, Provides.class)) {
            index.modules.add(module);
        } else if (environment.origin(indexClass).name().endsWith(".jar")) {
            index.broken.add(new Broken(indexClass, name));
        }
        // In a directory, an index class without its module is left over from an earlier compilation.
    }

    private Set<TypeElement> indexClasses() {
        Set<TypeElement> classes = new LinkedHashSet<>();
        for (PackageElement found : environment.elements().getAllPackageElements(IndexFormat.PACKAGE)) {
            classes.addAll(ElementFilter.typesIn(found.getEnclosedElements()));
        }
        return classes;
    }

    private static Optional<String> constant(TypeElement type, String name) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(name))
                .map(VariableElement::getConstantValue)
                .filter(value -> value != null)
                .map(String::valueOf)
                .findFirst();
    }
}
