package dev.terrarium.processor.model;

/**
 * Where a class comes from.
 *
 * @param name a jar's file name, the end of a directory's path, or {@code source}
 * @param inSource whether this compilation compiles it, so that messages can be shown there
 */
public record Origin(String name, boolean inSource) {
    /** A class of this compilation. */
    public static final Origin SOURCE = new Origin("source", true);

    /** Returns how a message says it. */
    public String describe() {
        return inSource ? "this project" : name;
    }
}
