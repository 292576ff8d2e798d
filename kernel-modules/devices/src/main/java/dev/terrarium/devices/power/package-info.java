/** Ways to power off, which differ in how exactly they pass on the exit status. */
package dev.terrarium.devices.power;
