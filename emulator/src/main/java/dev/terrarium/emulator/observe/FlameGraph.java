package dev.terrarium.emulator.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Draws a profile as boxes: the calls of a function are beside each other on top of it, as wide as their share of the retired
 * instructions. A box tells its name and numbers where the pointer is. The colour is that of the function's module.
 */
final class FlameGraph {
    private static final int WIDTH = 1200;
    private static final int ROW = 17;
    private static final int MARGIN = 10;
    private static final double CHARACTER = 6.6;
    /** Boxes narrower than this, in pixels, are left out: nobody could see them. */
    private static final double NARROWEST = 0.1;

    private final StringBuilder boxes = new StringBuilder();
    private final long total;
    private int deepest;

    private FlameGraph(long total) {
        this.total = total;
    }

    static String of(ProfileNode root) {
        FlameGraph graph = new FlameGraph(root.total());
        if (graph.total > 0) {
            graph.findDepth(root, 0);
            graph.draw(root, 0, 0);
        }
        int height = graph.height();
        return String.format(
                        Locale.ROOT,
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<svg xmlns=\"http://www.w3.org/2000/svg\""
                                + " width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-family=\"monospace\""
                                + " font-size=\"11\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                        WIDTH,
                        height,
                        WIDTH,
                        height)
                + graph.boxes
                + "</svg>\n";
    }

    private int height() {
        return 2 * MARGIN + (deepest + 1) * ROW;
    }

    private double pixels(long instructions) {
        return (double) instructions / total * (WIDTH - 2 * MARGIN);
    }

    private void findDepth(ProfileNode node, int depth) {
        if (pixels(node.total()) >= NARROWEST) {
            deepest = Math.max(deepest, depth);
            node.callees().forEach(callee -> findDepth(callee, depth + 1));
        }
    }

    /**
     * Draws a node and what it calls.
     *
     * @param before the instructions to the left of it
     */
    private void draw(ProfileNode node, int depth, long before) {
        long instructions = node.total();
        double width = pixels(instructions);
        if (width < NARROWEST) {
            return;
        }
        double x = MARGIN + pixels(before);
        int y = height() - MARGIN - (depth + 1) * ROW;
        boxes.append(String.format(
                Locale.ROOT,
                "<g><title>%s: %d instructions (%.2f%%), %d in itself</title>"
                        + "<rect x=\"%.2f\" y=\"%d\" width=\"%.2f\" height=\"%d\" rx=\"1\" fill=\"%s\"/>",
                escape(node.name()),
                instructions,
                100.0 * instructions / total,
                node.instructions(),
                x,
                y,
                width,
                ROW - 1,
                colour(node.name())));
        String label = fit(node.name(), (int) (width / CHARACTER));
        if (!label.isEmpty()) {
            boxes.append(String.format(
                    Locale.ROOT, "<text x=\"%.2f\" y=\"%d\">%s</text>", x + 2, y + ROW - 5, escape(label)));
        }
        boxes.append("</g>\n");
        long left = before + node.instructions();
        List<ProfileNode> callees = new ArrayList<>(node.callees());
        callees.sort(Comparator.comparing(ProfileNode::name));
        for (ProfileNode callee : callees) {
            draw(callee, depth + 1, left);
            left += callee.total();
        }
    }

    private static String fit(String name, int characters) {
        if (characters < 3) {
            return "";
        }
        return name.length() <= characters ? name : name.substring(0, characters - 2) + "..";
    }

    private static String colour(String name) {
        int hash = Profile.moduleOf(name).hashCode();
        return String.format("hsl(%d,70%%,%d%%)", Math.floorMod(hash * 31, 360), 65 + Math.floorMod(hash >>> 8, 15));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
