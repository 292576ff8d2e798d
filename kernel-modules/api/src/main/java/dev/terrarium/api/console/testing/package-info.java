/** The contract that every console is tested against; needs JUnit. */
package dev.terrarium.api.console.testing;
