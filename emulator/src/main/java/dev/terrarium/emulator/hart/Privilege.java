package dev.terrarium.emulator.hart;

/** The privilege levels, as the numbers that {@code mstatus.MPP} holds. */
public final class Privilege {
    public static final int USER = 0;
    public static final int SUPERVISOR = 1;
    public static final int MACHINE = 3;

    private Privilege() {}

    /** Returns the level's letter: U, S or M. */
    public static char letter(int privilege) {
        return "US?M".charAt(privilege);
    }
}
