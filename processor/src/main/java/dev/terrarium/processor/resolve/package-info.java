/** The second phase: from what an app requires to the modules, values and system calls of its image. */
package dev.terrarium.processor.resolve;
