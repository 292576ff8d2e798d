package dev.terrarium.image.conformance;

/** Java source that is written line by line, indented by its blocks. */
final class SourceText {
    private final StringBuilder text = new StringBuilder();
    private int indentation;

    void line(String line) {
        text.append("    ".repeat(line.isEmpty() ? 0 : indentation))
                .append(line)
                .append('\n');
    }

    /** Adds lines as they are. */
    void block(String lines) {
        lines.lines().forEach(this::line);
    }

    /** Opens a block behind its head, or a bare one. */
    void open(String head) {
        line(head.isEmpty() ? "{" : head + " {");
        indentation++;
    }

    /** Ends a block with the head of the next one. */
    void reopen(String head) {
        indentation--;
        line("} " + head + " {");
        indentation++;
    }

    void close() {
        close("}");
    }

    /** Ends a block with more than its brace. */
    void close(String end) {
        indentation--;
        line(end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
