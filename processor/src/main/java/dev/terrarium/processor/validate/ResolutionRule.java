package dev.terrarium.processor.validate;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.report.Problems;
import dev.terrarium.processor.resolve.Resolution;

/** A rule about the modules that an app is wired from. */
interface ResolutionRule {
    void check(App app, Resolution resolution, Problems problems);
}
