/** What the machine's disks keep their sectors in, on the host. */
package dev.terrarium.emulator.storage;
