package dev.terrarium.processor.read;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The top-level classes that this compilation compiles, over all its rounds. They are kept by name, because javac makes
 * new elements for them in each round.
 */
public final class SourceClasses {
    private final Set<String> names = new LinkedHashSet<>();

    /** Adds the classes of a round. */
    public void add(RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                names.add(type.getQualifiedName().toString());
            }
        }
    }

    /** Returns the qualified names. */
    public Set<String> names() {
        return names;
    }
}
