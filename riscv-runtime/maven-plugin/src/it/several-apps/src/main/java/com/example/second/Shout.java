package com.example.second;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

@Unikernel
@Requires(Console.class)
public final class Shout {
    public static void main(String[] args) {
        System.out.println("SHOUTED BY THE SECOND APP");
        System.exit(3);
    }
}
