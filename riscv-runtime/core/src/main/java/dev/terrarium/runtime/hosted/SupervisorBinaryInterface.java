package dev.terrarium.runtime.hosted;

/** The firmware below a {@link SimulatedMachine}: what answers its ecalls. */
public interface SupervisorBinaryInterface {
    /**
     * Answers one call, as {@link dev.terrarium.runtime.Sbi#call} and {@code legacyCall} do.
     *
     * @return the value, or a negative error
     */
    long call(long extension, long function, long argument0, long argument1, long argument2);
}
