package dev.terrarium.emulator.observe;

import dev.terrarium.emulator.hart.Hart;
import dev.terrarium.emulator.hart.StraightRun;
import dev.terrarium.emulator.hart.TrapListener;
import dev.terrarium.emulator.image.SymbolTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the retired instructions of a run were retired: exact counts by function and by the calls that led to it. */
public final class Profile implements RunObserver, TrapListener {
    private final ProfileNode root;
    private final ShadowStack stack;

    /** Makes a profile of a machine's only hart, which has to be connected to it. */
    public Profile(Hart hart, SymbolTable symbols) {
        root = ShadowStack.newRoot();
        stack = new ShadowStack(hart, symbols, root);
    }

    private Profile(ProfileNode root, Hart hart, SymbolTable symbols) {
        this.root = root;
        stack = new ShadowStack(hart, symbols, ShadowStack.ofHart(root, hart.id()));
    }

    /** Makes one profile of several harts: each hart has to be connected to its own element, and any of them tells it all. */
    public static List<Profile> ofAll(List<Hart> harts, SymbolTable symbols) {
        if (harts.size() == 1) {
            return List.of(new Profile(harts.get(0), symbols));
        }
        ProfileNode root = ShadowStack.newRoot();
        return harts.stream().map(hart -> new Profile(root, hart, symbols)).toList();
    }

    @Override
    public void retired(long start, StraightRun run, int count, long next) {
        int last = count - 1;
        long lastAddress = start + run.distance(last);
        if (stack.covers(start, lastAddress)) {
            stack.top().count(count);
            stack.follow(lastAddress, run.instruction(last), next);
            return;
        }
        for (int i = 0; i < count; i++) { // it goes on into another function
            long address = start + run.distance(i);
            stack.at(address).count(1);
            stack.follow(address, run.instruction(i), i == last ? next : start + run.distance(i + 1));
        }
    }

    @Override
    public void trapped(long cause, long value, long pc) {
        stack.trap(cause < 0, pc);
    }

    /** Returns the root of the tree of calls; its total is all instructions that were retired while watched. */
    public ProfileNode root() {
        return root;
    }

    /** Returns the instructions retired in each function, whoever has called it. */
    public Map<String, Long> byFunction() {
        Map<String, Long> counts = new TreeMap<>();
        add(root, counts);
        return counts;
    }

    private static void add(ProfileNode node, Map<String, Long> counts) {
        if (node.instructions() > 0) {
            counts.merge(node.name(), node.instructions(), Long::sum);
        }
        node.callees().forEach(callee -> add(callee, counts));
    }

    /**
     * Returns the instructions retired in each module. The module of a method is its package; everything that is no method is
     * in {@code [runtime]}.
     */
    public Map<String, Long> byModule() {
        Map<String, Long> counts = new TreeMap<>();
        byFunction().forEach((function, count) -> counts.merge(moduleOf(function), count, Long::sum));
        return counts;
    }

    /** Returns the module of a function: of {@code a.b.Type.method(I)V} it is {@code a.b}. */
    static String moduleOf(String function) {
        int arguments = function.indexOf('(');
        int method = arguments < 0 ? -1 : function.lastIndexOf('.', arguments);
        if (method < 0 || function.lastIndexOf(' ', arguments) >= 0) {
            return "[runtime]";
        }
        int type = function.lastIndexOf('.', method - 1);
        return type < 0 ? "[default package]" : function.substring(0, type);
    }

    /**
     * Returns the folded stacks, as flame graph tools read them: on each line the calls from the outermost to the innermost,
     * with semicolons between, then a blank and the instructions that were retired there. Lines are sorted.
     */
    public String folded() {
        List<String> lines = new ArrayList<>();
        root.callees().forEach(node -> fold("", node, lines));
        lines.sort(Comparator.naturalOrder());
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void fold(String callers, ProfileNode node, List<String> lines) {
        // A semicolon in a name, as descriptors have, would look like one more call.
        String path = callers + node.name().replace(';', ':');
        if (node.instructions() > 0) {
            lines.add(path + " " + node.instructions());
        }
        node.callees().forEach(callee -> fold(path + ";", callee, lines));
    }

    /** Returns a table of the modules and the functions, the largest first. */
    public String table() {
        long total = root.total();
        StringBuilder text = new StringBuilder();
        text.append(String.format("%14d %6.2f%%  all retired instructions%n", total, total == 0 ? 0.0 : 100.0));
        text.append(String.format("%nby module%n"));
        append(text, byModule(), total);
        text.append(String.format("%nby function%n"));
        append(text, byFunction(), total);
        return text.toString();
    }

    private static void append(StringBuilder text, Map<String, Long> counts, long total) {
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> text.append(String.format(
                        "%14d %6.2f%%  %s%n", entry.getValue(), 100.0 * entry.getValue() / total, entry.getKey())));
    }

    /** Returns the flame graph as an SVG picture. */
    public String flameGraph() {
        return FlameGraph.of(root);
    }
}
