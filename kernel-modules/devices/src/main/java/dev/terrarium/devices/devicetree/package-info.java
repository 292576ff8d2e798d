/** The flattened device tree, read where firmware left it. */
package dev.terrarium.devices.devicetree;
