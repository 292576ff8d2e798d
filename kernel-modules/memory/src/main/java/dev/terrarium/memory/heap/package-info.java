/** Object heaps: two that never free, and one that is collected. */
package dev.terrarium.memory.heap;
