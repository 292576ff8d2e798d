/** Going back in a run: a machine is put back to a snapshot, and runs again up to the wanted moment. */
package dev.terrarium.emulator.replay;
