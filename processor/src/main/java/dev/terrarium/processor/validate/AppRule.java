package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.report.Problems;

/** A rule about what one app says of itself. */
interface AppRule {
    void check(App app, Problems problems);
}
