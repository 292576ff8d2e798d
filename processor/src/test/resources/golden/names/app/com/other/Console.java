package com.other;

import dev.terrarium.annotations.Unikernel;

@Unikernel
public final class Console {
    Console(red.Console console) {}

    public static void main(String[] args) {}
}
