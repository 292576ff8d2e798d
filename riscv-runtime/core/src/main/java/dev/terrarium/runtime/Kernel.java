package dev.terrarium.runtime;

import dev.terrarium.annotations.Provides;
import dev.terrarium.api.console.Console;
import dev.terrarium.api.memory.ObjectHeap;
import dev.terrarium.api.power.PowerOff;

/** What every image is wired with, whatever its app asks for: a console to panic on, a heap and a way to end. */
@Provides(Kernel.class)
public final class Kernel {
    public Kernel(Console console, ObjectHeap heap, PowerOff powerOff) {}
}
