package dev.terrarium.processor.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what the user may have meant. */
public final class Similar {
    private Similar() {}

    /** Returns the candidate nearest to a text, if at most a third of the text is wrong. */
    public static Optional<String> nearest(String text, Collection<String> candidates) {
        int limit = Math.max(1, text.length() / 3);
        return candidates.stream()
                .filter(candidate -> distance(text, candidate) <= limit)
                .min(Comparator.comparingInt((String candidate) -> distance(text, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Counts the insertions, deletions and replacements between two texts (Levenshtein 1965), row by row. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
