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
        stream.println(this);
        for (Throwable each : suppressedOrNone()) {
            stream.print("\tSuppressed: ");
            each.printStackTrace(stream);
        }
        Throwable next = getCause();
        if (next != null) {
            stream.print("Caused by: ");
            next.printStackTrace(stream);
        }
    }

    public void printStackTrace(PrintWriter writer) {
        writer.println(this);
        for (Throwable each : suppressedOrNone()) {
            writer.print("\tSuppressed: ");
            each.printStackTrace(writer);
        }
        Throwable next = getCause();
        if (next != null) {
            writer.print("Caused by: ");
            next.printStackTrace(writer);
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
