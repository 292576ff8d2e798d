package dev.terrarium.processor.model;

import dev.terrarium.processor.report.Site;
import javax.lang.model.element.TypeElement;

/**
 * Something that a module or an app needs.
 *
 * @param requirer who needs it
 * @param via how it says so: {@code @Requires}, {@code constructor parameter tree} or {@code every image}
 * @param site where it says so
 * @param kind how many it takes
 * @param api the type that is needed
 * @param qualifiers what tells apart the providers that fit
 */
public record Requirement(
        TypeElement requirer, String via, Site site, Kind kind, TypeElement api, Qualifiers qualifiers)
        implements Argument {
    /** How many providers a requirement takes. */
    public enum Kind {
        /** Exactly one. */
        ONE,
        /** One, or none if nothing provides it: {@code Optional<T>}. */
        OPTIONAL,
        /** All of them: {@code List<T>}. */
        LIST
    }

    /** Whether a provider's qualifiers fit; a list without qualifiers takes every provider. */
    public boolean accepts(Qualifiers provided) {
        return kind == Kind.LIST && qualifiers.isEmpty() || provided.satisfy(qualifiers);
    }

    /** What is asked for, whoever asks: requirements with equal keys get equal providers. */
    public String key() {
        return kind + " " + qualifiers.prefix() + api.getQualifiedName();
    }

    /** Returns the type as the source spells it, such as {@code @acme.Uart(0) List<Console>}. */
    public String describe() {
        String name = Names.display(api);
        return qualifiers.prefix()
                + switch (kind) {
                    case ONE -> name;
                    case OPTIONAL -> "Optional<" + name + ">";
                    case LIST -> "List<" + name + ">";
                };
    }
}
