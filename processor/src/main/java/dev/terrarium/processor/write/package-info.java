/** The last phase: generated sources and resources. */
package dev.terrarium.processor.write;
