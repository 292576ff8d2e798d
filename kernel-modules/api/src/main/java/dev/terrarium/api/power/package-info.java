/** The end of the machine. */
package dev.terrarium.api.power;
