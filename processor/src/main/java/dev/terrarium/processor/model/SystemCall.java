package dev.terrarium.processor.model;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;

/**
 * A {@code @Syscall} method of an API.
 *
 * @param number its number
 * @param api the API that it was found in; its method may be inherited
 * @param method the method
 * @param signature the method's type as a member of the API
 */
public record SystemCall(int number, TypeElement api, ExecutableElement method, ExecutableType signature) {
    /** The method's name, which its stub has too. */
    public String name() {
        return method.getSimpleName().toString();
    }

    /** Returns the call as messages show it. */
    public String describe() {
        return Names.display(api) + "." + name() + " (" + number + ")";
    }
}
