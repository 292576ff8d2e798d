package java.lang;

import dev.terrarium.runtime.TraceFrames;

/** Makes the elements of a stack trace from what was taken when the exception was made. */
final class StackTraceDecoder {
    /** As many elements as HotSpot shows by default (MaxJavaStackTraceDepth). */
    private static final int MOST_ELEMENTS = 1024;

    private static final String JAVA_BASE = "java.base";

    private StackTraceDecoder() {}

    /**
     * Decodes the trace of an exception without the frames that make exceptions: those of {@code fillInStackTrace} and of
     * its constructors.
     */
    static StackTraceElement[] decode(Throwable exception, byte[] returnAddresses) {
        int making = making(exception.getClass().getName(), new TraceFrames(returnAddresses));
        TraceFrames rest = behind(making, returnAddresses);
        int count = 0;
        while (count < MOST_ELEMENTS && rest.next()) {
            count++;
        }
        TraceFrames frames = behind(making, returnAddresses);
        StackTraceElement[] elements = new StackTraceElement[count];
        for (int i = 0; i < count; i++) {
            frames.next();
            elements[i] = element(frames);
        }
        return elements;
    }

    private static TraceFrames behind(int skipped, byte[] returnAddresses) {
        TraceFrames frames = new TraceFrames(returnAddresses);
        for (int i = 0; i < skipped; i++) {
            frames.next();
        }
        return frames;
    }

    /**
     * Counts the frames of {@code fillInStackTrace}, and of the constructors outwards from them if they end with those of
     * the exception's own class; otherwise a constructor of something else has filled in the trace.
     */
    private static int making(String exceptionClass, TraceFrames frames) {
        int count = 0;
        int making = 0;
        boolean more = frames.next();
        while (more && frames.methodName().equals("fillInStackTrace")) {
            making = ++count;
            more = frames.next();
        }
        while (more && frames.methodName().equals("<init>")) {
            count++;
            if (frames.className().equals(exceptionClass)) {
                making = count;
            }
            more = frames.next();
        }
        return making;
    }

    private static StackTraceElement element(TraceFrames frames) {
        String className = frames.className();
        boolean isInJavaBase =
                className.startsWith("java.") || className.startsWith("jdk.") || className.startsWith("sun.");
        return new StackTraceElement(
                null,
                isInJavaBase ? JAVA_BASE : null,
                null,
                className,
                frames.methodName(),
                frames.fileName(),
                frames.line());
    }
}
