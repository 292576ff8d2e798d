package conformance.algorithms.lzw;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** LZW, run-length and Burrows-Wheeler with move-to-front, each undone again. */
@Unikernel(name = "algorithms-lzw")
@Requires(Console.class)
public final class Main {
    static List<Integer> lzw(String s) {
        Map<String, Integer> d = new HashMap<>();
        for (int i = 0; i < 128; i++) {
            d.put("" + (char) i, i);
        }
        List<Integer> out = new ArrayList<>();
        String w = "";
        for (char c : s.toCharArray()) {
            String wc = w + c;
            if (d.containsKey(wc)) {
                w = wc;
            } else {
                out.add(d.get(w));
                d.put(wc, d.size());
                w = "" + c;
            }
        }
        if (!w.isEmpty()) {
            out.add(d.get(w));
        }
        return out;
    }

    static String unlzw(List<Integer> codes) {
        Map<Integer, String> d = new HashMap<>();
        for (int i = 0; i < 128; i++) {
            d.put(i, "" + (char) i);
        }
        String w = d.get(codes.get(0));
        StringBuilder out = new StringBuilder(w);
        for (int k : codes.subList(1, codes.size())) {
            String e = d.containsKey(k) ? d.get(k) : w + w.charAt(0);
            out.append(e);
            d.put(d.size(), w + e.charAt(0));
            w = e;
        }
        return out.toString();
    }

    static String rle(String s) {
        return Pattern.compile("(.)\\1*").matcher(s).replaceAll(m -> m.group().length() + m.group(1));
    }

    static String unrle(String s) {
        return Pattern.compile("(\\d+)(\\D)").matcher(s).replaceAll(m -> m.group(2)
                .repeat(Integer.parseInt(m.group(1))));
    }

    static String bwt(String s) {
        String t = s + "$";
        return IntStream.range(0, t.length())
                .mapToObj(i -> t.substring(i) + t.substring(0, i))
                .sorted()
                .map(r -> r.substring(r.length() - 1))
                .collect(Collectors.joining());
    }

    static String unbwt(String b) {
        String[] table = new String[b.length()];
        Arrays.fill(table, "");
        for (int i = 0; i < b.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                table[j] = b.charAt(j) + table[j];
            }
            Arrays.sort(table);
        }
        return Arrays.stream(table)
                .filter(r -> r.endsWith("$"))
                .findFirst()
                .get()
                .replace("$", "");
    }

    static List<Integer> moveToFront(String s) {
        LinkedList<Character> alphabet = new LinkedList<>();
        for (char c = ' '; c < 127; c++) {
            alphabet.add(c);
        }
        List<Integer> out = new ArrayList<>();
        for (char c : s.toCharArray()) {
            int i = alphabet.indexOf(c);
            out.add(i);
            alphabet.remove(i);
            alphabet.addFirst(c);
        }
        return out;
    }

    public static void main(String[] args) {
        for (String s : new String[] {"TOBEORNOTTOBEORTOBEORNOT", "aaaaaaaaab", "banana", "x"}) {
            List<Integer> codes = lzw(s);
            System.out.println(codes + " " + unlzw(codes).equals(s) + " " + rle(s) + " "
                    + unrle(rle(s)).equals(s) + " " + bwt(s) + " "
                    + unbwt(bwt(s)).equals(s) + " " + moveToFront(bwt(s)));
        }
    }
}
