package dev.terrarium.runtime;

import dev.terrarium.runtime.hosted.SimulatedMachine;

/** What the running image knows of itself and of how it was started. */
public final class Image {
    private Image() {}

    /** Returns the address of the image's first byte. */
    @Intrinsic
    public static long start() {
        return SimulatedMachine.current().imageStart();
    }

    /** Returns the address just behind the image, its zeroed data and its boot stack, aligned to a page. */
    @Intrinsic
    public static long end() {
        return SimulatedMachine.current().imageEnd();
    }

    /** Returns the physical address of the flattened device tree that firmware handed over in a1. */
    @Intrinsic
    public static long deviceTree() {
        return SimulatedMachine.current().deviceTree();
    }

    /**
     * Returns whether the image is to retire few instructions, whatever that costs in bytes; else few bytes count. It is
     * known when the image is built, so that of a choice by this only one side is in an image.
     */
    @Intrinsic
    public static boolean isForSpeed() {
        return true;
    }

    /**
     * Returns whether a string of the image has a conversion for dates, as {@code "%tF"}. It is known when the image is built,
     * so that an image that formats other things only is without calendars.
     */
    @Intrinsic
    public static boolean formatsDates() {
        return true;
    }

    /** Returns the number of the hart that booted, which firmware handed over in a0. */
    @Intrinsic
    public static long bootHart() {
        return 0;
    }

    /** Returns the address of the first element of an array of bytes. In a collected heap, that is where it is until the next allocation. */
    @Intrinsic
    public static long addressOf(byte[] array) {
        return SimulatedMachine.current().addressOf(array);
    }
}
