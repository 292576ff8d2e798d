package dev.terrarium.emulator;

/** What executes the guest's code. Every engine gives the same results, output and counts. */
public enum Engine {
    /** Executes decoded instructions one after the other. */
    INTERPRETER,
    /** Interprets at first, and compiles what is executed often to bytecode of the host's virtual machine. */
    COMPILER
}
