package dev.terrarium.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JsonTest {
    @Test
    void nests() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", -1);
        map.put("flag", true);
        map.put("nothing", null);
        map.put("empty", List.of());
        map.put("list", Arrays.asList("a", null, Map.of()));
        assertEquals(
                """
                {
                  "number": -1,
                  "flag": true,
                  "nothing": null,
                  "empty": [],
                  "list": [
                    "a",
                    null,
                    {}
                  ]
                }
                """,
                Json.write(map));
    }

    /** RFC 8259, section 7: quotation mark, reverse solidus and control characters are escaped. */
    @Test
    void escapes() {
        assertEquals(
                "\"\\\"\\\\/\\n\\r\\t\\u0000\\u001f\u00e9\u2028\"\n", Json.write("\"\\/\n\r\t\0\u001f\u00e9\u2028"));
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThrows(IllegalArgumentException.class, () -> Json.write(1.5));
    }
}
