package dev.terrarium.processor.read;

import dev.terrarium.processor.model.Origin;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What every phase may ask the compiler.
 *
 * @param elements the compiler's declarations
 * @param types the compiler's types
 * @param origins finds where classes come from
 */
public record Environment(Elements elements, Types types, OriginReader origins) {
    /**
     * Opens the environment for one round.
     *
     * @param sourceClasses the qualified names of the top-level classes that this compilation compiles
     */
    public static Environment of(ProcessingEnvironment environment, Set<String> sourceClasses) {
        Filer filer = environment.getFiler();
        Elements elements = environment.getElementUtils();
        return new Environment(elements, environment.getTypeUtils(), new OriginReader(elements, filer, sourceClasses));
    }

    /** Returns where a class comes from. */
    public Origin origin(TypeElement type) {
        return origins.read(type);
    }

    /** Whether a declaration is compiled now, so that messages can be shown at it. */
    public boolean inSource(Element element) {
        return origins.inSource(element);
    }

    /** Returns the top-level classes that this compilation compiles. */
    public List<TypeElement> sourceClasses() {
        return origins.sourceClasses();
    }

    /** Returns the name of a declaration's package. */
    public String packageName(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }
}
