package conformance.enums.registries;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Enums as registries: static maps filled in static initialisers, singletons, interfaces over several enums, generic lookups. */
@Unikernel(name = "enums-registries")
@Requires(Console.class)
public final class Main {
    interface Code {
        int code();

        String name();
    }

    enum Status implements Code {
        OK(200),
        CREATED(201),
        MOVED(301),
        NOT_FOUND(404),
        BROKEN(500);

        private static final Map<Integer, Status> BY_CODE = new HashMap<>();
        static final int TOTAL;

        static {
            int total = 0;
            for (Status s : values()) {
                BY_CODE.put(s.code, s);
                total += s.code;
            }
            TOTAL = total;
        }

        private final int code;

        Status(int code) {
            this.code = code;
        }

        @Override
        public int code() {
            return code;
        }

        static Optional<Status> of(int code) {
            return Optional.ofNullable(BY_CODE.get(code));
        }
    }

    enum Signal implements Code {
        HUP,
        INT,
        QUIT;

        @Override
        public int code() {
            return ordinal() + 1;
        }
    }

    enum Counter {
        INSTANCE;

        private long value = 10;

        synchronized long next() {
            return value++;
        }
    }

    enum Fib {
        F0(0),
        F1(1),
        F2(F0, F1),
        F3(F1, F2),
        F4(F2, F3),
        F5(F3, F4);

        final long value;

        Fib(long v) {
            value = v;
        }

        Fib(Fib a, Fib b) {
            value = a.value + b.value;
        }
    }

    static <E extends Enum<E> & Code> E find(Class<E> type, int code) {
        for (E e : type.getEnumConstants()) {
            if (e.code() == code) {
                return e;
            }
        }
        throw new NoSuchElementException(type.getSimpleName() + " " + code);
    }

    static <E extends Enum<E> & Code> String all(Class<E> type) {
        return EnumSet.allOf(type).stream()
                .map(e -> e + "=" + e.code() + "/" + e.ordinal())
                .collect(Collectors.joining(" "));
    }

    public static void main(String[] args) {
        System.out.println(Status.of(404) + " " + Status.of(1) + " " + Status.TOTAL);
        System.out.println(find(Status.class, 301) + " " + find(Signal.class, 3));
        attempt(() -> find(Signal.class, 301));
        System.out.println(all(Status.class) + " " + all(Signal.class));
        for (int i = 0; i < 3; i++) {
            Counter.valueOf("INSTANCE").next();
        }
        System.out.println(Counter.INSTANCE.next());
        for (Fib f : Fib.values()) {
            System.out.print(f + "=" + f.value + " ");
        }
        System.out.println();
        List<Code> codes = new ArrayList<>();
        Collections.addAll(codes, Status.values());
        Collections.addAll(codes, Signal.values());
        codes.sort(Comparator.comparingInt(Code::code).reversed().thenComparing(Code::name));
        System.out.println(codes + " " + codes.indexOf(Signal.INT) + " " + codes.contains(Status.OK));
        Map<Class<?>, Long> kinds = new LinkedHashMap<>();
        for (Code c : codes) {
            kinds.merge(((Enum<?>) c).getDeclaringClass(), 1L, Long::sum);
        }
        System.out.println(kinds);
        System.out.println(Stream.of("OK", "nope", "HUP")
                .map(n -> {
                    try {
                        return (Code) Status.valueOf(n);
                    } catch (IllegalArgumentException e) {
                        return Arrays.stream(Signal.values())
                                .filter(s -> s.name().equals(n))
                                .findAny()
                                .orElse(null);
                    }
                })
                .map(c -> c == null ? "-" : c.name() + c.code())
                .toList());
        Status[] order = {Status.BROKEN, Status.OK, Status.MOVED};
        Arrays.sort(order);
        System.out.println(Arrays.toString(order) + " " + Arrays.binarySearch(order, Status.MOVED) + " "
                + Arrays.asList(order).hashCode() * 0);
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
