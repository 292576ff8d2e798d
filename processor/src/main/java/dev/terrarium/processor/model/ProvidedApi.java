package dev.terrarium.processor.model;

import dev.terrarium.processor.report.Site;
import javax.lang.model.type.TypeMirror;

/**
 * One entry of {@code @Provides}.
 *
 * @param type the type that the entry names
 * @param site the entry
 */
public record ProvidedApi(TypeMirror type, Site site) {}
