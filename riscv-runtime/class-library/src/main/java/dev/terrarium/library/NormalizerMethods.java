package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.text.Normalizer;

/** Unicode normalisation, which regular expressions can ask for ({@code CANON_EQ}) and images carry no data for. */
@Replaces("java.text.Normalizer")
final class NormalizerMethods {
    private NormalizerMethods() {}

    static String normalize(CharSequence text, Normalizer.Form form) {
        throw new UnsupportedOperationException("an image has no data for Unicode normalisation");
    }
}
