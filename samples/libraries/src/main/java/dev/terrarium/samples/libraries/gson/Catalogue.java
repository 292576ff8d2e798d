package dev.terrarium.samples.libraries.gson;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import dev.terrarium.annotations.Reflect;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.SemispaceHeap;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads, edits and writes trees with Gson. */
@Reflect(
        classes = {
            Catalogue.Plant.class,
            Catalogue.Supplier.class,
            Catalogue.Offer.class,
            Catalogue.Page.class,
            Catalogue.Season.class
        })
@Unikernel(name = "libraries-gson", use = SemispaceHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Catalogue {
    private static final String CATALOGUE =
            """
            {
              "name": "Kräuter & Söhne", "founded": 1894, "ratio": 0.1, "huge": 123456789012345678901234567890, "none": null,
              "flags": [true, false, null, "text", 1e3, -0.5],
              "nested": {"a": {"b": {"c": [[], {}, [1, [2, [3]]]]}}},
              "escapes": "tab\\t quote\\" unicode \\u00e9 <tag> \\ud83d\\ude00"
            }
            """;

    private static final String PLANT =
            """
            {
              "latinName": "Thymus vulgaris", "price": 3.2, "tags": ["herb", "tea"], "stock": {"SPRING": 4, "high summer": 9},
              "beds": [[1, 2], [], [3]], "supplier": {"name": "Åsa", "founded": 1894, "visits": 99}, "edible": true, "grade": "A",
              "unknown": {"ignored": [1]}
            }
            """;

    enum Season {
        SPRING,
        @SerializedName("high summer")
        SUMMER,
        AUTUMN
    }

    static final class Supplier {
        private String name;
        private transient int visits = 7;

        @SerializedName(value = "since", alternate = "founded")
        private int year;

        Supplier() {}

        @Override
        public String toString() {
            return name + " since " + year + " (" + visits + ")";
        }
    }

    static class Plant {
        protected String latinName;
        protected double price = 1.5;
        protected List<String> tags = new ArrayList<>();
        protected Map<Season, Integer> stock = new TreeMap<>();
        protected int[][] beds;
        protected Supplier supplier;
        protected Boolean edible;

        @Expose(serialize = false)
        protected char grade = '?';

        @Override
        public String toString() {
            return latinName + " " + price + " " + tags + " " + stock + " " + Arrays.deepToString(beds) + " " + supplier
                    + " " + edible + " " + grade;
        }
    }

    /** As long as records and generic types are read with the classes that the type names. */
    record Offer(String title, double discount, List<Plant> plants) {}

    static final class Page<T> {
        private int number;
        private List<T> items;
        private Map<String, T> byName;
    }

    private Catalogue() {}

    public static void main(String[] args) throws IOException {
        JsonObject root = JsonParser.parseString(CATALOGUE).getAsJsonObject();
        System.out.println(root);
        System.out.println(root.get("founded").getAsInt()
                + root.getAsJsonPrimitive("ratio").getAsDouble());
        System.out.println(root.get("huge").getAsBigInteger().bitLength() + " "
                + root.get("none").isJsonNull() + " " + root.keySet());
        walk("", root);
        JsonArray flags = root.getAsJsonArray("flags");
        flags.add(42);
        flags.remove(0);
        flags.add(new JsonPrimitive('c'));
        root.remove("nested");
        root.addProperty("added", "<b>");
        root.add("copy", flags.deepCopy());
        System.out.println(root.equals(JsonParser.parseString(root.toString())) + " " + root.size());
        streams();
        Gson pretty = new GsonBuilder().setPrettyPrinting().serializeNulls().create();
        System.out.println(pretty.toJson(root));
        objects();
        for (String text : new String[] {"{\"a\":", "[1,2", "{a:1}", "[1 2]", "\"\\x\"", "nope nope"}) {
            try {
                System.out.println(JsonParser.parseString(text));
            } catch (JsonParseException | NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void objects() {
        Gson gson = new Gson();
        Plant plant = gson.fromJson(PLANT, Plant.class);
        System.out.println(plant);
        System.out.println(gson.toJson(plant));
        System.out.println(gson.toJson(new Plant()));
        List<Plant> plants = gson.fromJson("[" + PLANT + ", {}, null]", new TypeToken<List<Plant>>() {}.getType());
        System.out.println(plants.size() + " " + plants.get(1) + " " + plants.get(2));
        Type pageType = new TypeToken<Page<Supplier>>() {}.getType();
        Page<Supplier> page = gson.fromJson(
                "{'number': 3, 'items': [{'name': 'A', 'since': 1}], 'byName': {'b': {'name': 'B', 'founded': 2}}}",
                pageType);
        System.out.println(pageType + " " + page.number + " " + page.items + " " + page.byName);
        System.out.println(gson.toJson(page, pageType));
        Offer offer = gson.fromJson(
                "{\"title\": \"Spring\", \"discount\": 0.1, \"plants\": [{\"latinName\": \"Salvia\"}]}", Offer.class);
        System.out.println(offer);
        System.out.println(gson.toJson(offer));
        Gson dashed = new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_DASHES)
                .registerTypeAdapter(Supplier.class, (JsonSerializer<Supplier>)
                        (value, type, context) -> new JsonPrimitive(value.name))
                .registerTypeAdapter(Supplier.class, (JsonDeserializer<Supplier>) (json, type, context) -> {
                    Supplier supplier = new Supplier();
                    supplier.name = json.getAsString();
                    return supplier;
                })
                .serializeNulls()
                .disableHtmlEscaping()
                .setPrettyPrinting()
                .create();
        System.out.println(dashed.toJson(plant));
        System.out.println(dashed.fromJson("{\"latin-name\": \"Thymus\", \"supplier\": \"me\"}", Plant.class));
        System.out.println(dashed.toJsonTree(Map.of("k", List.of(1, "two", 3.5))));
        Map<String, Object> loose = gson.fromJson(
                "{\"a\": 1, \"b\": [true, {\"c\": null}]}", new TypeToken<Map<String, Object>>() {}.getType());
        System.out.println(loose + " " + loose.get("b").getClass().getSimpleName());
        System.out.println(
                gson.toJson(new Object[] {1, "a", 'c', 2.5f, new int[] {1}, Season.SUMMER, null, List.of()}));
        System.out.println(gson.fromJson("\"high summer\"", Season.class) + " "
                + gson.fromJson("\"none\"", Season.class) + " " + gson.fromJson("[1,2,3]", int[].class).length);
        for (String text : new String[] {"{\"price\": \"much\"}", "[]", "{\"beds\": 1}"}) {
            try {
                System.out.println(gson.fromJson(text, Plant.class));
            } catch (JsonParseException | NumberFormatException e) {
                System.out.println(e.getMessage());
            }
        }
    }

    private static void walk(String path, JsonElement element) {
        if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> entry :
                    element.getAsJsonObject().entrySet()) {
                walk(path + "/" + entry.getKey(), entry.getValue());
            }
        } else if (element.isJsonArray()) {
            int index = 0;
            for (JsonElement child : element.getAsJsonArray()) {
                walk(path + "/" + index++, child);
            }
        } else {
            System.out.println(path + " = " + element);
        }
    }

    private static void streams() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setIndent(" ");
            writer.beginObject()
                    .name("a")
                    .value(1)
                    .name("b")
                    .beginArray()
                    .value(2.5)
                    .value("x<y")
                    .nullValue()
                    .endArray()
                    .endObject();
        }
        System.out.println(text);
        try (JsonReader reader = new JsonReader(new StringReader(CATALOGUE))) {
            int[] counts = new int[JsonToken.values().length];
            for (JsonToken token = reader.peek(); token != JsonToken.END_DOCUMENT; token = reader.peek()) {
                counts[token.ordinal()]++;
                switch (token) {
                    case BEGIN_OBJECT -> reader.beginObject();
                    case END_OBJECT -> reader.endObject();
                    case BEGIN_ARRAY -> reader.beginArray();
                    case END_ARRAY -> reader.endArray();
                    case NAME -> reader.nextName();
                    default -> {
                        System.out.print(reader.getPath() + " ");
                        reader.skipValue();
                    }
                }
            }
            System.out.println(Arrays.toString(counts));
        }
    }
}
