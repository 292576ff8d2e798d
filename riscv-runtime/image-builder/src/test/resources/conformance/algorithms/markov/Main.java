package conformance.algorithms.markov;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Markov chain, a pseudo-random text, n-grams, entropy and Bayes. */
@Unikernel(name = "algorithms-markov")
@Requires(Console.class)
public final class Main {
    public static void main(String[] args) {
        String text = "the cat sat on the mat the cat ate the rat the rat sat on the cat";
        String[] w = text.split(" ");
        Map<String, List<String>> chain = new TreeMap<>();
        for (int i = 0; i + 1 < w.length; i++) {
            chain.computeIfAbsent(w[i], k -> new ArrayList<>()).add(w[i + 1]);
        }
        System.out.println(chain);
        Random r = new Random(42);
        StringBuilder b = new StringBuilder("the");
        String at = "the";
        for (int i = 0; i < 20 && chain.containsKey(at); i++) {
            List<String> next = chain.get(at);
            at = next.get(r.nextInt(next.size()));
            b.append(' ').append(at);
        }
        System.out.println(b);
        Map<String, Long> grams = IntStream.range(0, text.length() - 2)
                .mapToObj(i -> text.substring(i, i + 3))
                .collect(Collectors.groupingBy(g -> g, TreeMap::new, Collectors.counting()));
        System.out.println(
                grams.entrySet().stream().filter(e -> e.getValue() > 3).toList());
        double h = 0;
        for (long n : text.chars()
                .boxed()
                .collect(Collectors.groupingBy(c -> c, TreeMap::new, Collectors.counting()))
                .values()) {
            double p = (double) n / text.length();
            h -= p * StrictMath.log(p) / StrictMath.log(2);
        }
        System.out.println(h);
        Map<String, Map<String, Integer>> model = new TreeMap<>();
        String[][] train = {
            {"spam", "buy cheap pills now"},
            {"ham", "see you at lunch now"},
            {"spam", "cheap cheap offer"},
            {"ham", "lunch offer from mum"}
        };
        for (String[] t : train) {
            for (String x : t[1].split(" ")) {
                model.computeIfAbsent(t[0], k -> new TreeMap<>()).merge(x, 1, Integer::sum);
            }
        }
        for (String s : List.of("cheap lunch", "buy now", "mum")) {
            TreeMap<Double, String> score = new TreeMap<>();
            model.forEach((c, counts) -> {
                double l = 0;
                int n = counts.values().stream().mapToInt(i -> i).sum();
                for (String x : s.split(" ")) {
                    l += StrictMath.log((counts.getOrDefault(x, 0) + 1.0) / (n + 12));
                }
                score.put(l, c);
            });
            System.out.println(s + " " + score);
        }
    }
}
