package conformance.sizes.regex;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, groups and replaces with regular expressions. */
@Unikernel(name = "sizes-regex", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    private static final Pattern SETTING = Pattern.compile("^\\s*(\\w+(?:\\.\\w+)*)\\s*=\\s*(.*?)\\s*$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private static final String[] LINES = {
        "heap.bytes = 65536", "name=closed world", "# a comment", "  scale = -2.50  ", "range = 10 to 20"
    };

    public static void main(String[] args) {
        for (String line : LINES) {
            Matcher setting = SETTING.matcher(line);
            if (setting.matches()) {
                System.out.println(setting.group(1) + " -> " + setting.group(2));
            } else {
                System.out.println("no setting: " + line);
            }
            Matcher number = NUMBER.matcher(line);
            while (number.find()) {
                System.out.println("  number " + number.group() + " at " + number.start());
            }
        }
        Pattern words = Pattern.compile("(?<first>[a-z]+) (?<second>[a-z]+)", Pattern.CASE_INSENSITIVE);
        System.out.println(words.matcher("Closed World, open Source").replaceAll("${second} $1"));
    }
}
