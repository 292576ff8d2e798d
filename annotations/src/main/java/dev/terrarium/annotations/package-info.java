/**
 * The vocabulary by which apps and kernel modules say what they are: {@link dev.terrarium.annotations.Unikernel} on the
 * root, {@link dev.terrarium.annotations.Provides} and {@link dev.terrarium.annotations.Requires} on what is composed. The
 * annotation processors read it from sources and class files; nothing of it is left in an image.
 */
package dev.terrarium.annotations;
