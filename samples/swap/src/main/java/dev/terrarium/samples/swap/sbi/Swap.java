package dev.terrarium.samples.swap.sbi;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import dev.terrarium.devices.console.SbiConsole;
import dev.terrarium.samples.swap.Greeting;

/** The app with {@link SbiConsole} in its kernel: the other variant differs in the annotation alone. */
@Unikernel(name = "swap-sbi", use = SbiConsole.class)
@Requires(Console.class)
public final class Swap {
    private Swap() {}

    public static void main(String[] args) {
        Greeting.print();
    }
}
