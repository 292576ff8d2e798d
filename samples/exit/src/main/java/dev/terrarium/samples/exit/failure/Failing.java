package dev.terrarium.samples.exit.failure;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** An app that fails: an exception that nothing catches is printed, and the machine ends with status 1. */
@Unikernel(name = "exit-failure")
@Requires(Console.class)
public final class Failing {
    private Failing() {}

    public static void main(String[] args) {
        System.out.println("Filling the tank");
        fill(new int[4], 5);
        System.out.println("Not reached");
    }

    private static void fill(int[] tank, int litres) {
        for (int i = 0; i < litres; i++) {
            tank[i] = 1;
        }
    }
}
