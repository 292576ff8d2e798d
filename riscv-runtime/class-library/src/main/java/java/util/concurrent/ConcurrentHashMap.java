package java.util.concurrent;

import java.io.Serializable;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@code java.util.concurrent.ConcurrentHashMap} where there is one thread: a hash table whose iterators tolerate changes.
 * Capacities, places in the table and the order within a place are those of the JDK's, so that iteration gives the same
 * order, except in places that are so crowded that the JDK's makes trees of them. Bulk operations are not here.
 */
public class ConcurrentHashMap<K, V> extends AbstractMap<K, V> implements ConcurrentMap<K, V>, Serializable {
    private static final long serialVersionUID = 1;
    private static final int DEFAULT_CAPACITY = 16;
    private static final int MAXIMUM_CAPACITY = 1 << 30;
    /** A place with this many nodes makes a table grow that is smaller than {@link #LEAST_CROWDED_CAPACITY}. */
    private static final int CROWDED = 8;

    private static final int LEAST_CROWDED_CAPACITY = 64;
    private static final int HASH_BITS = 0x7FFFFFFF;

    private Node<K, V>[] table;
    /** The capacity of a table that is yet to be made, then the size at which it grows. */
    private int limit = DEFAULT_CAPACITY;

    private int size;

    private static final class Node<K, V> implements Map.Entry<K, V> {
        final int hash;
        final K key;
        V value;
        Node<K, V> next;

        Node(int hash, K key, V value, Node<K, V> next) {
            this.hash = hash;
            this.key = key;
            this.value = value;
            this.next = next;
        }

        @Override
        public K getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return value;
        }

        @Override
        public V setValue(V newValue) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int hashCode() {
            return key.hashCode() ^ value.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Map.Entry<?, ?> other
                    && key.equals(other.getKey())
                    && value.equals(other.getValue());
        }

