package java.util.regex;

import dev.terrarium.runtime.Replaces;

/**
 * Names of Unicode blocks and scripts. An image has none of scripts: they would make up most of every image that splits a
 * string.
 */
@Replaces("java.util.regex.CharPredicates")
final class CharPredicateMethods {
    private CharPredicateMethods() {}

    static Pattern.CharPredicate forUnicodeScript(String name) {
        throw new UnsupportedOperationException("an image has no names of Unicode scripts: " + name);
    }

    static Pattern.CharPredicate forUnicodeBlock(String name) {
        return UnicodeBlocks.named(name);
    }
}
