package dev.terrarium.processor.model;

/**
 * A system call and the module that serves it.
 *
 * @param call the call
 * @param provider the module
 */
public record WiredSystemCall(SystemCall call, WiredModule provider) {}
