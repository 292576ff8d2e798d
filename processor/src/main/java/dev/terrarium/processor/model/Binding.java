package dev.terrarium.processor.model;

import java.util.List;

/**
 * A requirement and what meets it.
 *
 * @param requirement what is needed
 * @param providers what was chosen: one, none or several as the requirement's kind allows
 * @param chosenBy what decided
 * @param alternatives what would have fitted too, sorted by name
 */
public record Binding(
        Requirement requirement, List<KernelModule> providers, ChosenBy chosenBy, List<KernelModule> alternatives) {
    /** What decided a selection. */
    public enum ChosenBy {
        /** Nothing else fits. */
        ONLY,
        /** The app names it in {@code use}. */
        USE,
        /** It is the only {@code @Default} among those that fit. */
        DEFAULT,
        /** A list takes every provider. */
        ALL,
        /** Nothing fits, and nothing has to. */
        NONE
    }
}
