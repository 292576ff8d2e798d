package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.Component;

/**
 * Helps with a surprise: the constructor of an app that starts by its static {@code main} is never called by the wiring, but
 * its parameters are what the app needs all the same.
 */
final class MainConstructor {
    private MainConstructor() {}

    /** Returns a fix with another way out appended, if the component is such an app. */
    static String orElse(String fix, Component component) {
        return startsByMain(component) ? fix + "; or make the constructor private, if only main calls it" : fix;
    }

    /** Returns the way out for a parameter that takes no API: a fix, or another one if the component is such an app. */
    static String insteadOf(String fix, Component component) {
        return startsByMain(component) ? "make the constructor private, if only main calls it; or start by run" : fix;
    }

    private static boolean startsByMain(Component component) {
        return component instanceof App app && !app.isInstantiated();
    }
}
