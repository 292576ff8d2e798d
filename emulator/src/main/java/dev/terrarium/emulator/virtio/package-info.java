/**
 * Virtio devices behind the MMIO transport, version 2, with split virtqueues.
 *
 * <p>A device works when its driver notifies it, before the hart's next instruction, so that runs are reproducible. Nothing
 * that a driver writes makes a device reach outside main memory, loop, or fail otherwise than as the specification says: a
 * broken ring sets DEVICE_NEEDS_RESET, and the device is silent until it is reset.
 *
 * <p>Source: Virtual I/O Device (VIRTIO) Version 1.2, OASIS Committee Specification 01.
 */
package dev.terrarium.emulator.virtio;
