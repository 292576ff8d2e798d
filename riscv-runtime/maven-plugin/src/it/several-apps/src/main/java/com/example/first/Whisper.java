package com.example.first;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

@Unikernel
@Requires(Console.class)
public final class Whisper {
    public static void main(String[] args) {
        System.out.println("whispered by the first app");
    }
}
