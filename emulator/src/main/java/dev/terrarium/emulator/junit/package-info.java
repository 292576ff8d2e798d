/** Tests of images with JUnit: {@link dev.terrarium.emulator.junit.Boot} gives a test a machine with an image. */
package dev.terrarium.emulator.junit;
