package dev.terrarium.image.link;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where failures are entered from functions that call nothing else and so have no return address in a frame: exits, to
 * which they jump with the place in t0, and which make a frame with the return address in its topmost 8 bytes before they
 * enter the failure as a call at that place would.
 */
public final class FailureExit {
    /** What the symbols of exits begin with, and nothing else does. */
    public static final String PREFIX = "terrarium_exit_";

    /** The size of the frame that an exit makes. */
    public static final int FRAME_BYTES = 16;

    private FailureExit() {}

    /** Returns the addresses of the exits of a file. */
    static Set<Long> addresses(ElfFile file) {
        Set<Long> addresses = new HashSet<>();
        for (ElfFile.Symbol symbol : file.symbols()) {
            if (symbol.name().startsWith(PREFIX)) {
                addresses.add(symbol.address());
            }
        }
        return addresses;
    }

    /** Returns those of some functions that jump to exits. */
    static Set<UnwindInformation.Function> users(ElfFile file, List<UnwindInformation.Function> functions) {
        Set<Long> exits = addresses(file);
        Set<UnwindInformation.Function> users = new HashSet<>();
        if (!exits.isEmpty()) {
            Jumps jumps = new Jumps(file);
            for (UnwindInformation.Function function : functions) {
                if (uses(jumps.of(function), exits)) {
                    users.add(function);
                }
            }
        }
        return users;
    }

    private static boolean uses(List<Jumps.Jump> jumps, Set<Long> exits) {
        boolean usesExits = jumps.stream().anyMatch(jump -> isTaken(jump, exits));
        if (usesExits && jumps.stream().anyMatch(jump -> jump.link() == Jumps.RETURN_ADDRESS)) {
            throw new IllegalStateException("a function that was taken for a leaf calls others");
        }
        return usesExits;
    }

    /** Whether a jump is one to an exit. */
    static boolean isTaken(Jumps.Jump jump, Set<Long> exits) {
        return jump.link() == Jumps.ALTERNATE_LINK && exits.contains(jump.target());
    }
}
