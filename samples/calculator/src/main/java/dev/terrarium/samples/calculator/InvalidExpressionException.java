package dev.terrarium.samples.calculator;

/** An expression has no value; the message says why, and at which column. */
final class InvalidExpressionException extends Exception {
    private static final long serialVersionUID = 1;

    /**
     * Makes an exception.
     *
     * @param why what is wrong
     * @param column where it was noticed, from 1
     */
    InvalidExpressionException(String why, int column) {
        super(why + " (column " + column + ")");
    }
}
