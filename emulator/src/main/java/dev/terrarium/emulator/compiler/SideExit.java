package dev.terrarium.emulator.compiler;

/**
 * How compiled code is left before an instruction in the middle of a block, which has done nothing yet and which the
 * interpreter has to execute. It is control flow, so it has neither trace nor message; where it happens is in the
 * {@link RegionContext}.
 */
final class SideExit extends RuntimeException {
    static final SideExit BEFORE = new SideExit();

    private static final long serialVersionUID = 1L;

    private SideExit() {
        super(null, null, false, false);
    }
}
