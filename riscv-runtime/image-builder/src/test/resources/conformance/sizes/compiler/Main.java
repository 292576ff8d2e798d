package conformance.sizes.compiler;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Compiles regular expressions that are known only when it runs. */
@Unikernel(name = "sizes-compiler", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    private static final String[] EXPRESSIONS = {
        "^\\s*(\\w+(?:\\.\\w+)*)\\s*=\\s*(.*?)\\s*$", "-?\\d+(\\.\\d+)?", "(?i)[a-f&&[^c]]+|\\p{Lu}", "(a"
    };

    private static final String[] LINES = {"heap.bytes = 65536", "name=closed world", "range = 10 to 20"};

    public static void main(String[] args) {
        for (String expression : EXPRESSIONS) {
            try {
                Pattern pattern = Pattern.compile(expression);
                for (String line : LINES) {
                    Matcher matcher = pattern.matcher(line);
                    while (matcher.find()) {
                        System.out.println(matcher.start() + ": " + matcher.group());
                    }
                }
            } catch (PatternSyntaxException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
