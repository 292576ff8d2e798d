package java.lang;

import dev.terrarium.runtime.Decimal;
import java.io.PrintStream;
import java.io.PrintWriter;

/** Prints an exception with its trace, what it suppressed and what caused it, in the JVM's form. */
abstract class StackTracePrinter {
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

    private Printed printed;

    static StackTracePrinter to(PrintStream stream) {
        return new StackTracePrinter() {
            @Override
            void print(String text) {
                stream.print(text);
            }

            @Override
            void println(String text) {
                stream.println(text);
            }
        };
    }

    static StackTracePrinter to(PrintWriter writer) {
        return new StackTracePrinter() {
            @Override
            void print(String text) {
                writer.print(text);
            }

            @Override
            void println(String text) {
                writer.println(text);
            }
        };
    }

    abstract void print(String text);

    abstract void println(String text);

    /** Prints an exception that does not belong to another. */
    final void print(Throwable exception) {
        printed = new Printed(exception, null);
        println(exception.toString());
        StackTraceElement[] trace = exception.trace();
        printFrames("", trace, trace.length);
        printRelated(exception, trace, "");
    }

    private void printFrames(String indentation, StackTraceElement[] trace, int count) {
        for (int i = 0; i < count; i++) {
            print(indentation);
            print("\tat ");
            println(trace[i].toString());
        }
    }

    private void printRelated(Throwable exception, StackTraceElement[] trace, String indentation) {
        Throwable[] suppressed = exception.suppressedOrNull();
        if (suppressed != null) {
            for (Throwable each : suppressed) {
                printEnclosed(each, trace, "Suppressed: ", indentation.concat("\t"));
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
        print(indentation);
        print(caption);
        if (Printed.contains(printed, exception)) {
            print("[CIRCULAR REFERENCE: ");
            print(exception.toString());
            println("]");
            return;
        }
        printed = new Printed(exception, printed);
        println(exception.toString());
        StackTraceElement[] trace = exception.trace();
        int common = commonFrames(trace, enclosingTrace);
        printFrames(indentation, trace, trace.length - common);
        if (common > 0) {
            print(indentation);
            print("\t... ");
            print(Decimal.toString(common));
            println(" more");
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
