package dev.terrarium.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * The place in a source file that a problem is shown at, as exact as it is known.
 *
 * @param element the declaration, whose file is the file of the message; null for {@link #COMMAND_LINE}
 * @param annotation the annotation on it, or null for the declaration itself
 * @param value the value inside the annotation, or null for the whole annotation
 */
public record Site(Element element, AnnotationMirror annotation, AnnotationValue value) {
    /** No place in a file: what is wrong is an option. */
    public static final Site COMMAND_LINE = new Site(null, null, null);

    /** A declaration. */
    public static Site of(Element element) {
        return new Site(element, null, null);
    }

    /** An annotation on a declaration. */
    public static Site of(Element element, AnnotationMirror annotation) {
        return new Site(element, annotation, null);
    }

    /** The same annotation, narrowed to one of its values. */
    public Site at(AnnotationValue narrower) {
        return new Site(element, annotation, narrower);
    }
}
