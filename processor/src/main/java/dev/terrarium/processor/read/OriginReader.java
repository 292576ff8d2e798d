package dev.terrarium.processor.read;

import dev.terrarium.processor.model.Names;
import dev.terrarium.processor.model.Origin;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Finds the jar or directory that a class comes from.
 *
 * <p>{@code Elements.getFileObjectOf} came with Java 18. Until then the class file is asked for as a resource of the
 * class path, which javac answers with its address.
 */
public final class OriginReader {
    private static final int DIRECTORY_NAMES = 3;

    private final Elements elements;
    private final Filer filer;
    private final Set<String> sourceClasses;

    OriginReader(Elements elements, Filer filer, Set<String> sourceClasses) {
        this.elements = elements;
        this.filer = filer;
        this.sourceClasses = sourceClasses;
    }

    boolean inSource(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && outermost.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type
                && sourceClasses.contains(type.getQualifiedName().toString());
    }

    List<TypeElement> sourceClasses() {
        return sourceClasses.stream()
                .map(elements::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
    }

    Origin read(TypeElement type) {
        if (inSource(type)) {
            return Origin.SOURCE;
        }
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String file = Names.nested(type, "$") + ".class";
        try {
            URI address = filer.getResource(StandardLocation.CLASS_PATH, packageName, file)
                    .toUri();
            return new Origin(containerName(address.getSchemeSpecificPart(), packageName, file), false);
        } catch (IOException notOnClassPath) {
            ModuleElement module = elements.getModuleOf(type);
            boolean named = module != null && !module.isUnnamed();
            return new Origin(named ? "module " + module.getQualifiedName() : "the class path", false);
        }
    }

    /**
     * Takes the name of the jar, or the last few names of the directory, out of a class file's address.
     *
     * @param address the address without its scheme, decoded
     */
    static String containerName(String address, String packageName, String file) {
        int inJar = address.indexOf("!/");
        if (inJar >= 0) {
            return address.substring(address.lastIndexOf('/', inJar) + 1, inJar);
        }
        String inside = packageName.isEmpty() ? file : packageName.replace('.', '/') + "/" + file;
        String directory =
                address.endsWith(inside) ? address.substring(0, address.length() - inside.length()) : address;
        List<String> names = new ArrayList<>(Arrays.asList(directory.split("/")));
        names.removeIf(String::isEmpty);
        return String.join("/", names.subList(Math.max(0, names.size() - DIRECTORY_NAMES), names.size()));
    }
}
