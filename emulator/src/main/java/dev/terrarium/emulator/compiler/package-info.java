/**
 * The compiling engine: guest code that is executed often becomes bytecode of the host's virtual machine.
 *
 * <p>{@link dev.terrarium.emulator.compiler.CompilingEngine} decides what to execute how; a
 * {@link dev.terrarium.emulator.compiler.ControlFlow} is the guest code that becomes one method; a
 * {@link dev.terrarium.emulator.compiler.RegionEmitter} writes that method; {@link dev.terrarium.emulator.compiler.Operations}
 * and {@link dev.terrarium.emulator.compiler.RegionContext} are what it calls; a
 * {@link dev.terrarium.emulator.compiler.RegionTable} finds regions again and drops those whose code has changed.
 */
package dev.terrarium.emulator.compiler;
