package conformance.traces.elements;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Elements read one by one, made by hand, and compared. */
@Unikernel(name = "traces-elements")
@Requires(Console.class)
public final class Main {
    static StackTraceElement[] here() {
        return new Throwable().getStackTrace();
    }

    static class Nested {
        static StackTraceElement where() {
            return here()[1];
        }
    }

    public static void main(String[] args) {
        for (StackTraceElement element : here()) {
            System.out.println(element.getClassName() + " | " + element.getMethodName() + " | "
                    + element.getFileName() + " | " + element.getLineNumber() + " | " + element.isNativeMethod());
        }
        System.out.println(Nested.where());
        StackTraceElement a = new StackTraceElement("a.B", "c", "B.java", 12);
        StackTraceElement b = new StackTraceElement("a.B", "c", null, 12);
        StackTraceElement c = new StackTraceElement("a.B", "c", "B.java", -2);
        StackTraceElement d = new StackTraceElement("a.B", "c", "B.java", -1);
        StackTraceElement e = new StackTraceElement("loader", "module", "1.0", "a.B", "c", "B.java", 12);
        System.out.println(a + " " + b + " " + c + " " + d + " " + e);
        System.out.println(a.equals(new StackTraceElement("a.B", "c", "B.java", 12)) + " " + a.equals(b) + " "
                + a.equals(e) + " " + (a.hashCode() == new StackTraceElement("a.B", "c", "B.java", 12).hashCode()));
        Exception exception = new Exception("with a given trace");
        exception.setStackTrace(new StackTraceElement[] {a, d});
        exception.printStackTrace(System.out);
        StackTraceElement[] copy = exception.getStackTrace();
        copy[0] = null;
        System.out.println(exception.getStackTrace()[0]);
        try {
            exception.setStackTrace(copy);
        } catch (NullPointerException f) {
            System.out.println(f.getMessage());
        }
    }
}
