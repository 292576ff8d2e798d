package dev.terrarium.image.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the calls in a linked file after which a stack trace may find a return address. */
final class CallSites {
    private final Jumps jumps;
    private final Set<Long> exits;
    private final Set<Long> unwindable = new HashSet<>();
    private final List<Long> found = new ArrayList<>();

    private CallSites(ElfFile file) {
        this.jumps = new Jumps(file);
        this.exits = FailureExit.addresses(file);
    }

    /**
     * Returns the return addresses of calls, ascending. LLVM writes unwind information for every function that an
     * exception may pass, and so for every function that may be on the stack while one is made: whatever takes a trace
     * might throw, for all that LLVM knows. Calls in and of other functions are left out. A jump to an exit counts as the
     * call that it stands for.
     *
     * @param functions those with unwind information, by address
     */
    static List<Long> of(ElfFile file, List<UnwindInformation.Function> functions) {
        CallSites sites = new CallSites(file);
        functions.forEach(function -> sites.unwindable.add(function.start()));
        functions.forEach(sites::scan);
        return sites.found;
    }

    private void scan(UnwindInformation.Function function) {
        for (Jumps.Jump jump : jumps.of(function)) {
            if (isCall(jump) || FailureExit.isTaken(jump, exits)) {
                found.add(jump.returnAddress());
            }
        }
    }

    private boolean isCall(Jumps.Jump jump) {
        return jump.link() == Jumps.RETURN_ADDRESS && (jump.isFar() || unwindable.contains(jump.target()));
    }
}
