package conformance.library.scanner;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Scanner;

/** A Scanner over a string. */
@Unikernel(name = "library-scanner")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        Scanner s = new Scanner("12 apples 3.5 true\nnext line here\n-7");
        System.out.println(
                s.nextInt() + " " + s.next() + " " + s.hasNextInt() + " " + s.nextDouble() + " " + s.nextBoolean()
                        + " [" + s.nextLine() + "] [" + s.nextLine() + "] " + s.nextLong() + " " + s.hasNext());
    }
}
