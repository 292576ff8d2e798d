package conformance.lambdas.eventbus;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Listeners registered as lambdas in the order of registration. */
@Unikernel(name = "lambdas-eventbus")
@Requires(Console.class)
public final class Main {
    static final class Bus<E> {
        private final List<Consumer<? super E>> listeners = new ArrayList<>();

        Runnable listen(Consumer<? super E> c) {
            listeners.add(c);
            return () -> listeners.remove(c);
        }

        void publish(E e) {
            for (Consumer<? super E> c : new ArrayList<>(listeners)) {
                c.accept(e);
            }
        }
    }

    public static void main(String[] args) {
        Bus<String> bus = new Bus<>();
        StringBuilder log = new StringBuilder();
        Runnable cancel = bus.listen(s -> log.append("1:").append(s).append(' '));
        bus.listen(s -> log.append("2:").append(s.length()).append(' '));
        bus.listen((Object o) -> log.append("3 "));
        bus.publish("first");
        cancel.run();
        bus.publish("second");
        System.out.println(log);
    }
}
