/** The processor that checks each class by itself and writes the index by which other jars find its modules. */
package dev.terrarium.processor.index;
