package java.lang;

import dev.terrarium.runtime.StackTraces;
import dev.terrarium.runtime.Strings;
import dev.terrarium.runtime.TraceFrames;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.Objects;

/** {@code java.lang.Throwable}; its stack trace stays a list of addresses until somebody asks for it. */
public class Throwable implements Serializable {
    private static final long serialVersionUID = 1;
    private static final StackTraceElement[] NO_TRACE = {};

    private String detailMessage;
    /** Null if there is none or it is not known yet. In a program without causes, nothing deals with them. */
    private Throwable cause;

    private boolean isCauseKnown;
    /** Null if there are none, for the same reason. */
    private Throwable[] suppressed;

    private boolean isSuppressionEnabled = true;
    private boolean isTraceWritable = true;
    /** Where the exception was made; null if that is unknown or has been decoded. */
    private byte[] returnAddresses;
    /** The decoded or given trace; null as long as nobody has asked for it. */
    private StackTraceElement[] stackTrace;

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
        setCause(cause);
    }

    public Throwable(Throwable cause) {
        fillInStackTrace();
        this.detailMessage = cause == null ? null : cause.toString();
        setCause(cause);
    }

    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        this.isTraceWritable = writableStackTrace;
        if (writableStackTrace) {
            fillInStackTrace();
        }
        this.detailMessage = message;
        setCause(cause);
        this.isSuppressionEnabled = enableSuppression;
    }

    public String getMessage() {
        explainNull();
        return detailMessage;
    }

    /**
     * Makes what was null the message, if an instruction that failed made the exception. It is worked out late, as long as
     * it is known where that was: most exceptions are never asked. That there is no method to override keeps dispatch
     * tables short.
     */
    private void explainNull() {
        if (StackTraces.explainNulls()
                && detailMessage == null
                && returnAddresses != null
                && this instanceof NullPointerException) {
            detailMessage = new TraceFrames(returnAddresses).nullExplanation();
        }
    }

    public String getLocalizedMessage() {
        return getMessage();
    }

    public Throwable getCause() {
        return cause;
    }

    public Throwable initCause(Throwable newCause) {
        if (isCauseKnown) {
            throw new IllegalStateException("Can't overwrite cause with " + Objects.toString(newCause, "a null"), this);
        }
        if (newCause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", this);
        }
        setCause(newCause);
        return this;
    }

    /** What constructors of this package use that know their cause late. */
    final void setCause(Throwable newCause) {
        cause = newCause;
        isCauseKnown = true;
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
        StackTracePrinter.print(this, stream);
    }

    public void printStackTrace(PrintWriter writer) {
        StackTracePrinter.print(this, writer);
    }

    public Throwable fillInStackTrace() {
        if (StackTraces.areTaken() && isTraceWritable) {
            returnAddresses = StackTraces.take();
            stackTrace = null;
        }
        return this;
    }

    public StackTraceElement[] getStackTrace() {
        return trace().clone();
    }

    /** The trace itself, which must not be changed. */
    final StackTraceElement[] trace() {
        if (stackTrace == null) {
            explainNull();
            stackTrace = StackTraces.areTaken() && returnAddresses != null
                    ? StackTraceDecoder.decode(this, returnAddresses)
                    : NO_TRACE;
            returnAddresses = null;
        }
        return stackTrace;
    }

    public void setStackTrace(StackTraceElement[] trace) {
        StackTraceElement[] copy = trace.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        if (isTraceWritable) {
            stackTrace = copy;
        }
    }

    public final void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", exception);
        }
        Objects.requireNonNull(exception, "Cannot suppress a null exception.");
        if (!isSuppressionEnabled) {
            return;
        }
        int count = suppressed == null ? 0 : suppressed.length;
        Throwable[] longer = new Throwable[count + 1];
        for (int i = 0; i < count; i++) {
            longer[i] = suppressed[i];
        }
        longer[count] = exception;
        suppressed = longer;
    }

    public final Throwable[] getSuppressed() {
        return suppressed == null ? new Throwable[0] : suppressed.clone();
    }

    final Throwable[] suppressedOrNull() {
        return suppressed;
    }
}
