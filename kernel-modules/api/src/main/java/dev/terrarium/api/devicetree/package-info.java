/** The machine's own description. */
package dev.terrarium.api.devicetree;
