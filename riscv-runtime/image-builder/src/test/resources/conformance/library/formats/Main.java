package conformance.library.formats;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** String.format of many conversions. */
@Unikernel(name = "library-formats")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(String.format(
                "%d %+d %08.3f %s %S %c %x %o %e %g %b %h %5.1f%% %,d %(d",
                1, 2, -3.14159, "s", "up", 'c', 255, 8, 12345.678, 0.00012345, true, "hi", 99.5, -1234567, -5));
        System.out.println(String.format("%2$s %1$s %<s %-6s| %6s|", "a", "b", "l", "r")
                + String.format("%n").length() + " " + "%d-%d".formatted(1, 2L));
        System.out.printf("%s %d%n", "printf", 42);
    }
}
