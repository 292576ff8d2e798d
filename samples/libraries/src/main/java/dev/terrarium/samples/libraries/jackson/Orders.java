package dev.terrarium.samples.libraries.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Reads and writes JSON with jackson-core's streaming parser and generator. */
@Unikernel(name = "libraries-jackson", use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Orders {
    private Orders() {}

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    public static void main(String[] args) throws IOException {
        byte[] utf8 = Documents.ORDERS.getBytes(StandardCharsets.UTF_8);
        System.out.println(utf8.length + " bytes");
        try (JsonParser parser = JSON.createParser(utf8)) {
            tokens(parser);
        }
        try (JsonParser parser = JSON.createParser(new StringReader(Documents.ORDERS))) {
            totals(parser);
        }
        try (JsonParser parser = JSON.createParser(Documents.ORDERS)) {
            pointers(parser);
        }
        copies(utf8);
        numbers();
        leniency();
        errors();
        generates();
    }

    private static void tokens(JsonParser parser) throws IOException {
        Map<JsonToken, Integer> counts = new TreeMap<>();
        int deepest = 0;
        int depth = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            counts.merge(token, 1, Integer::sum);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            deepest = Math.max(deepest, depth);
            if (token == JsonToken.VALUE_STRING && parser.getTextLength() > 60) {
                System.out.println(parser.currentTokenLocation().getLineNr() + ":"
                        + parser.currentTokenLocation().getColumnNr() + " "
                        + parser.getParsingContext().pathAsPointer() + " = " + parser.getText());
            }
        }
        System.out.println(counts + ", " + deepest + " deep");
    }

    private static void totals(JsonParser parser) throws IOException {
        Map<String, BigDecimal> totals = new TreeMap<>();
        BigDecimal price = BigDecimal.ZERO;
        long quantity = 0;
        String category = "";
        while (parser.nextToken() != null) {
            if (parser.currentToken() == JsonToken.FIELD_NAME) {
                switch (parser.currentName()) {
                    case "price" -> {
                        parser.nextToken();
                        price = parser.getDecimalValue();
                    }
                    case "quantity" -> quantity = parser.nextLongValue(0);
                    case "category" -> category = parser.nextTextValue();
                    default -> {}
                }
            } else if (parser.currentToken() == JsonToken.END_OBJECT
                    && parser.getParsingContext().inArray()
                    && quantity > 0) {
                totals.merge(category, price.multiply(BigDecimal.valueOf(quantity)), BigDecimal::add);
                quantity = 0;
            }
        }
        System.out.println(totals);
    }

    private static void pointers(JsonParser parser) throws IOException {
        JsonPointer pointer = JsonPointer.compile("/orders/1/items");
        System.out.println(
                pointer.tail() + " " + pointer.head() + " " + pointer.last().getMatchingIndex() + " "
                        + JsonPointer.compile("/a~1b/m~0n").getMatchingProperty());
        FilteringParserDelegate filtered = new FilteringParserDelegate(
                parser, new JsonPointerBasedFilter(pointer), TokenFilter.Inclusion.INCLUDE_ALL_AND_PATH, false);
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            while (filtered.nextToken() != null) {
                generator.copyCurrentEvent(filtered);
            }
        }
        System.out.println(text);
    }

    private static void copies(byte[] utf8) throws IOException {
        ByteArrayOutputStream compact = new ByteArrayOutputStream();
        ByteArrayOutputStream indented = new ByteArrayOutputStream();
        try (JsonParser parser = JSON.createParser(utf8);
                JsonGenerator generator = JSON.createGenerator(compact)) {
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        try (JsonParser parser = JSON.createParser(compact.toByteArray());
                JsonGenerator generator = JSON.createGenerator(indented)) {
            generator.setPrettyPrinter(new DefaultPrettyPrinter()
                    .withArrayIndenter(new DefaultIndenter("\t", "\n"))
                    .withObjectIndenter(new DefaultIndenter("\t", "\n")));
            parser.nextToken();
            generator.copyCurrentStructure(parser);
        }
        System.out.println(compact.size() + " and " + indented.size() + " bytes");
        System.out.println(compact.toString(StandardCharsets.UTF_8));
        System.out.println(indented.toString(StandardCharsets.UTF_8));
    }

    private static void numbers() throws IOException {
        String text = "[0, -1, 2147483647, 2147483648, -9223372036854775808, 9223372036854775808, 1e3, 0.1, -1.5E-7, "
                + "123456789012345678901234567890.123456789, 1e400, 4.9e-324]";
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                StringBuilder line = new StringBuilder(parser.getText())
                        .append(' ')
                        .append(parser.getNumberType())
                        .append(' ')
                        .append(parser.getNumberValue());
                if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
                    line.append(' ').append(parser.getDoubleValue()).append(' ').append(parser.getDecimalValue());
                } else {
                    line.append(' ').append(parser.getBigIntegerValue().bitLength());
                    try {
                        line.append(' ').append(parser.getIntValue());
                    } catch (IOException e) {
                        line.append(' ').append(e.getMessage());
                    }
                }
                System.out.println(line);
            }
        }
    }

    private static void leniency() throws IOException {
        JsonFactory lenient = JsonFactory.builder()
                .enable(
                        JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_SINGLE_QUOTES,
                        JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES, JsonReadFeature.ALLOW_TRAILING_COMMA,
                        JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS, JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
                .build();
        String text = "{ // a comment\n name: 'O\\'Hara', /* another */ ratio: NaN, more: [+1, -Infinity,], }";
        try (JsonParser parser = lenient.createParser(text.getBytes(StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line.append(token).append('=').append(parser.getText()).append(' ');
            }
            System.out.println(line);
        }
    }

    private static void errors() {
        String[] broken = {
            "{\"a\": 1,}",
            "[1, 2",
            "{\"a\" 1}",
            "[tru]",
            "\"unterminated",
            "[01]",
            "{\"a\": 1, \"a\": 2}",
            "[\"\\x\"]",
            "[1.e5]",
            "[\"tab\there\"]",
            "",
            "]",
            "[\"\\ud83d\"]",
        };
        for (String text : broken) {
            try (JsonParser parser = JSON.createParser(text.getBytes(StandardCharsets.UTF_8))) {
                while (parser.nextToken() != null) {
                    parser.getText();
                }
                System.out.println("accepted " + text);
            } catch (JsonParseException e) {
                System.out.println(e.getLocation().getLineNr() + ":"
                        + e.getLocation().getColumnNr() + " " + e.getOriginalMessage());
            } catch (IOException e) {
                System.out.println(e);
            }
        }
        JsonFactory narrow = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(5)
                        .maxStringLength(10)
                        .build())
                .build();
        for (String text : new String[] {"[[[[[[1]]]]]]", "[\"a string that is too long\"]"}) {
            try (JsonParser parser = narrow.createParser(text)) {
                while (parser.nextToken() != null) {
                    parser.getText();
                }
            } catch (IOException e) {
                System.out.println(e.getMessage());
            }
        }
        byte[] invalid = {'[', '"', (byte) 0xC3, '"', ']'};
        try (JsonParser parser = JSON.createParser(invalid)) {
            while (parser.nextToken() != null) {
                parser.getText();
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void generates() throws IOException {
        JsonFactory factory = JsonFactory.builder()
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringWriter characters = new StringWriter();
        try (JsonGenerator binary = factory.createGenerator(bytes);
                JsonGenerator text = JSON.createGenerator(characters)) {
            for (JsonGenerator generator : new JsonGenerator[] {binary, text}) {
                generator.useDefaultPrettyPrinter();
                generator.writeStartObject();
                generator.writeStringField("text", "quotes \" and \\ and \u0001\n, Åström, 日本語, 😀");
                generator.writeNumberField("int", Integer.MIN_VALUE);
                generator.writeNumberField("long", Long.MAX_VALUE);
                generator.writeNumberField("float", 0.1f);
                generator.writeNumberField("double", 1e-9);
                generator.writeNumberField("decimal", new BigDecimal("1E+5"));
                generator.writeNumberField("integer", BigInteger.TEN.pow(30));
                generator.writeBooleanField("boolean", true);
                generator.writeNullField("null");
                generator.writeBinaryField("binary", "Closed World".getBytes(StandardCharsets.US_ASCII));
                generator.writeArrayFieldStart("matrix");
                generator.writeArray(new int[] {1, 2, 3}, 0, 3);
                generator.writeArray(new double[] {0.5, Double.NaN}, 0, 2);
                generator.writeArray(new String[] {"a", "b"}, 0, 2);
                generator.writeEndArray();
                generator.writeFieldName("raw");
                generator.writeRawValue("[1, 2]");
                generator.writeEndObject();
            }
        }
        System.out.println(bytes.toString(StandardCharsets.UTF_8));
        System.out.println(characters);
        System.out.println(new String(JsonStringEncoder.getInstance().quoteAsString("tab\tquote\"")));
        try (JsonGenerator generator = JSON.createGenerator(new StringWriter())) {
            generator.writeStartArray();
            generator.writeFieldName("misplaced");
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }
}
