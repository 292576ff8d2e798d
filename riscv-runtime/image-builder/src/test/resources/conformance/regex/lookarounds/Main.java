package conformance.regex.lookarounds;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Lookahead, lookbehind, atomic groups, possessive and lazy quantifiers, backtracking, anchors in multi-line mode, flags inline and comments. */
@Unikernel(name = "regex-lookarounds")
@Requires(Console.class)
public final class Main {
    static void all(String regex, int flags, String text) {
        StringBuilder b = new StringBuilder(regex.replace("\n", "\\n"))
                .append(" on ")
                .append(text.replace("\n", "\\n").replace("\r", "\\r"))
                .append(':');
        Matcher m = Pattern.compile(regex, flags).matcher(text);
        int n = 0;
        while (m.find() && n++ < 12) {
            b.append(' ').append(m.start()).append(',').append(m.end());
            for (int i = 1; i <= m.groupCount(); i++) {
                b.append('(').append(m.group(i)).append(')');
            }
        }
        System.out.println(b + (m.hitEnd() ? " hit" : ""));
    }

    static void all(String regex, String text) {
        all(regex, 0, text);
    }

    public static void main(String[] args) {
        all("\\w+(?=:)", "key:value other:thing last");
        all("\\b\\w+\\b(?!:)", "key:value other:thing last");
        all("(?<=\\$)\\d+(\\.\\d\\d)?", "cost $12.50 or 13.00 or $7");
        all("(?<!\\d)\\d{2}(?!\\d)", "1 12 123 45x67");
        all("(?<=ab|abc|x{1,3})y", "aby abcy xxxy zy");
        all("(?=(\\w{3}))", "abcde");
        all("(?>a+)ab", "aaab");
        all("a++b|a+c", "aab aac");
        all("a*?b", "aaab b");
        all("<.+?>|<.++>", "<a><b>");
        all("(a?)*?b", "aab");
        all("(?:a|ab)(?:c|bcd)(?:d*)", "abcd acd");
        all("^\\w+$", Pattern.MULTILINE, "one\ntwo\r\nthree four\nfive");
        all("^.*$", Pattern.MULTILINE | Pattern.UNIX_LINES, "a\rb\nc");
        all("^|$", Pattern.MULTILINE, "x\n\ny\n");
        all("\\A\\w|\\w\\z|\\w\\Z", "ab\n");
        all(".+", "line\u2028next\u0085more");
        all(".+", Pattern.DOTALL, "a\nb");
        all("(?s).(?-s).", "\n\na\n");
        all("(?i:ab)c(?x) d # comment\n e", "ABcde abcDE");
        all("(?ix) [a-c] \\  x", "B X a x");
        all("\\R", "\r\n\n\r\u2028");
        all("\\h+|\\v+", " \t\u00a0\n\r");
        all("\\Ga\\d", "a1a2 a3");
        all("(\\w)(\\w)?\\2\\1", "abba aa xyyx");
        all("(?<q>[\"'])(?<body>(?:\\\\.|(?!\\k<q>).)*)\\k<q>", "say \"it's\" and 'a\\'b'");
        all("\\Qa.b\\E+|[\\Q^]\\E]", "a.bbb ^ ]");
        all("x{0}y|z{2,}|w{1,2}?", "y zz zzzz ww");
        all("[\\w&&[^aeiou\\d_]]+", "education 123 rhythm");
        all("(?u)\\w+|(?U)\\w+", "\u00e9a b");
        all("\\x41\\u0042\\0103\\t\\cA|\\e|\\a", "ABC\t\u0001 \u001b\u0007");
        all("(|a)+", "aa");
        all("(a|b)*?c(?=d)", "abcd abce");
        all("(?:(\\d+)|(\\w+))(?:,|$)", "12,ab,3c,");
        all(".", Pattern.LITERAL, "a.b");
        all("STRASSE", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, "strasse \u017ftra\u017fse");
        for (String bad : new String[] {
            "(",
            "a)",
            "[z-a]",
            "*",
            "a{2,1}",
            "a{",
            "\\",
            "(?<n>a)(?<n>b)",
            "(?<1>a)",
            "\\k<x>",
            "[",
            "(?z)",
            "(?<=a+)b",
            "\\p{Nope}",
            "x++*",
            "\\8(a)",
            "[[a]",
            "(?<!a*)b",
            "\\uZZ"
        }) {
            try {
                System.out.println(
                        bad + " compiles: " + Pattern.compile(bad).matcher("ab").find());
            } catch (PatternSyntaxException e) {
                System.out.println(e.getDescription() + " " + e.getIndex() + " " + e.getPattern() + " "
                        + e.getMessage().length());
            }
        }
    }
}
