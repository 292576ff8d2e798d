package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Block;
import dev.terrarium.image.ir.Graph;
import dev.terrarium.image.ir.Instruction;
import dev.terrarium.image.ir.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The segments of a graph, their edges, and which dominates which (Cooper, Harvey and Kennedy, "A Simple, Fast Dominance
 * Algorithm"). A snapshot: it does not follow changes of the graph. All blocks must be reachable.
 */
final class ControlFlow {
    private final Map<Block, Segment> heads = new IdentityHashMap<>();
    private final Map<Instruction, Segment> segmentOf = new IdentityHashMap<>();
    private final List<Segment> order = new ArrayList<>();

    ControlFlow(Graph graph) {
        List<Segment> all = new ArrayList<>();
        for (Block block : graph.blocks()) {
            cut(block, all);
        }
        connect(all);
        number(heads.get(graph.entry()));
        findDominators();
        numberTree();
    }

    /** All segments, in reverse postorder. */
    List<Segment> segments() {
        return order;
    }

    Segment entry() {
        return order.get(0);
    }

    /** The first segment of a block. */
    Segment head(Block block) {
        return heads.get(block);
    }

    Segment of(Instruction instruction) {
        return segmentOf.get(instruction);
    }

    private void cut(Block block, List<Segment> all) {
        List<Instruction> run = new ArrayList<>();
        boolean starts = true;
        for (Instruction instruction : block.instructions()) {
            if (instruction.unwind() != null) {
                add(new Segment(block, starts, run), all);
                starts = false;
                run.clear();
            }
            run.add(instruction);
        }
        add(new Segment(block, starts, run), all);
    }

    private void add(Segment segment, List<Segment> all) {
        if (segment.startsBlock()) {
            heads.put(segment.block(), segment);
        }
        segment.instructions().forEach(instruction -> segmentOf.put(instruction, segment));
        all.add(segment);
    }

    private void connect(List<Segment> all) {
        for (int i = 0; i < all.size(); i++) {
            Segment segment = all.get(i);
            Segment next = i + 1 < all.size() ? all.get(i + 1) : null;
            if (next != null && next.block() == segment.block()) {
                Instruction throwing = next.instructions().get(0);
                connect(segment, next, null, null);
                connect(segment, heads.get(throwing.unwind().block()), throwing, throwing.unwind());
            } else {
                Instruction terminator = segment.block().terminator();
                for (Target target : terminator.targets()) {
                    connect(segment, heads.get(target.block()), terminator, target);
                }
            }
        }
    }

    private static void connect(Segment from, Segment to, Instruction instruction, Target target) {
        Segment.Edge edge = new Segment.Edge(from, to, instruction, target);
        from.outgoing.add(edge);
        to.incoming.add(edge);
    }

    /** A segment on the path of a depth-first search, and what is still to be visited from it. */
    private record Visit<T>(Segment segment, Iterator<T> rest) {}

    private void number(Segment entry) {
        List<Segment> postorder = new ArrayList<>();
        Deque<Visit<Segment.Edge>> path = new ArrayDeque<>();
        entry.order = 0;
        path.push(new Visit<>(entry, entry.outgoing.iterator()));
        while (!path.isEmpty()) {
            Visit<Segment.Edge> visit = path.peek();
            if (visit.rest().hasNext()) {
                Segment next = visit.rest().next().to();
                if (next.order < 0) {
                    next.order = 0;
                    path.push(new Visit<>(next, next.outgoing.iterator()));
                }
            } else {
                postorder.add(path.pop().segment());
            }
        }
        Collections.reverse(postorder);
        for (Segment segment : postorder) {
            segment.order = order.size();
            order.add(segment);
        }
    }

    private void findDominators() {
        Segment entry = entry();
        entry.dominator = entry;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Segment segment : order.subList(1, order.size())) {
                Segment common = null;
                for (Segment.Edge edge : segment.incoming) {
                    if (edge.from().dominator != null) {
                        common = common == null ? edge.from() : intersect(common, edge.from());
                    }
                }
                if (segment.dominator != common) {
                    segment.dominator = common;
                    changed = true;
                }
            }
        }
        entry.dominator = null;
        for (Segment segment : order.subList(1, order.size())) {
            segment.dominator.dominated.add(segment);
        }
    }

    private static Segment intersect(Segment a, Segment b) {
        Segment left = a;
        Segment right = b;
        while (left != right) {
            if (left.order > right.order) {
                left = left.dominator;
            } else {
                right = right.dominator;
            }
        }
        return left;
    }

    private void numberTree() {
        int next = 0;
        Deque<Visit<Segment>> path = new ArrayDeque<>();
        path.push(new Visit<>(entry(), entry().dominated.iterator()));
        entry().first = next++;
        while (!path.isEmpty()) {
            Visit<Segment> visit = path.peek();
            if (visit.rest().hasNext()) {
                Segment child = visit.rest().next();
                child.first = next++;
                path.push(new Visit<>(child, child.dominated.iterator()));
            } else {
                path.pop().segment().last = next++;
            }
        }
    }
}
