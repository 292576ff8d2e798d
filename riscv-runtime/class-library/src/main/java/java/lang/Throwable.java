package java.lang;

import dev.terrarium.runtime.Strings;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.Objects;

/** {@code java.lang.Throwable} without stack traces. */
public class Throwable implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Throwable[] NONE = {};

    private String detailMessage;
    /** Itself as long as it may still be set. */
    private Throwable cause = this;

    private Throwable[] suppressed = NONE;

    public Throwable() {
        fillInStackTrace();
    }

    public Throwable(String message) {
        fillInStackTrace();
        this.detailMessage = message;
    }

    public Throwable(String message, Throwable cause) {
        fillInStackTrace();
        this.detailMessage = message;
        this.cause = cause;
    }

    public Throwable(Throwable cause) {
        fillInStackTrace();
        this.detailMessage = cause == null ? null : cause.toString();
        this.cause = cause;
    }

    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        if (writableStackTrace) {
            fillInStackTrace();
        }
        this.detailMessage = message;
        this.cause = cause;
        if (!enableSuppression) {
            suppressed = null;
        }
    }

    public String getMessage() {
        return detailMessage;
    }

    public String getLocalizedMessage() {
        return getMessage();
    }

    public Throwable getCause() {
        return cause == this ? null : cause;
    }

    public Throwable initCause(Throwable newCause) {
        if (cause != this) {
            throw new IllegalStateException("Can't overwrite cause with " + Objects.toString(newCause, "a null"), this);
        }
        if (newCause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        cause = newCause;
        return this;
    }

    /** What constructors of this package use that know their cause late. */
    final void setCause(Throwable newCause) {
        cause = newCause;
    }

    @Override
    public String toString() {
        String name = getClass().getName();
        String text = getLocalizedMessage();
        return text == null ? name : Strings.concat(Strings.concat(name, ": "), text);
    }

    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream stream) {
        print(stream, "", null);
    }

    public void printStackTrace(PrintWriter writer) {
        print(writer, "", null);
    }

    /** Allocates nothing for an exception that has neither a cause nor suppressed ones. */
    private void print(Object target, String prefix, Enclosing enclosing) {
        write(target, toString());
        write(target, "\n");
        for (Throwable each : suppressedOrNone()) {
            each.printEnclosed(target, Strings.concat(prefix, "\t"), "Suppressed: ", new Enclosing(this, enclosing));
        }
        Throwable next = getCause();
        if (next != null) {
            next.printEnclosed(target, prefix, "Caused by: ", new Enclosing(this, enclosing));
        }
    }

    private void printEnclosed(Object target, String prefix, String caption, Enclosing enclosing) {
        write(target, prefix);
        write(target, caption);
        for (Enclosing each = enclosing; each != null; each = each.enclosing) {
            if (each.exception == this) {
                write(target, "[CIRCULAR REFERENCE: ");
                write(target, toString());
                write(target, "]\n");
                return;
            }
        }
        print(target, prefix, enclosing);
    }

    private static void write(Object target, String text) {
        if (target instanceof PrintStream stream) {
            stream.print(text);
        } else {
            ((PrintWriter) target).print(text);
        }
    }

    /** The exceptions around one that is printed. */
    private static final class Enclosing {
        final Throwable exception;
        final Enclosing enclosing;

        Enclosing(Throwable exception, Enclosing enclosing) {
            this.exception = exception;
            this.enclosing = enclosing;
        }
    }

    public Throwable fillInStackTrace() {
        return this;
    }

    public StackTraceElement[] getStackTrace() {
        return new StackTraceElement[0];
    }

    /** Checks its argument as specified; there is no trace to set. */
    public void setStackTrace(StackTraceElement[] trace) {
        for (int i = 0; i < trace.length; i++) {
            if (trace[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
    }

    public final void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        Objects.requireNonNull(exception, "Cannot suppress a null exception.");
        if (suppressed != null) {
            Throwable[] longer = new Throwable[suppressed.length + 1];
            System.arraycopy(suppressed, 0, longer, 0, suppressed.length);
            longer[suppressed.length] = exception;
            suppressed = longer;
        }
    }

    public final Throwable[] getSuppressed() {
        return suppressedOrNone().clone();
    }

    private Throwable[] suppressedOrNone() {
        return suppressed == null ? NONE : suppressed;
    }
}
