package dev.terrarium.samples.swap;

/** What both variants of the app do. */
public final class Greeting {
    private Greeting() {}

    public static void print() {
        System.out.println("The same app, over another console driver");
    }
}
