package dev.terrarium.samples.exit.status;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An app that ends with a status of its own: the machine, and whoever started it, ends with the same. */
@Unikernel(name = "exit-status")
@Requires(Console.class)
public final class Leaving {
    private static final int STATUS = 7;

    private Leaving() {}

    public static void main(String[] args) {
        System.out.println("Leaving with status " + STATUS);
        System.exit(STATUS);
        System.out.println("Not reached");
    }
}
