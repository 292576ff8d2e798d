package dev.terrarium.emulator.ninep;

/** A request cannot be carried out; the client is told an error number. */
final class NinePException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int errorNumber;

    NinePException(int errorNumber) {
        super("error " + errorNumber, null, false, false);
        this.errorNumber = errorNumber;
    }

    int errorNumber() {
        return errorNumber;
    }
}
