package conformance.collection.strings;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Set;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** Strings that are joined, cut, compared and kept, in all heaps of the machine's past. */
@Unikernel(
        name = "collection-strings",
        use = dev.terrarium.memory.heap.SemispaceHeap.class,
        set = @Set(name = "heap.bytes", value = "96K"))
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String[] kept = new String[20];
        StringBuilder all = new StringBuilder();
        int length = 0;
        for (int i = 0; i < 1500; i++) {
            String s = "item-" + i + (i % 7 == 0 ? "\u20ac" : "") + ":" + i * 31L;
            length += s.substring(s.indexOf('-') + 1).length();
            kept[i % 20] = i % 3 == 0 ? s : s.toUpperCase();
            if (i % 100 == 0) {
                all.append(kept[i % 20]).append(',');
            }
            if (all.length() > 200) {
                all.delete(0, 100);
            }
        }
        System.out.println(length);
        System.out.println(all);
        for (String s : kept) {
            System.out.println(s);
        }
        String grown = "";
        for (int i = 0; i < 120; i++) {
            grown = i % 2 == 0 ? grown + (char) ('a' + i % 26) : (char) ('A' + i % 26) + grown;
        }
        System.out.println(grown);
        System.out.println(String.join("|", grown.substring(0, 5), grown.substring(60, 65), grown.replace('a', '-')));
    }
}
