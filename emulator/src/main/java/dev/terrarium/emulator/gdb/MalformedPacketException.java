package dev.terrarium.emulator.gdb;

/** A packet is not what the protocol says; gdb gets an error for it, and the machine stays as it is. */
final class MalformedPacketException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedPacketException(String message) {
        super(message);
    }
}
