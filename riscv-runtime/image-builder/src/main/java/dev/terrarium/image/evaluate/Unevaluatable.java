package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.MethodInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * Something cannot be computed at build time. The chain says how control came there: one entry a method, the outermost
 * first.
 */
public final class Unevaluatable extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 10;

    private final String cause;
    private final transient List<String> chain;

    /**
     * Makes an exception.
     *
     * @param cause a clause whose subject is the innermost method, such as "calls the native method X.y()"
     */
    Unevaluatable(String cause, List<String> chain) {
        super(cause, null, false, false);
        this.cause = cause;
        this.chain = List.copyOf(chain);
    }

    /** The same cause, reached by way of an outer chain. */
    Unevaluatable within(List<String> outerChain) {
        List<String> whole = new ArrayList<>(outerChain);
        whole.addAll(chain);
        return new Unevaluatable(cause, whole);
    }

    String clause() {
        return cause;
    }

    List<String> chain() {
        return chain;
    }

    @Override
    public String getMessage() {
        if (chain.isEmpty()) {
            return cause;
        }
        StringBuilder text =
                new StringBuilder(chain.get(chain.size() - 1)).append(' ').append(cause);
        if (chain.size() > 1) {
            text.append(", reached by ");
            int hidden = Math.max(0, chain.size() - SHOWN);
            for (int i = 0; i < chain.size(); i++) {
                if (i == SHOWN / 2 && hidden > 0) {
                    text.append(" -> (").append(hidden).append(" others)");
                    i += hidden - 1;
                    continue;
                }
                text.append(i == 0 ? "" : " -> ").append(chain.get(i));
            }
        }
        return text.toString();
    }

    /** How a method appears in a chain: its name and, if known, the file and line where it is. */
    static String entry(MethodInfo method, int line) {
        String file = method.owner().node() == null ? null : method.owner().node().sourceFile;
        if (file == null) {
            return method.javaName();
        }
        return method.javaName() + " (" + file + (line > 0 ? ":" + line : "") + ")";
    }
}
