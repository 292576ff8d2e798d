package dev.terrarium.image;

/** Whether exceptions know where they come from. */
public enum StackTraces {
    /** As on a JVM: class, method, file and line of each frame. */
    FULL,
    /** Traces are empty, and cost neither bytes nor time. */
    NONE
}
