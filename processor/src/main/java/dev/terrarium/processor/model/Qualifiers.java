package dev.terrarium.processor.model;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * The qualifier annotations of a provider or a requirement, in a canonical spelling ({@code @acme.Uart(index=0)}, with
 * default values written out) that makes equal annotations equal strings.
 *
 * @param texts the spellings, sorted
 */
public record Qualifiers(List<String> texts) {
    /** No qualifier at all. */
    public static final Qualifiers NONE = new Qualifiers(List.of());

    /** Sorts the spellings. */
    public static Qualifiers of(Collection<String> texts) {
        return new Qualifiers(List.copyOf(new TreeSet<>(texts)));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /**
     * Whether a provider with these qualifiers fits a requirement for one provider: a qualified requirement asks for
     * at least its qualifiers, an unqualified one is not met by a qualified provider.
     */
    public boolean satisfy(Qualifiers required) {
        return required.isEmpty() ? isEmpty() : texts.containsAll(required.texts);
    }

    /** Returns the qualifiers followed by a space, to stand before a type in a message; empty without qualifiers. */
    public String prefix() {
        return isEmpty() ? "" : this + " ";
    }

    @Override
    public String toString() {
        return String.join(" ", texts);
    }
}
