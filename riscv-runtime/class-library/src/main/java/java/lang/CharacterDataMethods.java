package java.lang;

import dev.terrarium.runtime.Replaces;

/** The method of {@code java.lang.CharacterData} that chooses the tables for a character. */
@Replaces("java.lang.CharacterData")
final class CharacterDataMethods {
    private CharacterDataMethods() {}

    static CharacterData of(int codePoint) {
        return codePoint >>> 8 == 0 ? CharacterDataLatin1.instance : UnicodeProperties.INSTANCE;
    }
}
