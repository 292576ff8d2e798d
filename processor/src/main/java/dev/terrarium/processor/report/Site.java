package dev.terrarium.processor.report;

import java.util.Objects;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place in a source file that a problem is shown at, as exact as it is known.
 *
 * @param element the declaration; its file is the file of the message
 * @param annotation the annotation on it, or null for the declaration itself
 * @param value the value inside the annotation, or null for the whole annotation
 */
public record Site(Element element, AnnotationMirror annotation, AnnotationValue value) {
    public Site {
        Objects.requireNonNull(element);
    }

    /** A declaration. */
    public static Site of(Element element) {
        return new Site(element, null, null);
    }

    /** An annotation on a declaration. */
    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, annotation, null);
    }

    /** The same annotation, narrowed to one of its values; null leaves the site as it is. */
    public Site at(AnnotationValue narrower) {
        return narrower == null ? this : new Site(element, annotation, narrower);
    }
}
