/** Page-frame allocators over the memory that the device tree leaves free. */
package dev.terrarium.memory.frames;
