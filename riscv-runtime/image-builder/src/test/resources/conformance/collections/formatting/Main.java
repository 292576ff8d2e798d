package conformance.collections.formatting;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** String.format of the common conversions. */
@Unikernel(name = "collections-formatting")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        System.out.println(String.format("%d|%5d|%-5d|%05d|%x|%X|%,d", 42, 42, 42, 42, 255, 255, 1234567));
        System.out.println(String.format("%s|%10s|%-10s|%c|%b|%%|%n", "text", "right", "left", 'c', true)
                .trim());
        System.out.println(String.format("%.3f|%8.2f|%e", 3.14159, -2.5, 12345.678));
    }
}
