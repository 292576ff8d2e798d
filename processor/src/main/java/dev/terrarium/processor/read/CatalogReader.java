package dev.terrarium.processor.read;

import dev.terrarium.processor.model.Catalog;
import dev.terrarium.processor.model.KernelModule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/** Reads every module that apps can be wired from. */
public final class CatalogReader {
    private final ModuleReader modules;

    /** A reader for one round. */
    public CatalogReader(Environment environment) {
        this.modules = new ModuleReader(environment);
    }

    /**
     * Reads the modules of this compilation and of its dependencies.
     *
     * @param sourceModules the classes of this compilation that have {@code @Provides}
     * @param index what the class path holds; it may also hold earlier compilations of the same modules
     */
    public Catalog read(Collection<TypeElement> sourceModules, IndexReader.Index index) {
        Map<String, KernelModule> all = new TreeMap<>();
        for (TypeElement type : sourceModules) {
            all.put(type.getQualifiedName().toString(), modules.read(type));
        }
        for (TypeElement type : index.modules()) {
            all.computeIfAbsent(type.getQualifiedName().toString(), name -> modules.read(type));
        }
        return new Catalog(List.copyOf(all.values()));
    }
}
