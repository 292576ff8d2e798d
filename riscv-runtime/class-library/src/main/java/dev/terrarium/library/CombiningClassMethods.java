package dev.terrarium.library;

import dev.terrarium.runtime.Replaces;

/** The class by which marks are ordered when texts are normalised, which {@link NormalizerMethods} does with plain ones only. */
@Replaces("sun.text.Normalizer")
final class CombiningClassMethods {
    /** What lies below combines with nothing. */
    private static final int FIRST_COMBINING = 0x300;

    private CombiningClassMethods() {}

    static int getCombiningClass(int codePoint) {
        if (codePoint >= FIRST_COMBINING) {
            throw new UnsupportedOperationException("an image has no data for Unicode normalisation");
        }
        return 0;
    }
}
