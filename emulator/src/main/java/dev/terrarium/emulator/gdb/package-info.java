/**
 * Lets gdb look at a machine and steer it, by the GDB Remote Serial Protocol (GDB manual, appendix E).
 *
 * <p>Nothing of the guest is changed for it: breakpoints and watchpoints are looked for before each instruction, and memory
 * that is read for gdb is neither a device's nor marked as accessed, so that a run with gdb retires what a run without does.
 */
package dev.terrarium.emulator.gdb;
