package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.Binding;
import dev.terrarium.processor.model.KernelModule;
import java.util.List;
import java.util.Map;

/**
 * What an app's requirements lead to.
 *
 * @param modules the modules, each after everything that it needs
 * @param bindings who needs what and who meets it
 * @param failures why the composition is incomplete; if there are none, it is complete
 * @param reached how each module was first reached
 */
public record Resolution(
        List<KernelModule> modules, List<Binding> bindings, List<Failure> failures, Map<KernelModule, Chain> reached) {}
