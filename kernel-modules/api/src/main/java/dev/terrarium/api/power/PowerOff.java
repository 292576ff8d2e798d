package dev.terrarium.api.power;

import dev.terrarium.annotations.Syscall;

/** Ends the machine. */
public interface PowerOff {
    /**
     * Powers the machine off and does not return.
     *
     * @param status 0 for success; any other value (1 to 65535) tells failure, as exactly as the platform can. The host
     *     of an emulated machine keeps the low eight bits only, as of every process
     */
    @Syscall(93)
    void exit(int status);
}
