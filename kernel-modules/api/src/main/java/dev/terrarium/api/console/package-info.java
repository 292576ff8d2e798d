/** Bytes to and from whoever watches the machine. */
package dev.terrarium.api.console;
