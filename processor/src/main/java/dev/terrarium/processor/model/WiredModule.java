package dev.terrarium.processor.model;

import java.util.List;

/**
 * A module in the image.
 *
 * @param module the module
 * @param field the name of its field in the wiring class
 * @param parameters its parameters in constructor order
 */
public record WiredModule(KernelModule module, String field, List<BoundParameter> parameters) {}
