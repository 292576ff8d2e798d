package dev.terrarium.image.conformance;

import java.util.Optional;

/**
 * How a program compares.
 *
 * @param program the program
 * @param difference what differs, in words; empty if nothing does
 * @param cause the exception behind the difference, if there is one
 * @param image what the image did; empty if it could not be built
 */
record Verdict(Program program, Optional<String> difference, Optional<Throwable> cause, Optional<BootedImage> image) {
    static Verdict of(Program program, Expectation expected, BootedImage image) {
        return new Verdict(program, Comparison.difference(expected, image), Optional.empty(), Optional.of(image));
    }

    static Verdict unbuilt(Program program, Throwable cause) {
        String text = "no image was built or booted: " + cause;
        return new Verdict(program, Optional.of(text), Optional.of(cause), Optional.empty());
    }

    boolean equal() {
        return difference.isEmpty();
    }
}
