package com.example;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

@Unikernel
@Requires(Console.class)
public final class Greeting {
    public static void main(String[] args) {
        System.out.println("Hello from a machine of my own");
    }
}
