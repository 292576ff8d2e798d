package dev.terrarium.samples.calculator;

/**
 * Evaluates an expression over 64-bit integers by recursive descent. The first error stops the evaluation and says at
 * which column (from 1) it is.
 */
final class Expression {
    private static final char END = '\0';
    private static final String TOO_LARGE = "the result does not fit in 64 bits";
    private static final int DEEPEST_NESTING = 50;

    private final String text;
    private int position;
    private int nesting;
    private String error;

    Expression(String text) {
        this.text = text;
    }

    /** What is wrong, or null if the expression was evaluated. */
    String error() {
        return error;
    }

    /** Returns the value; meaningless if there is an {@link #error()}. */
    long evaluate() {
        long value = sum();
        if (error == null && peek() != END) {
            fail("'" + peek() + "' is unexpected");
        }
        return value;
    }

    private long sum() {
        long value = product();
        while (error == null && (peek() == '+' || peek() == '-')) {
            char operator = take();
            long right = product();
            if (error == null) {
                value = operator == '+' ? add(value, right) : subtract(value, right);
            }
        }
        return value;
    }

    private long add(long left, long right) {
        long result = left + right;
        if (((left ^ result) & (right ^ result)) < 0) {
            fail(TOO_LARGE);
        }
        return result;
    }

    private long subtract(long left, long right) {
        long result = left - right;
        if (((left ^ right) & (left ^ result)) < 0) {
            fail(TOO_LARGE);
        }
        return result;
    }

    private long product() {
        long value = factor();
        while (error == null && (peek() == '*' || peek() == '/' || peek() == '%')) {
            char operator = take();
            long right = factor();
            if (error == null) {
                value = combine(operator, value, right);
            }
        }
        return value;
    }

    private long combine(char operator, long left, long right) {
        if (operator == '*') {
            long result = left * right;
            if (Math.multiplyHigh(left, right) != result >> 63) {
                fail(TOO_LARGE);
            }
            return result;
        }
        if (right == 0) {
            fail("division by zero");
            return 0;
        }
        if (operator == '/' && right == -1) {
            return subtract(0, left);
        }
        return operator == '/' ? left / right : left % right;
    }

    private long factor() {
        if (++nesting > DEEPEST_NESTING) {
            fail("nested too deeply");
            return 0;
        }
        long value = 0;
        char first = peek();
        if (first == '-') {
            take();
            value = subtract(0, factor());
        } else if (first == '(') {
            take();
            value = sum();
            if (error == null && peek() == ')') {
                take();
            } else {
                fail("')' is missing");
            }
        } else if (first >= '0' && first <= '9') {
            value = number();
        } else {
            fail(first == END ? "the expression is not complete" : "'" + first + "' is unexpected");
        }
        nesting--;
        return value;
    }

    private long number() {
        long value = 0;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            int digit = text.charAt(position) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                fail("the number does not fit in 64 bits");
                return 0;
            }
            value = value * 10 + digit;
            position++;
        }
        return value;
    }

    private char peek() {
        while (position < text.length() && text.charAt(position) == ' ') {
            position++;
        }
        return position < text.length() ? text.charAt(position) : END;
    }

    private char take() {
        char taken = peek();
        position++;
        return taken;
    }

    private void fail(String what) {
        if (error == null) {
            error = what + " (column " + (position + 1) + ")";
        }
    }
}
