package dev.terrarium.image.evaluate;

import java.util.List;

/** An exception of the evaluated program, on its way to a handler. */
final class Thrown extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient HeapObject exception;
    private final transient List<String> chain;

    /**
     * Throws an exception.
     *
     * @param chain the methods by which control came to where it was first thrown
     */
    Thrown(HeapObject exception, List<String> chain) {
        super(null, null, false, false);
        this.exception = exception;
        this.chain = chain;
    }

    HeapObject exception() {
        return exception;
    }

    List<String> chain() {
        return chain;
    }

    /** What it means that nothing catches the exception. */
    Unevaluatable uncaught(String description) {
        return new Unevaluatable("throws " + description, chain);
    }
}
