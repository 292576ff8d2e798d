package com.example;

import dev.terrarium.annotations.Unikernel;
import java.util.Optional;

@Unikernel
final class Hello implements Runnable {
    Hello(
            @Boot Store boot,
            @Named({"a */ {b", "$T \u00e9"}) Store named,
            @Named("a") Optional<Store> none,
            Optional<Store> plain,
            Store unqualified) {}

    @Override
    public void run() {}
}
