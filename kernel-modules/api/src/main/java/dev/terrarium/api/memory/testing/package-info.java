/** The contracts that every heap and frame allocator is tested against; needs JUnit. */
package dev.terrarium.api.memory.testing;
