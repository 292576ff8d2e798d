package dev.terrarium.processor.model;

/**
 * A parameter and its value.
 *
 * @param declaration what the module declares
 * @param value the value it gets
 * @param overridden whether the app set it
 */
public record BoundParameter(ParameterDeclaration declaration, ParameterValue value, boolean overridden) {}
