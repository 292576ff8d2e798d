/** The first phase: from the compiler's elements to the model, right or wrong. */
package dev.terrarium.processor.read;
