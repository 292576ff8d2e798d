package benchmarks.objects.wordcount;

import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.memory.heap.GenerationalHeap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the words of a text in a hash map, and tells of the most frequent ones. */
@Unikernel(use = GenerationalHeap.class, set = @Set(name = "heap.bytes", value = "8M"))
public final class Main {
    private static final int WORDS = 25_000;
    private static final int MOST_FREQUENT = 10;
    private static final String[] SYLLABLES = {
        "ba", "ko", "mi", "tra", "lu", "shen", "do", "pi", "gar", "ne", "vo", "qui", "sta", "rel", "ho", "zu"
    };

    private Main() {}

    /** A text in which short words are far more frequent than long ones. */
    private static String text() {
        StringBuilder text = new StringBuilder();
        int random = 7;
        for (int i = 0; i < WORDS; i++) {
            do {
                random = random * 1103515245 + 12345;
                text.append(SYLLABLES[random >>> 24 & 15]);
            } while ((random >>> 16 & 3) != 0);
            text.append(' ');
        }
        return text.toString();
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int start = 0;
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
            counts.merge(text.substring(start, end), 1, Integer::sum);
            start = end + 1;
        }
        return counts;
    }

    public static void main(String[] args) {
        Map<String, Integer> counts = count(text());
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()));
        System.out.println(entries.size());
        for (Map.Entry<String, Integer> entry : entries.subList(0, MOST_FREQUENT)) {
            System.out.println(entry.getValue());
        }
        long check = 0;
        for (Map.Entry<String, Integer> entry : entries) {
            check = check * 31 + entry.getKey().hashCode() + entry.getValue();
        }
        System.out.println(check);
    }
}
