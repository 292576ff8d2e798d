package dev.terrarium.image.evaluate;

/**
 * How much one initialiser may use at build time before it is left for boot.
 *
 * @param steps instructions that it executes, nested initialisers of other classes not counted
 * @param bytes memory that it allocates, whether or not it is garbage in the end
 * @param frames calls that are active at the same time
 */
public record Limits(long steps, long bytes, int frames) {
    public static final Limits DEFAULT = new Limits(5_000_000, 32 << 20, 4_000);
}
