/** Consoles: over firmware, and over a UART. */
package dev.terrarium.devices.console;
