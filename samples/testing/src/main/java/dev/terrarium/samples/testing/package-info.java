/**
 * What the samples' tests have in common: an app's image is booted on every {@link dev.terrarium.samples.testing.Platform},
 * and the app itself runs on the host's JVM; each run's {@link dev.terrarium.samples.testing.Transcript} is compared with
 * a golden one.
 */
package dev.terrarium.samples.testing;
