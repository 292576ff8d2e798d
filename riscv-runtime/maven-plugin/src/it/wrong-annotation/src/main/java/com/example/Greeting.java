package com.example;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import java.util.concurrent.Callable;

@Unikernel
@Requires(Callable.class)
public final class Greeting {
    public static void main(String[] args) {
        System.out.println("No module provides a Callable");
    }
}
