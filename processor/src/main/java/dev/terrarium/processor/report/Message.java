package dev.terrarium.processor.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Builds the text of a problem: a first line that says what is wrong, then indented lines that say why, list what is
 * relevant, and give the fix.
 */
public final class Message {
    /** Lists longer than this are cut. */
    public static final int LIST_LIMIT = 10;

    private final StringBuilder text;

    private Message(String what) {
        text = new StringBuilder(what);
    }

    /** Starts with the line that says what is wrong. */
    public static Message of(String what) {
        return new Message(what);
    }

    /** Adds one labelled line. */
    public Message line(String label, String content) {
        text.append("\n  ").append(label).append(": ").append(content);
        return this;
    }

    /** Adds a labelled list, cut at {@value #LIST_LIMIT} entries; an empty list adds nothing. */
    public Message list(String label, List<String> entries) {
        return entries.isEmpty() ? this : lines(label, cut(entries));
    }

    private Message lines(String label, List<String> lines) {
        text.append("\n  ").append(label).append(':');
        lines.forEach(line -> text.append("\n    ").append(line));
        return this;
    }

    /** Adds a labelled list of steps; of a long one the middle is cut, since the ends are what matters. */
    public Message steps(String label, List<String> steps) {
        if (steps.size() <= LIST_LIMIT) {
            return list(label, steps);
        }
        int half = LIST_LIMIT / 2;
        List<String> kept = new ArrayList<>(steps.subList(0, half));
        kept.add("... " + (steps.size() - LIST_LIMIT) + " more ...");
        kept.addAll(steps.subList(steps.size() - half, steps.size()));
        return lines(label, kept);
    }

    /** Adds the way out. */
    public Message fix(String fix) {
        return line("fix", fix);
    }

    /** Returns the entries, or the first ten and a line that counts the rest. */
    public static List<String> cut(List<String> entries) {
        if (entries.size() <= LIST_LIMIT) {
            return entries;
        }
        List<String> kept = new ArrayList<>(entries.subList(0, LIST_LIMIT));
        int others = entries.size() - LIST_LIMIT;
        kept.add("and " + others + (others == 1 ? " other" : " others"));
        return kept;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