        @Override
        public String toString() {
            return key + "=" + value;
        }
    }

    public ConcurrentHashMap() {}

    public ConcurrentHashMap(int initialCapacity) {
        this(initialCapacity, 0.75f, 1);
    }

    public ConcurrentHashMap(int initialCapacity, float loadFactor) {
        this(initialCapacity, loadFactor, 1);
    }

    public ConcurrentHashMap(int initialCapacity, float loadFactor, int concurrencyLevel) {
        if (!(loadFactor > 0) || initialCapacity < 0 || concurrencyLevel <= 0) {
            throw new IllegalArgumentException();
        }
        long wanted = (long) (1.0 + Math.max(initialCapacity, concurrencyLevel) / loadFactor);
        limit = capacityFor(wanted);
    }

    public ConcurrentHashMap(Map<? extends K, ? extends V> map) {
        putAll(map);
    }

    /** The least power of two that is not less. */
    private static int capacityFor(long wanted) {
        if (wanted >= MAXIMUM_CAPACITY) {
            return MAXIMUM_CAPACITY;
        }
        return wanted <= 1 ? 1 : 1 << Integer.SIZE - Integer.numberOfLeadingZeros((int) wanted - 1);
    }

    private static int hash(Object key) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & HASH_BITS;
    }

    public static <T> KeySetView<T, Boolean> newKeySet() {
        return new KeySetView<>(new ConcurrentHashMap<>(), Boolean.TRUE);
    }

    public static <T> KeySetView<T, Boolean> newKeySet(int initialCapacity) {
        return new KeySetView<>(new ConcurrentHashMap<>(initialCapacity), Boolean.TRUE);
    }

    private Node<K, V> find(Object key) {
        int hash = hash(key);
        if (table == null) {
            return null;
        }
        Node<K, V> node = table[hash & table.length - 1];
        while (node != null && !(node.hash == hash && (node.key == key || key.equals(node.key)))) {
            node = node.next;
        }
        return node;
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Node<K, V>[] newTable(int capacity) {
        return (Node<K, V>[]) new Node<?, ?>[capacity];
    }

    private void add(K key, V value) {
        int hash = hash(key);
        if (table == null) {
            makeTable(limit);
        }
        int place = hash & table.length - 1;
        Node<K, V> added = new Node<>(hash, key, value, null);
        Node<K, V> last = table[place];
        if (last == null) {
            table[place] = added;
        } else {
            int before = 1;
            while (last.next != null) {
                last = last.next;
                before++;
            }
            last.next = added;
            if (before >= CROWDED && table.length < LEAST_CROWDED_CAPACITY) {
                reserve(table.length * 2);
            }
        }
        size++;
        while (size >= limit && table.length < MAXIMUM_CAPACITY) {
            grow();
        }
    }

    /** Makes room for a number of mappings. Not the capacity but the limit is what the JDK's compares, too. */
    private void reserve(int mappings) {
        int wanted = capacityFor(mappings + (mappings >>> 1) + 1L);
        if (table == null) {
            makeTable(Math.max(limit, wanted));
        }
        while (wanted > limit && table.length < MAXIMUM_CAPACITY) {
            grow();
        }
    }

    private void makeTable(int capacity) {
        table = newTable(capacity);
        limit = capacity - (capacity >>> 2);
    }

    private void grow() {
        Node<K, V>[] old = table;
        makeTable(old.length * 2);
        for (int place = 0; place < old.length; place++) {
            split(old[place], place, old.length, table);
        }
    }

    /**
     * Distributes the nodes of one place over two. As in the JDK's, the longest run of nodes at the end that stay together
     * is kept as it is, and each of the nodes before is put in front, which turns their order round.
     */
    private static <K, V> void split(Node<K, V> first, int place, int distance, Node<K, V>[] grown) {
        if (first == null) {
            return;
        }
        Node<K, V> run = first;
        for (Node<K, V> node = first.next; node != null; node = node.next) {
            if ((node.hash & distance) != (run.hash & distance)) {
                run = node;
            }
        }
        grown[place + (run.hash & distance)] = run;
        for (Node<K, V> node = first; node != run; node = node.next) {
            int target = place + (node.hash & distance);
            grown[target] = new Node<>(node.hash, node.key, node.value, grown[target]);
        }
    }

    private void unlink(Node<K, V> removed) {
        int place = removed.hash & table.length - 1;
        Node<K, V> node = table[place];
        if (node == removed) {
            table[place] = removed.next;
        } else {
            while (node.next != removed) {
                node = node.next;
            }
            node.next = removed.next;
        }
        size--;
    }

    @Override
    public int size() {
        return size;
    }

    public long mappingCount() {
        return size;
    }

    @Override
    public boolean isEmpty() {
        return size == 0;
    }

    @Override
    public V get(Object key) {
        Node<K, V> node = find(key);
        return node == null ? null : node.value;
    }

    @Override
    public V getOrDefault(Object key, V defaultValue) {
        Node<K, V> node = find(key);
        return node == null ? defaultValue : node.value;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        for (V present : values()) {
            if (value.equals(present)) {
                return true;
            }
        }
        if (value == null) {
            throw new NullPointerException();
        }
        return false;
    }

    public boolean contains(Object value) {
        return containsValue(value);
    }

    @Override
    public V put(K key, V value) {
        return put(key, value, false);
    }

    @Override
    public V putIfAbsent(K key, V value) {
        return put(key, value, true);
    }

    private V put(K key, V value, boolean onlyIfAbsent) {
        if (key == null || value == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node == null) {
            add(key, value);
            return null;
        }
        V before = node.value;
        if (!onlyIfAbsent) {
            node.value = value;
        }
        return before;
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> map) {
        reserve(map.size());
        for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public V remove(Object key) {
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        unlink(node);
        return node.value;
    }

    @Override
    public boolean remove(Object key, Object value) {
        Node<K, V> node = find(key);
        if (node == null || value == null || !value.equals(node.value)) {
            return false;
        }
        unlink(node);
        return true;
    }

    @Override
    public V replace(K key, V value) {
        if (value == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node == null) {
            return null;
        }
        V before = node.value;
        node.value = value;
        return before;
    }

    @Override
    public boolean replace(K key, V expected, V value) {
        if (expected == null || value == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node == null || !expected.equals(node.value)) {
            return false;
        }
        node.value = value;
        return true;
    }

    @Override
    public void clear() {
        if (table != null) {
            for (int i = 0; i < table.length; i++) {
                table[i] = null;
            }
        }
        size = 0;
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Node<K, V> node = find(key);
        if (node != null) {
            return node.value;
        }
        V value = function.apply(key);
        if (value != null) {
            if (find(key) != null) {
                throw new IllegalStateException("Recursive update");
            }
            add(key, value);
        }
        return value;
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Node<K, V> node = find(key);
        return node == null ? null : set(node, function.apply(key, node.value));
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Node<K, V> node = find(key);
        if (node != null) {
            return set(node, function.apply(key, node.value));
        }
        V value = function.apply(key, null);
        if (value != null) {
            add(key, value);
        }
        return value;
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        if (key == null || value == null || function == null) {
            throw new NullPointerException();
        }
        Node<K, V> node = find(key);
        if (node != null) {
            return set(node, function.apply(node.value, value));
        }
        add(key, value);
        return value;
    }

    /** Sets a node's value, or removes the node if that is null. */
    private V set(Node<K, V> node, V value) {
        if (value == null) {
            unlink(node);
        } else {
            node.value = value;
        }
        return value;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (Map.Entry<K, V> entry : entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        NodeIterator nodes = new NodeIterator();
        while (nodes.hasNext()) {
            Node<K, V> node = nodes.nextNode();
            V value = function.apply(node.key, node.value);
            if (value == null) {
                throw new NullPointerException();
            }
            node.value = value;
        }
    }

    public Enumeration<K> keys() {
        return Collections.enumeration(keySet());
    }

    public Enumeration<V> elements() {
        return Collections.enumeration(values());
    }

    /** Walks the table as it was when the iterator was made; growth does not disturb it. */
    private class NodeIterator {
        private final Node<K, V>[] places = table;
        private int place;
        private Node<K, V> next;
        private Node<K, V> returned;

        NodeIterator() {
            advance();
        }

        private void advance() {
            while (next == null && places != null && place < places.length) {
                next = places[place++];
            }
        }

        public boolean hasNext() {
            return next != null;
        }

        Node<K, V> nextNode() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            returned = next;
            next = returned.next;
            advance();
            return returned;
        }

        public void remove() {
            if (returned == null) {
                throw new IllegalStateException();
            }
            ConcurrentHashMap.this.remove(returned.key);
            returned = null;
        }
    }

    private final class EntryIterator extends NodeIterator implements Iterator<Map.Entry<K, V>> {
        @Override
        public Map.Entry<K, V> next() {
            return new WritableEntry(nextNode());
        }
    }

    private final class KeyIterator extends NodeIterator implements Iterator<K> {
        @Override
        public K next() {
            return nextNode().key;
        }
    }

    private final class ValueIterator extends NodeIterator implements Iterator<V> {
        @Override
        public V next() {
            return nextNode().value;
        }
    }

    /** What iteration hands out: setting its value writes through. */
    private final class WritableEntry extends AbstractMap.SimpleEntry<K, V> {
        private static final long serialVersionUID = 1;

        WritableEntry(Node<K, V> node) {
            super(node.key, node.value);
        }

        @Override
        public V setValue(V value) {
            if (value == null) {
                throw new NullPointerException();
            }
            put(getKey(), value);
            return super.setValue(value);
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return new EntryIterator();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(Object object) {
                return object instanceof Map.Entry<?, ?> entry
                        && entry.getKey() != null
                        && entry.getValue() != null
                        && entry.getValue().equals(get(entry.getKey()));
            }

            @Override
            public boolean remove(Object object) {
                return object instanceof Map.Entry<?, ?> entry
                        && entry.getKey() != null
                        && ConcurrentHashMap.this.remove(entry.getKey(), entry.getValue());
            }

            @Override
            public void clear() {
                ConcurrentHashMap.this.clear();
            }
        };
    }

    @Override
    public KeySetView<K, V> keySet() {
        return new KeySetView<>(this, null);
    }

    public KeySetView<K, V> keySet(V mappedValue) {
        return new KeySetView<>(this, Objects.requireNonNull(mappedValue));
    }

    /** The keys of a map as a set, to which keys can be added if there is a value for them. */
    public static final class KeySetView<K, V> extends AbstractSet<K> implements Serializable {
        private static final long serialVersionUID = 1;

        private final ConcurrentHashMap<K, V> map;
        private final V mappedValue;

        private KeySetView(ConcurrentHashMap<K, V> map, V mappedValue) {
            this.map = map;
            this.mappedValue = mappedValue;
        }

        public V getMappedValue() {
            return mappedValue;
        }

        @Override
        public boolean add(K key) {
            if (mappedValue == null) {
                throw new UnsupportedOperationException();
            }
            return map.putIfAbsent(key, mappedValue) == null;
        }

        public ConcurrentHashMap<K, V> getMap() {
            return map;
        }

        @Override
        public Iterator<K> iterator() {
            return map.new KeyIterator();
        }

        @Override
        public int size() {
            return map.size;
        }

        @Override
        public boolean contains(Object key) {
            return map.containsKey(key);
        }

        @Override
        public boolean remove(Object key) {
            return map.remove(key) != null;
        }

        @Override
        public void clear() {
            map.clear();
        }

        @Override
        public void forEach(Consumer<? super K> action) {
            for (K key : this) {
                action.accept(key);
            }
        }
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return new ValueIterator();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public void clear() {
                ConcurrentHashMap.this.clear();
            }
        };
    }
}
