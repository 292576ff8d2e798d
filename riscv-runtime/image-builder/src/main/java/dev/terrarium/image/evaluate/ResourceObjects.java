package dev.terrarium.image.evaluate;

import dev.terrarium.image.BuildException;
import dev.terrarium.image.ir.ProviderClasses;
import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.ClosedWorld;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the objects of what a program finds on the class path besides classes: resources, and providers of services. */
final class ResourceObjects {
    private static final String SERVICES = "META-INF/services/";

    private final ClosedWorld world;
    private final Strings strings;
    private final ProviderClasses providerClasses;
    private final Map<String, HeapArray> contents = new HashMap<>();
    private final Map<ClassInfo, HeapObject> providers = new HashMap<>();
    private List<String> declared = List.of();
    private HeapArray names;
    private HeapArray arrays;

    ResourceObjects(ClosedWorld world, Strings strings) {
        this.world = world;
        this.strings = strings;
        this.providerClasses = new ProviderClasses(world);
    }

    /** Sets which resources are found by names that are known only at run time: paths with wildcards. */
    void setDeclared(List<String> patterns) {
        declared = world.resourcesLike(patterns);
    }

    /** The bytes of the resource that a class finds by a name, or null. */
    HeapArray content(ClassInfo finder, String name) {
        String folder = finder.name().substring(0, finder.name().lastIndexOf('/') + 1);
        return content(name.startsWith("/") ? name.substring(1) : folder + name);
    }

    private HeapArray content(String path) {
        HeapArray known = contents.get(path);
        byte[] bytes = known == null ? world.resource(path) : null;
        if (bytes == null) {
            return known;
        }
        HeapArray array = new HeapArray(world.arrayOf("B"), bytes.length);
        System.arraycopy(bytes, 0, array.elements(), 0, bytes.length);
        contents.put(path, array);
        return array;
    }

    HeapArray names() {
        if (names == null) {
            names = new HeapArray(world.arrayOf("Ljava/lang/String;"), declared.size());
            for (int i = 0; i < declared.size(); i++) {
                names.put(i, strings.intern(declared.get(i)));
            }
        }
        return names;
    }

    HeapArray contents() {
        if (arrays == null) {
            arrays = new HeapArray(world.arrayOf("[B"), declared.size());
            for (int i = 0; i < declared.size(); i++) {
                arrays.put(i, content(declared.get(i)));
            }
        }
        return arrays;
    }

    /** The providers of a service as {@code META-INF/services} on the class path lists them. */
    HeapObject providers(ClassInfo service) {
        HeapObject known = providers.get(service);
        if (known == null) {
            Set<String> listed = new LinkedHashSet<>();
            for (byte[] list : world.resources(SERVICES + service.javaName())) {
                for (String line : new String(list, StandardCharsets.UTF_8).split("\\R")) {
                    String name = line.replaceFirst("#.*", "").strip();
                    if (!name.isEmpty()) {
                        listed.add(name);
                    }
                }
            }
            List<ClassInfo> types = new ArrayList<>();
            listed.forEach(name -> types.add(provider(service, name)));
            known = new HeapObject(providerClasses.define(service, types));
            providers.put(service, known);
        }
        return known;
    }

    private ClassInfo provider(ClassInfo service, String name) {
        ClassInfo type = world.find(name.replace('.', '/'));
        String problem = type == null
                ? "is not on the class path"
                : !type.isSubtypeOf(service)
                        ? "is not a subtype of it"
                        : type.isAbstract() || type.declaredMethod("<init>", "()V") == null
                                ? "has no constructor without parameters"
                                : null;
        if (problem != null) {
            throw new BuildException("Service " + service.javaName() + " has the provider " + name + " in " + SERVICES
                    + service.javaName() + ", but that " + problem + ": correct the file, or remove the line");
        }
        return type;
    }
}
