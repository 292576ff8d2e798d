package dev.terrarium.processor.model;

/** What one constructor parameter asks of the wiring. */
public sealed interface Argument permits ParameterDeclaration, Requirement, UnsupportedArgument {}
