/** The contract that every device tree is tested against, and a writer of trees; needs JUnit. */
package dev.terrarium.api.devicetree.testing;
