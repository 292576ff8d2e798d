/** A simulated machine under the intrinsics, for unit tests of modules on the host JVM. */
package dev.terrarium.runtime.hosted;
