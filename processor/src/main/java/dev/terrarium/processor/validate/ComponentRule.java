package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.Component;
import dev.terrarium.processor.report.Problems;

/** A rule about the declaration of one module or app. */
interface ComponentRule {
    void check(Component component, Problems problems);
}
