package dev.terrarium.emulator.hart;

/** A supervisor execution environment in the host: it answers ECALL from S-mode in place of firmware in M-mode. */
public interface EnvironmentCallHandler {
    /** Answers the call whose arguments are in a0 to a7, and puts the results into a0 and a1. */
    void call(Hart hart);
}
