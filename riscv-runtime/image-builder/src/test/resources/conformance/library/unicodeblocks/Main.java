package conformance.library.unicodeblocks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that name blocks of Unicode. */
@Unikernel(name = "library-unicodeblocks")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String text = "aé\u0301ß Ωω дом 日本 かな カナ 한글 → ∞ ￼ 😀";
        for (String name : new String[] {
            "BasicLatin", "Basic Latin", "BASIC_LATIN", "Greek", "GreekAndCoptic", "Cyrillic", "CombiningDiacriticalMarks",
            "CJKUnifiedIdeographs", "HIRAGANA", "Katakana", "HangulSyllables", "Arrows", "MathematicalOperators", "Emoticons",
            "Specials", "Latin-1 Supplement", "NoSuchBlock", "",
        }) {
            try {
                System.out.println(name + ": " + Pattern.compile("\\P{In" + name + "}+").matcher(text).replaceAll("."));
            } catch (PatternSyntaxException e) {
                System.out.println(name + ": " + e.getDescription());
            }
        }
        System.out.println(text.replaceAll("[\\p{block=Greek}\\p{InCyrillic}&&[^ωо]]", "_"));
    }
}
