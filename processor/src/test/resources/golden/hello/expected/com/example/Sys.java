package com.example;

import acme.Console;
import acme.Ns16550;
import java.io.IOException;
import javax.annotation.processing.Generated;

/**
 * The system calls that {@link Hello} is wired for: each a plain call of the module that serves it.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class Sys {
    /**
     * Number of {@link #readByte}.
     */
    public static final int READ_BYTE = 63;

    /**
     * Number of {@link #write}.
     */
    public static final int WRITE = 64;

    private Sys() {
    }

    /**
     * System call 63: {@link Console#readByte}, served by {@link Ns16550}.
     */
    public static int readByte() {
        return HelloWiring.ns16550.readByte();
    }

    /**
     * System call 64: {@link Console#write}, served by {@link Ns16550}.
     */
    public static void write(byte[] bytes, int offset, int length) throws IOException {
        HelloWiring.ns16550.write(bytes, offset, length);
    }
}
