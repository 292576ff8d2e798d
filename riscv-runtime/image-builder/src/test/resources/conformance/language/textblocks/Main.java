package conformance.language.textblocks;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Text blocks: indentation, escapes, trailing space, line continuation, in expressions. */
@Unikernel(name = "language-textblocks")
@Requires(Console.class)
public final class Main {
    static final String CONSTANT = """
    first
      second
    third""";

    public static void main(String[] args) {
        String html = """
    <html>
        <p>"quoted" and \"escaped\" and \\</p>
    </html>
    """;
        String joined = """
    one \
    two \
    three""";
        String spaces = """
    trailing   \s
    tab\there
    \"""triple\"""
    unicode \u00e9 octal \101
    """;
        String deep = """
        deep
    margin
      \
    """;
        String empty = """
    """;
        System.out.println(html + "|" + html.length() + "|" + joined + "|" + joined.length());
        System.out.println(spaces.replace(' ', '_').replace("\n", "$\n") + spaces.length());
        System.out.println(deep.replace(' ', '.') + "|" + empty.length() + empty.isEmpty() + "|"
                + CONSTANT.lines().map(String::length).toList() + CONSTANT.hashCode());
        System.out.println("""
    Hello, %s! You are %d.
    """.formatted("World", 42)
                + """
    a""".equals("a")
                + ("""
    x
    y
    """ == "x\ny\n"));
        String s =
                switch (joined) {
                    case """
    one two three""" -> "matched";
                    default -> "not";
                };
        System.out.println(s + """
    \tline\n\
    end""" + """
    "" \r""".length());
    }
}
