package conformance.collections.wordcount;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text is split, counted and printed by frequency. */
@Unikernel(name = "collections-wordcount")
@Requires(Console.class)
public final class Main {
    static final class ByCount implements Comparator<Map.Entry<String, Integer>> {
        @Override
        public int compare(Map.Entry<String, Integer> a, Map.Entry<String, Integer> b) {
            int c = b.getValue().compareTo(a.getValue());
            return c != 0 ? c : a.getKey().compareTo(b.getKey());
        }
    }

    public static void main(String[] args) {
        String text =
                "How much wood would a woodchuck chuck if a woodchuck could chuck wood? As much wood as a woodchuck would, if a woodchuck could chuck wood.";
        Map<String, Integer> counts = new HashMap<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (Character.isLetter(c)) {
                word.append(c);
            } else if (word.length() > 0) {
                String w = word.toString();
                Integer old = counts.get(w);
                counts.put(w, old == null ? 1 : old + 1);
                word.setLength(0);
            }
        }
        List<Map.Entry<String, Integer>> entries = new ArrayList<>(counts.entrySet());
        entries.sort(new ByCount());
        for (Map.Entry<String, Integer> e : entries) {
            System.out.println(e.getKey() + " " + e.getValue());
        }
    }
}
