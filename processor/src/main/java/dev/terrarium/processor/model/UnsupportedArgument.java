package dev.terrarium.processor.model;

import dev.terrarium.processor.report.Site;

/**
 * A constructor parameter that the wiring has nothing for.
 *
 * @param site the parameter
 * @param reason why, as the rest of a sentence that starts with the parameter
 * @param fix what to write instead
 */
public record UnsupportedArgument(Site site, String reason, String fix) implements Argument {}
