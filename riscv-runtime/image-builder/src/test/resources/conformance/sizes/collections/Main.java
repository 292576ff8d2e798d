package conformance.sizes.collections;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts words in a map and lists them: {@code ArrayList} and {@code HashMap} as programs use them. */
@Unikernel(name = "sizes-collections", use = dev.terrarium.memory.heap.SemispaceHeap.class)
@Requires(Console.class)
public final class Main {
    private static final String[] WORDS = {
        "the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog", "and", "the", "fox", "runs", "over", "the", "hill"
    };

    static Map<String, Integer> count(List<String> words) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : words) {
            Integer before = counts.get(word);
            counts.put(word, before == null ? 1 : before + 1);
        }
        return counts;
    }

    public static void main(String[] args) {
        List<String> words = new ArrayList<>();
        for (String word : WORDS) {
            words.add(word);
        }
        Map<String, Integer> counts = count(words);
        List<String> frequent = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > 1) {
                frequent.add(entry.getKey() + " " + entry.getValue());
            }
        }
        frequent.remove("fox 2");
        counts.remove("the");
        System.out.println(words.size() + " words, " + counts.size() + " of them different besides \"the\"");
        System.out.println(frequent);
        System.out.println(counts.containsKey("dog") + " " + counts.containsKey("cat"));
        System.out.println(counts);
    }
}
