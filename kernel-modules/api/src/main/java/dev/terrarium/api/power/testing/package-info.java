/** The contract that every way to power off is tested against; needs JUnit. */
package dev.terrarium.api.power.testing;
