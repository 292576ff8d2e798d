package conformance.language.staticnested;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.LinkedHashMap;
import java.util.Map;

/** Static state shared and reset through classes, counters, registries and instance blocks. */
@Unikernel(name = "language-staticnested")
@Requires(Console.class)
public final class Main {
    static class Registry {
        private static final Map<String, Registry> ALL = new LinkedHashMap<>();
        private static int next = 100;
        final int id;

        {
            id = next;
            next += id % 2 == 0 ? 1 : 2;
        }

        Registry(String n) {
            ALL.put(n, this);
        }

        static Registry of(String n) {
            Registry r = ALL.get(n);
            return r != null ? r : new Registry(n);
        }
    }

    static class Counter {
        static int total;
        int own;

        Counter up() {
            own++;
            total++;
            return this;
        }

        static int drain() {
            int t = total;
            total = 0;
            return t;
        }
    }

    static class Parent {
        static String name = "parent";

        static String who() {
            return name;
        }

        String me() {
            return who();
        }
    }

    static class Child extends Parent {
        static String name = "child";

        static String who() {
            return name;
        }

        @Override
        String me() {
            return super.me() + who() + Parent.name;
        }
    }

    static int depth;

    static int recurse(int n) {
        return n == 0 ? depth++ : recurse(n - 1) + depth++;
    }

    public static void main(String[] args) {
        System.out.println(Registry.of("a").id + " " + Registry.of("b").id + " " + Registry.of("a").id + " "
                + Registry.of("c").id + " " + Registry.ALL.keySet() + Registry.next);
        Counter c = new Counter(), d = new Counter();
        c.up().up();
        d.up();
        System.out.println(c.own + d.own + Counter.drain() + Counter.total);
        Parent p = new Child();
        System.out.println(p.me() + p.name + ((Child) p).name + p.who() + Child.who());
        Child.name = "renamed";
        Parent.name += "!";
        System.out.println(p.me() + new Parent().me());
        System.out.println(recurse(4) + " " + depth);
        Counter none = null;
        System.out.println(none.drain());
    }
}
