/** The processor that composes the image of each app: read, resolve, validate, write. */
package dev.terrarium.processor.wiring;
