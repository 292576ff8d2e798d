package java.lang;

import dev.terrarium.runtime.Decimal;
import dev.terrarium.runtime.Strings;
import java.io.PrintStream;
import java.io.PrintWriter;

/** Prints an exception with its trace, what it suppressed and what caused it, in the JVM's form. */
final class StackTracePrinter {
    /** An exception that has been printed, and those before it. */
    private record Printed(Throwable exception, Printed before) {
        static boolean contains(Printed last, Throwable exception) {
            for (Printed printed = last; printed != null; printed = printed.before) {
                if (printed.exception == exception) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A {@link PrintStream} or a {@link PrintWriter}. */
    private final Object target;

    private Printed printed;

    private StackTracePrinter(Object target, Throwable first) {
        this.target = target;
        this.printed = new Printed(first, null);
    }

    /**
     * Prints an exception to a {@link PrintStream} or a {@link PrintWriter}. Allocates nothing for one without a trace, a
     * cause and suppressed ones: there may be no memory.
     */
    static void print(Throwable exception, Object target) {
        println(target, exception.toString());
        StackTraceElement[] trace = exception.trace();
        printFrames(target, "", trace, trace.length);
        if (exception.suppressedOrNull() != null || exception.getCause() != null) {
            new StackTracePrinter(target, exception).printRelated(exception, trace, "");
        }
    }

    private static void print(Object target, String text) {
        if (target instanceof PrintStream stream) {
            stream.print(text);
        } else {
            ((PrintWriter) target).print(text);
        }
    }

    private static void println(Object target, String text) {
        if (target instanceof PrintStream stream) {
            stream.println(text);
        } else {
            ((PrintWriter) target).println(text);
        }
    }

    private static void printFrames(Object target, String indentation, StackTraceElement[] trace, int count) {
        for (int i = 0; i < count; i++) {
            print(target, indentation);
            print(target, "\tat ");
            println(target, trace[i].toString());
        }
    }

    private void printRelated(Throwable exception, StackTraceElement[] trace, String indentation) {
        Throwable[] suppressed = exception.suppressedOrNull();
        if (suppressed != null) {
            for (Throwable each : suppressed) {
                printEnclosed(each, trace, "Suppressed: ", Strings.concat(indentation, "\t"));
            }
        }
        Throwable cause = exception.getCause();
        if (cause != null) {
            printEnclosed(cause, trace, "Caused by: ", indentation);
        }
    }

    /** Prints what belongs to another exception, without the frames that both have at the end. */
    private void printEnclosed(
            Throwable exception, StackTraceElement[] enclosingTrace, String caption, String indentation) {
        print(target, indentation);
        print(target, caption);
        if (Printed.contains(printed, exception)) {
            print(target, "[CIRCULAR REFERENCE: ");
            print(target, exception.toString());
            println(target, "]");
            return;
        }
        printed = new Printed(exception, printed);
        println(target, exception.toString());
        StackTraceElement[] trace = exception.trace();
        int common = commonFrames(trace, enclosingTrace);
        printFrames(target, indentation, trace, trace.length - common);
        if (common > 0) {
            print(target, indentation);
            print(target, "\t... ");
            print(target, Decimal.toString(common));
            println(target, " more");
        }
        printRelated(exception, trace, indentation);
    }

    private static int commonFrames(StackTraceElement[] trace, StackTraceElement[] enclosingTrace) {
        int count = 0;
        while (count < trace.length
                && count < enclosingTrace.length
                && trace[trace.length - 1 - count].equals(enclosingTrace[enclosingTrace.length - 1 - count])) {
            count++;
        }
        return count;
    }
}
