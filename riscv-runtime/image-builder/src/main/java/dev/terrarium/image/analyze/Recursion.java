package dev.terrarium.image.analyze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Finds the methods that can call themselves: those in a cycle of the call graph, by Tarjan's algorithm for strongly
 * connected components. Only they can exhaust the stack; the depth of all others is bounded by the program's text.
 */
final class Recursion {
    private final Map<MethodState, Node> nodes = new HashMap<>();
    private final Deque<Node> component = new ArrayDeque<>();
    private final List<MethodState> found = new ArrayList<>();

    private static final class Node {
        final MethodState state;
        final int index;
        final Iterator<MethodState> rest;
        int lowest;
        boolean isOpen = true;

        Node(MethodState state, int index) {
            this.state = state;
            this.index = index;
            this.lowest = index;
            this.rest = state.callers.iterator();
        }
    }

    private Recursion() {}

    /** Returns the recursive methods among those given that are not yet known to be. */
    static List<MethodState> find(Collection<MethodState> methods) {
        Recursion search = new Recursion();
        for (MethodState method : methods) {
            if (!search.nodes.containsKey(method)) {
                search.visit(method);
            }
        }
        return search.found;
    }

    /** Depth first along the edges to callers, which close the same cycles as those to callees. */
    private void visit(MethodState start) {
        Deque<Node> path = new ArrayDeque<>();
        path.push(open(start));
        while (!path.isEmpty()) {
            Node node = path.peek();
            if (node.rest.hasNext()) {
                MethodState next = node.rest.next();
                Node known = nodes.get(next);
                if (known == null) {
                    path.push(open(next));
                } else if (known.isOpen) {
                    node.lowest = Math.min(node.lowest, known.index);
                }
            } else {
                path.pop();
                if (!path.isEmpty()) {
                    path.peek().lowest = Math.min(path.peek().lowest, node.lowest);
                }
                if (node.lowest == node.index) {
                    close(node);
                }
            }
        }
    }

    private Node open(MethodState state) {
        Node node = new Node(state, nodes.size());
        nodes.put(state, node);
        component.push(node);
        return node;
    }

    private void close(Node root) {
        boolean isCycle = component.peek() != root || root.state.callers.contains(root.state);
        Node node;
        do {
            node = component.pop();
            node.isOpen = false;
            if (isCycle && !node.state.isRecursive) {
                found.add(node.state);
            }
        } while (node != root);
    }
}
