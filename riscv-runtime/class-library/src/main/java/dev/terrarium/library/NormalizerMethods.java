package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;
import java.text.Normalizer;
import java.util.Objects;

/**
 * Unicode normalisation of texts that are normal already because of the letters that they consist of. Images carry no data
 * for others; regular expressions ({@code CANON_EQ}) and URIs can ask for it.
 */
@Replaces("java.text.Normalizer")
final class NormalizerMethods {
    /** Below are no letters that canonical composition changes or combines: combining marks start here. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private NormalizerMethods() {}

    static String normalize(CharSequence text, Normalizer.Form form) {
        if (!isPlain(text, form)) {
            throw new UnsupportedOperationException("an image has no data for Unicode normalisation");
        }
        return text.toString();
    }

    static boolean isNormalized(CharSequence text, Normalizer.Form form) {
        if (!isPlain(text, form)) {
            throw new UnsupportedOperationException("an image has no data for Unicode normalisation");
        }
        return true;
    }

    private static boolean isPlain(CharSequence text, Normalizer.Form form) {
        int limit = Objects.requireNonNull(form) == Normalizer.Form.NFC ? FIRST_COMBINING : FIRST_BEYOND_ASCII;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= limit) {
                return false;
            }
        }
        return true;
    }
}
