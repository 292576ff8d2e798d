/** Object heaps that never free. */
package dev.terrarium.memory.heap;
