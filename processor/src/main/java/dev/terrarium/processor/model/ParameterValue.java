package dev.terrarium.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * A checked value of a parameter.
 *
 * @param text the value in its plain spelling: decimal, without suffix
 * @param literal the value as a Java expression of the parameter's type
 */
public record ParameterValue(String text, CodeBlock literal) {}
