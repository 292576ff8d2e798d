package com.example;

import acme.Console;
import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import java.io.IOException;

@Unikernel
@Requires(Console.class)
public final class Hello {
    public static void main(String[] args) throws IOException {
        byte[] text = {'h', 'i'};
        Sys.write(text, 0, text.length);
    }
}
