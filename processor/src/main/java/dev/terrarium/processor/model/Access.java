package dev.terrarium.processor.model;

import com.google.auto.common.MoreElements;
import com.google.auto.common.Visibility;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Decides what generated classes can name and call directly. */
public final class Access {
    private Access() {}

    /** Whether every package can name a class. */
    public static boolean isPublic(TypeElement type) {
        return Visibility.effectiveVisibilityOfElement(type) == Visibility.PUBLIC;
    }

    /** Whether a constructor or method is hidden from other packages than its own. */
    public static boolean isHidden(ExecutableElement member) {
        return Visibility.ofElement(member) != Visibility.PUBLIC;
    }

    /** Whether the wiring of an app in another package needs help from an access class to use a module. */
    public static boolean needsAccessClass(KernelModule module) {
        return isPublic(module.type())
                && (module.constructors().stream().anyMatch(Access::isHidden)
                        || module.onBoot().stream().anyMatch(Access::isHidden));
    }

    /** Whether a class beside another can name a type. */
    public static boolean canName(TypeElement beside, TypeElement type) {
        return isPublic(type) || inSamePackage(beside, type);
    }

    /** Whether a class beside another can call a constructor or method of a type. */
    public static boolean canCall(TypeElement beside, TypeElement type, ExecutableElement member) {
        return !isHidden(member) || inSamePackage(beside, type);
    }

    /** Returns a Javadoc link to a type, or its name where a link, and so an import, cannot reach it. */
    public static CodeBlock link(TypeElement beside, TypeElement type) {
        return canName(beside, type)
                ? CodeBlock.of("{@link $T}", ClassName.get(type))
                : CodeBlock.of("{@code $L}", Names.display(type));
    }

    private static boolean inSamePackage(Element a, Element b) {
        return MoreElements.getPackage(a).equals(MoreElements.getPackage(b));
    }
}
