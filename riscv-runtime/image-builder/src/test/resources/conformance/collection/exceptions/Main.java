package conformance.collection.exceptions;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Exceptions thrown, caught, rethrown and kept while everything moves: what handlers use is where it should be. */
@Unikernel(
        name = "collection-exceptions",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "64K"))
@Requires(Console.class)
public final class Main {
    static final class Refused extends Exception {
        final int[] detail;

        Refused(String message, int[] detail, Throwable cause) {
            super(message, cause);
            this.detail = detail;
        }
    }

    static int attempt(int depth, int limit, String name) throws Refused {
        int[] detail = {depth, limit};
        String before = name + depth;
        if (depth == limit) {
            throw new Refused("at " + before, detail, null);
        }
        try {
            return attempt(depth + 1, limit, before.substring(0, 1)) + detail[0];
        } catch (Refused e) {
            String after = before + "/" + e.getMessage();
            if (depth % 2 == 0) {
                throw new Refused(after.substring(0, Math.min(after.length(), 40)), new int[] {e.detail[1], depth}, e);
            }
            throw e;
        } finally {
            detail[1] += new int[] {depth, 1}[1];
            finished += detail[1];
        }
    }

    static int finished;

    static String implicit(int i, Object[] values) {
        String mark = "m" + i;
        try {
            return switch (i % 4) {
                case 0 -> String.valueOf(values[i % 8 + 4]);
                case 1 -> (String) values[0];
                case 2 -> values[3].toString();
                default -> String.valueOf(10 / (i % 3));
            };
        } catch (ArrayIndexOutOfBoundsException e) {
            return mark + e.getMessage();
        } catch (ClassCastException e) {
            return mark + "cast";
        } catch (NullPointerException | ArithmeticException e) {
            return mark + (e instanceof ArithmeticException);
        }
    }

    public static void main(String[] args) {
        Throwable last = null;
        long hash = 0;
        for (int round = 0; round < 60; round++) {
            try {
                attempt(0, 2 + round % 9, "r");
            } catch (Refused e) {
                hash = hash * 31 + e.getMessage().hashCode() + e.detail[0];
                if (round % 10 == 0) {
                    last = e;
                }
            }
        }
        System.out.println(hash + " " + finished);
        for (Throwable t = last; t != null; t = t.getCause()) {
            System.out.println(t.getMessage());
        }
        Object[] values = {1, "two", 3L, null, 'c'};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String result = implicit(i, values);
            if (i % 13 == 0) {
                text.append(result).append(' ');
            }
        }
        System.out.println(text);
    }
}
