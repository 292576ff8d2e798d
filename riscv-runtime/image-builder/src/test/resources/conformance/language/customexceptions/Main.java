package conformance.language.customexceptions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.io.IOException;

/** Own exceptions: hierarchies, generics of throws, chains of causes, messages, multi-catch. */
@Unikernel(name = "language-customexceptions")
@Requires(Console.class)
public final class Main {
    static class AppException extends Exception {
        final int code;

        AppException(String m, int code) {
            super(m);
            this.code = code;
        }

        AppException(String m, Throwable cause) {
            super(m, cause);
            code = -1;
        }

        @Override
        public String getMessage() {
            return "[" + code + "] " + super.getMessage();
        }
    }

    static class Missing extends AppException {
        Missing(String what) {
            super(what + " is missing", 404);
        }
    }

    static class Denied extends AppException {
        Denied(Throwable t) {
            super("denied", t);
        }
    }

    static final class Fatal extends Error {
        Fatal() {
            super(new IllegalStateException("root"));
        }

        @Override
        public String toString() {
            return "FATAL:" + getMessage();
        }
    }

    static class Cheap extends RuntimeException {
        Cheap() {
            super("cheap", null, true, false);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    interface Action<X extends Exception> {
        void run() throws X;
    }

    static <X extends Exception> String perform(Action<X> a) throws X {
        a.run();
        return "done";
    }

    @SuppressWarnings("unchecked")
    static <X extends Throwable> void sneaky(Throwable t) throws X {
        throw (X) t;
    }

    static String classify(Action<Exception> a) {
        try {
            a.run();
            return "ok";
        } catch (Missing e) {
            return "missing " + e.code + " " + e.getMessage();
        } catch (AppException e) {
            return "app " + e.getMessage() + " " + e.getCause();
        } catch (IllegalArgumentException | ArithmeticException e) {
            return "runtime " + e.getClass().getName();
        } catch (RuntimeException e) {
            return "other " + e;
        } catch (Exception e) {
            return "checked " + e;
        } catch (Fatal e) {
            return e + " " + e.getCause().getMessage();
        } catch (Throwable e) {
            return "throwable " + e;
        }
    }

    static String chain(Throwable t) {
        StringBuilder b = new StringBuilder();
        for (; t != null; t = t.getCause()) {
            b.append(t.getClass().getSimpleName())
                    .append(':')
                    .append(t.getMessage())
                    .append(" <- ");
        }
        return b.toString();
    }

    public static void main(String[] args) {
        System.out.println(classify(() -> {}));
        System.out.println(classify(() -> {
            throw new Missing("key");
        }));
        System.out.println(classify(() -> {
            throw new Denied(new SecurityException("who"));
        }));
        System.out.println(classify(() -> {
            throw new NumberFormatException("nan");
        }));
        System.out.println(classify(() -> {
            int z = 0;
            System.out.println(1 / z);
        }));
        System.out.println(classify(() -> {
            throw new Cheap();
        }));
        System.out.println(classify(() -> {
            throw new InterruptedException("int");
        }));
        System.out.println(classify(() -> {
            throw new Fatal();
        }));
        System.out.println(classify(() -> sneaky(new IOException("sneaked"))));
        System.out.println(classify(() -> {
            throw new AssertionError(42);
        }));
        try {
            perform(() -> {
                throw new Missing("m");
            });
        } catch (Missing e) {
            System.out.println("typed " + e.code);
        }
        System.out.println(perform(() -> {}));
        Throwable t = null;
        for (int i = 0; i < 4; i++) {
            t = i % 2 == 0 ? new RuntimeException("level " + i, t) : new Exception(t);
        }
        System.out.println(chain(t));
        System.out.println(new Cheap().getStackTrace().length + " " + new Exception().getMessage() + " "
                + new Exception((Throwable) null).getMessage() + " " + new RuntimeException(new Exception("inner"))
                + " " + new Missing("x").getLocalizedMessage() + " "
                + new AssertionError("a", new Exception("c")).getCause());
    }
}
