package dev.terrarium.image.link;

import dev.terrarium.image.BuildException;

/** What the tables of an image, whose fields are as narrow as ordinary images allow, cannot hold. */
final class TableLimit {
    private TableLimit() {}

    /**
     * Returns a value that a field holds.
     *
     * @param what what the value counts or measures, for the message
     * @throws BuildException if the value is negative or above the largest
     */
    static int check(long value, int largest, String what) {
        if (value < 0 || value > largest) {
            throw new BuildException("the image is too large for the tables by which it finds its stack frames: " + what
                    + " would be " + value + ", and can be " + largest + " at most.\n"
                    + "  Fix: optimise for SIZE, divide the largest methods, or leave out what the app does not need");
        }
        return (int) value;
    }
}
