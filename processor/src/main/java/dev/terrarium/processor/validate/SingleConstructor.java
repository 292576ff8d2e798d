package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.report.Code;
import dev.terrarium.processor.report.Message;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.report.Site;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Reports errors for modules and apps without exactly one constructor that can be called. */
final class SingleConstructor implements ComponentRule {
    @Override
    public void check(Component component, Problems problems) {
        List<ExecutableElement> constructors = component.constructors();
        if (!ConcreteClass.isClass(component.type()) || constructors.size() == 1) {
            return;
        }
        if (!constructors.isEmpty()) {
            problems.error(
                    Code.SEVERAL_CONSTRUCTORS,
                    Site.of(constructors.get(1)),
                    Message.of(component.qualifiedName() + " has " + constructors.size()
                                    + " constructors, and nothing says which to call")
                            .list(
                                    "constructors",
                                    constructors.stream()
                                            .map(ExecutableElement::toString)
                                            .toList())
                            .fix("keep one, or make the others private"));
        } else if (isInstantiated(component) && !isPrivate(component)) {
            problems.error(
                    Code.NO_CONSTRUCTOR,
                    Site.of(component.type()),
                    Message.of("every constructor of " + component.qualifiedName() + " is private")
                            .fix("make the one to call package-private: the wiring reaches it, other code does not"));
        }
    }

    /** The implicit constructor of a private class is private too; but then it is the class that is wrong. */
    private static boolean isPrivate(Component component) {
        return component.type().getModifiers().contains(Modifier.PRIVATE);
    }

    /** An app that starts by its static main may well forbid instances. */
    private static boolean isInstantiated(Component component) {
        return !(component instanceof App app) || app.isInstantiated();
    }
}
