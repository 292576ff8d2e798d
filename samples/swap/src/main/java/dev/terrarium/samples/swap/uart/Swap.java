package dev.terrarium.samples.swap.uart;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import dev.terrarium.devices.console.Ns16550;
import dev.terrarium.samples.swap.Greeting;

/** The app with {@link Ns16550} in its kernel: the other variant differs in the annotation alone. */
@Unikernel(name = "swap-uart", use = Ns16550.class)
@Requires(Console.class)
public final class Swap {
    private Swap() {}

    public static void main(String[] args) {
        Greeting.print();
    }
}
