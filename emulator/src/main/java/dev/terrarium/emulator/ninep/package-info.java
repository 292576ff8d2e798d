/**
 * A server of 9P2000.L for a folder of the host. A guest reaches what is in the folder and nothing else: names are single
 * components, symbolic links are shown and never followed, and only regular files and folders are opened.
 *
 * <p>Sources: "Plan 9 from Bell Labs, Programmer's Manual", section 5; the 9P2000.L protocol of diod.
 */
package dev.terrarium.emulator.ninep;
