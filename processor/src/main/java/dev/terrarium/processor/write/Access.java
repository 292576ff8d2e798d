package dev.terrarium.processor.write;

import com.google.auto.common.Visibility;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Decides which members the wiring calls directly, and which through a module's access class. */
final class Access {
    private Access() {}

    /** Whether every package can name a class. */
    static boolean isPublic(TypeElement type) {
        return Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC;
    }

    /** Whether a constructor or method is hidden from other packages than its own. */
    static boolean isHidden(ExecutableElement member) {
        return Visibility.ofElement((Element) member) != Visibility.PUBLIC;
    }
}
