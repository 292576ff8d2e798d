package dev.terrarium.image.analyze;

import dev.terrarium.image.world.ClassInfo;
import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/** How a method was first reached, from itself to the boot code, as text for messages. */
final class CallChain {
    /** A chain that is longer is told by its beginning and its end. */
    private static final int MOST_SHOWN = 14;

    private static final int SHOWN_AT_BEGINNING = 6;

    private final List<MethodInfo> methods = new ArrayList<>();

    private CallChain(MethodState innermost) {
        for (MethodState state = innermost; state != null; state = state.reachedFrom) {
            if (state.method.owner().origin() != ClassInfo.Origin.SYNTHETIC) {
                methods.add(state.method);
            }
        }
    }

    /** Tells the chain, one caller in each line, and what in the program's own code leads there. */
    static String of(MethodState innermost) {
        CallChain chain = new CallChain(innermost);
        return chain.callers() + chain.fix();
    }

    /** Tells the chain only, for messages that say themselves what to do. */
    static String callersOf(MethodState innermost) {
        return new CallChain(innermost).callers();
    }

    private String callers() {
        StringBuilder text = new StringBuilder();
        boolean isLong = methods.size() > MOST_SHOWN;
        int resumed = isLong ? methods.size() - (MOST_SHOWN - SHOWN_AT_BEGINNING) : 0;
        for (int i = 0; i < methods.size(); i++) {
            if (isLong && i == SHOWN_AT_BEGINNING) {
                text.append("\n  and ").append(resumed - i).append(" more, up to");
                i = resumed;
            }
            text.append(i == 0 ? "\n  reached from " : "\n  called by    ")
                    .append(methods.get(i).javaName());
        }
        return text.toString();
    }

    /** What of the program's own leads to the beginning of the chain, if that is not itself the program's own. */
    private String fix() {
        for (int i = 0; i < methods.size(); i++) {
            ClassInfo owner = methods.get(i).owner();
            if (owner.origin() == ClassInfo.Origin.APPLICATION && !owner.isOfRuntime()) {
                return i == 0
                        ? ""
                        : "\n  fix: do without " + methods.get(i - 1).javaName() + " in "
                                + methods.get(i).javaName();
            }
        }
        return "";
    }
}
