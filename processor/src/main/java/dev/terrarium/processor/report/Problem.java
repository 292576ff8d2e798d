package dev.terrarium.processor.report;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic.Kind;

/**
 * One thing that is wrong.
 *
 * @param kind how bad it is
 * @param code its stable name
 * @param site where to show it
 * @param text what, why and fix
 */
public record Problem(Kind kind, Code code, Site site, String text) {
    /** An error. */
    public static Problem error(Code code, Site site, Message message) {
        return new Problem(Kind.ERROR, code, site, message.toString());
    }

    /** The same problem, shown elsewhere, with a line that says where it really is. */
    public Problem at(Site other, String place) {
        return new Problem(kind, code, other, text + "\n  " + place);
    }

    /** Whether the problem stops the build. */
    public boolean isError() {
        return kind == Kind.ERROR;
    }

    /** Shows the problem to the user. */
    public void print(Messager messager) {
        messager.printMessage(kind, code + " " + text, site.element(), site.annotation(), site.value());
    }
}
