package dev.terrarium.samples.calculator;

/** Evaluates an expression over 64-bit integers by recursive descent. */
final class Expression {
    private static final char END = '\0';
    private static final int DEEPEST_NESTING = 50;

    private final String text;
    private int position;
    private int nesting;

    private Expression(String text) {
        this.text = text;
    }

    /**
     * Returns the value of an expression.
     *
     * @throws InvalidExpressionException if it is not an expression, or its value does not fit in 64 bits
     */
    static long valueOf(String text) throws InvalidExpressionException {
        Expression expression = new Expression(text);
        long value = expression.sum();
        if (expression.peek() != END) {
            throw expression.unexpected();
        }
        return value;
    }

    private long sum() throws InvalidExpressionException {
        long value = product();
        while (peek() == '+' || peek() == '-') {
            value = apply(take(), value, product());
        }
        return value;
    }

    private long product() throws InvalidExpressionException {
        long value = factor();
        while (peek() == '*' || peek() == '/' || peek() == '%') {
            value = apply(take(), value, factor());
        }
        return value;
    }

    private long factor() throws InvalidExpressionException {
        if (++nesting > DEEPEST_NESTING) {
            throw invalid("nested too deeply");
        }
        try {
            return switch (peek()) {
                case '-' -> negated();
                case '(' -> parenthesised();
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
                case END -> throw invalid("the expression is not complete");
                default -> throw unexpected();
            };
        } finally {
            nesting--;
        }
    }

    private long negated() throws InvalidExpressionException {
        take();
        return apply('-', 0, factor());
    }

    private long parenthesised() throws InvalidExpressionException {
        take();
        long value = sum();
        if (peek() != ')') {
            throw invalid("')' is missing");
        }
        take();
        return value;
    }

    private long number() throws InvalidExpressionException {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        try {
            return Long.parseLong(text.substring(start, position));
        } catch (NumberFormatException e) {
            position = start;
            throw invalid("the number does not fit in 64 bits");
        }
    }

    private long apply(char operator, long left, long right) throws InvalidExpressionException {
        if (right == 0 && (operator == '/' || operator == '%')) {
            throw invalid("division by zero");
        }
        try {
            return switch (operator) {
                case '+' -> Math.addExact(left, right);
                case '-' -> Math.subtractExact(left, right);
                case '*' -> Math.multiplyExact(left, right);
                // The one quotient that does not fit is that of the smallest number and -1.
                case '/' -> right == -1 ? Math.negateExact(left) : left / right;
                default -> left % right;
            };
        } catch (ArithmeticException e) {
            throw invalid("the result does not fit in 64 bits");
        }
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

    private InvalidExpressionException unexpected() {
        return invalid("'" + peek() + "' is unexpected");
    }

    private InvalidExpressionException invalid(String why) {
        return new InvalidExpressionException(why, position + 1);
    }
}
