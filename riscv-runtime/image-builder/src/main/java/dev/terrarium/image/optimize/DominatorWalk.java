package dev.terrarium.image.optimize;

import dev.terrarium.image.ir.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Visits segments in preorder of the dominator tree, with knowledge that holds in the part of the tree below where it was
 * noted.
 */
abstract class DominatorWalk {
    private final ControlFlow flow;

    DominatorWalk(ControlFlow flow) {
        this.flow = flow;
    }

    ControlFlow flow() {
        return flow;
    }

    /** Visits a segment; everything noted in its dominators is still known. */
    abstract void visit(Segment segment);

    /** Forgets what was noted since the visit of a segment began. */
    abstract void leave();

    /** Begins a part of the tree, which {@link #leave} ends. */
    abstract void enter();

    final void walk() {
        Deque<Iterator<Segment>> path = new ArrayDeque<>();
        enter();
        visit(flow.entry());
        path.push(flow.entry().dominated.iterator());
        while (!path.isEmpty()) {
            if (path.peek().hasNext()) {
                Segment next = path.peek().next();
                enter();
                visit(next);
                path.push(next.dominated.iterator());
            } else {
                path.pop();
                leave();
            }
        }
    }

    /** A map that forgets: what is put is undone when the part of the tree ends in which that happened. */
    static final class ScopedMap<K, V> {
        private final Map<K, V> map = new HashMap<>();
        private final Deque<Undo<K, V>> undo = new ArrayDeque<>();

        private record Undo<K, V>(K key, V before, boolean isMark) {}

        void enter() {
            undo.push(new Undo<>(null, null, true));
        }

        void leave() {
            for (Undo<K, V> last = undo.pop(); !last.isMark(); last = undo.pop()) {
                if (last.before() == null) {
                    map.remove(last.key());
                } else {
                    map.put(last.key(), last.before());
                }
            }
        }

        V get(K key) {
            return map.get(key);
        }

        void put(K key, V value) {
            undo.push(new Undo<>(key, map.put(key, value), false));
        }
    }

    /** The only edge into a segment, by whose condition something may be known there; null if there are more. */
    static Segment.Edge onlyEdge(Segment segment) {
        return segment.incoming.size() == 1 ? segment.incoming.get(0) : null;
    }

    /** The value that a walk's knowledge is about: without the checks that it went through. */
    static Value subject(Value value) {
        return Checks.checked(value);
    }
}
