package dev.terrarium.processor.write;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON (RFC 8259): maps, lists, strings, integers, booleans and null, indented by two spaces, in the order of the
 * maps.
 */
final class Json {
    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String write(Object value) {
        Json json = new Json();
        json.value(value, "\n");
        return json.text.append('\n').toString();
    }

    private void value(Object value, String newline) {
        if (value instanceof Map<?, ?> object) {
            container('{', '}', object.entrySet(), newline);
        } else if (value instanceof List<?> array) {
            container('[', ']', array, newline);
        } else if (value instanceof Map.Entry<?, ?> member) {
            string(member.getKey().toString());
            text.append(": ");
            value(member.getValue(), newline);
        } else if (value instanceof String string) {
            string(string);
        } else if (value == null || value instanceof Integer || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("not a JSON value: " + value.getClass());
        }
    }

    private void container(char open, char close, Iterable<?> content, String newline) {
        text.append(open);
        Iterator<?> iterator = content.iterator();
        if (iterator.hasNext()) {
            String inside = newline + INDENT;
            while (iterator.hasNext()) {
                text.append(inside);
                value(iterator.next(), inside);
                text.append(iterator.hasNext() ? "," : newline);
            }
        }
        text.append(close);
    }

    private void string(String string) {
        text.append('"');
        for (char c : string.toCharArray()) {
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
