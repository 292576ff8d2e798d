package dev.terrarium.image.ir;

import dev.terrarium.image.BuildException;

/** Reads the words of textual IR, one by one. */
final class Scanner {
    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    /** Where the next word on the line begins. */
    int position() {
        skip(false);
        return position;
    }

    /** Skips spaces and, if they may, ends of lines and comments. */
    private void skip(boolean lines) {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == ' ' || c == '\t' || c == '\r' || lines && c == '\n') {
                position++;
            } else if (lines && c == ';') {
                skipLine();
            } else {
                return;
            }
        }
    }

    private void skipLine() {
        while (position < text.length() && text.charAt(position) != '\n') {
            position++;
        }
    }

    /** Goes to the next word, over ends of lines. */
    void nextLine() {
        skip(true);
    }

    boolean atEnd() {
        skip(true);
        return position == text.length();
    }

    boolean atEndOfLine() {
        skip(false);
        return position == text.length() || text.charAt(position) == '\n' || text.charAt(position) == ';';
    }

    /** Returns the source line that a comment at the end of a line gives, or 0, and goes to the next line. */
    int endOfLine() {
        if (!atEndOfLine()) {
            throw error("expected the end of the line");
        }
        int line = 0;
        if (accept(";")) {
            skip(false);
            if (accept("line ") && isNumber()) {
                line = Integer.parseInt(number());
            }
        }
        skipLine();
        return line;
    }

    /** Whether a mark is next on the line. */
    boolean isNext(String mark) {
        skip(false);
        return text.startsWith(mark, position);
    }

    /** Consumes a mark if it is next on the line. */
    boolean accept(String mark) {
        if (isNext(mark)) {
            position += mark.length();
            return true;
        }
        return false;
    }

    void expect(String mark) {
        if (!accept(mark)) {
            throw error("expected " + mark);
        }
    }

    /** Reads letters, digits and underscores. */
    String word() {
        skip(false);
        int start = position;
        while (position < text.length() && isWord(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw error("expected a word");
        }
        return text.substring(start, position);
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
    }

    private boolean isNumber() {
        return position() < text.length() && Character.isDigit(text.charAt(position));
    }

    /** Reads decimal digits, with a sign if there is one. */
    String number() {
        skip(false);
        int start = position;
        if (position < text.length() && text.charAt(position) == '-') {
            position++;
        }
        int digits = position;
        while (position < text.length() && Character.isDigit(text.charAt(position))) {
            position++;
        }
        if (digits == position) {
            position = start;
            throw error("expected a number");
        }
        return text.substring(start, position);
    }

    /** Reads what stands before the next space, comma or closing parenthesis; a method's descriptor has its own. */
    String symbol() {
        skip(false);
        int start = position;
        int open = 0;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c <= ' ' || c == ',' || c == ')' && open == 0) {
                break;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            position++;
        }
        if (start == position) {
            throw error("expected a name");
        }
        return text.substring(start, position);
    }

    boolean atQuote() {
        skip(false);
        return position < text.length() && text.charAt(position) == '"';
    }

    /** Reads a string in quotes. */
    String quoted() {
        expect("\"");
        StringBuilder result = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return result.toString();
            }
            result.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case 'n' -> '\n';
            case '"', '\\' -> c;
            case 'u' -> {
                if (position + 4 > text.length()
                        || !text.substring(position, position + 4).matches("[0-9a-fA-F]{4}")) {
                    throw error("expected four hexadecimal digits");
                }
                position += 4;
                yield (char) Integer.parseInt(text.substring(position - 4, position), 16);
            }
            default -> throw error("\\" + c + " is no escape sequence", position - 1);
        };
    }

    private char next() {
        if (position == text.length() || text.charAt(position) == '\n') {
            throw error("the string has no end");
        }
        return text.charAt(position++);
    }

    BuildException error(String message) {
        return error(message, position);
    }

    /** An error that tells line and column of a place, both from 1. */
    BuildException error(String message, int place) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < place; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new BuildException("IR, line " + line + ", column " + (place - lineStart + 1) + ": " + message);
    }
}
