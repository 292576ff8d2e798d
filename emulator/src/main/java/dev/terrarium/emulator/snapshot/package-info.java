/** The state of a whole machine as a value: taken while the machine rests, kept in memory or in a file, and put back. */
package dev.terrarium.emulator.snapshot;
