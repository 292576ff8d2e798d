package dev.terrarium.samples.hello;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** The smallest app: one line on the console. */
@Unikernel
@Requires(Console.class)
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        System.out.println("Hello, closed world");
    }
}
