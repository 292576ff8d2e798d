package com.example;

import dev.terrarium.annotations.Unikernel;

@Unikernel
final class Hello {
    private Hello() {}

    public static void main(String... args) throws Exception {}
}
