package dev.terrarium.emulator;

/** What runs below the image. */
public enum Firmware {
    /** The host answers the Supervisor Binary Interface; the image starts in S-mode. */
    SBI,
    /** Nothing: the image starts in M-mode. */
    NONE,
    /** A firmware image, which starts in M-mode and enters the image itself. */
    IMAGE
}
