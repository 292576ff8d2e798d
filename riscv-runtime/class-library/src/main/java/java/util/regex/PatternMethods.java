package java.util.regex;

import dev.terrarium.runtime.Replaces;

/** Patterns with {@code CANON_EQ}, as far as they need no data of Unicode normalisation, which images do not carry. */
@Replaces("java.util.regex.Pattern")
final class PatternMethods {
    private PatternMethods() {}

    /** ASCII has no letters with equivalents. */
    static String normalize(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            if (!ASCII.isAscii(pattern.charAt(i))) {
                throw new UnsupportedOperationException("an image has no data for Unicode normalisation");
            }
        }
        return pattern;
    }
}
