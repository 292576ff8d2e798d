package conformance.lambdas.optional;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Optional;

/** Optional with lambdas. */
@Unikernel(name = "lambdas-optional")
@Requires(Console.class)
public final class Main {
    static Optional<Integer> parse(String s) {
        int v = 0;
        for (char c : s.toCharArray()) {
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            v = v * 10 + c - '0';
        }
        return Optional.of(v);
    }

    public static void main(String[] args) {
        for (String s : new String[] {"12", "x", "7"}) {
            System.out.println(parse(s).map(v -> v * 2)
                    .filter(v -> v > 15)
                    .map(v -> "big " + v)
                    .orElseGet(() -> "none for " + s));
            parse(s).ifPresentOrElse(v -> System.out.println("present " + v), () -> System.out.println("absent"));
        }
        System.out.println(
                Optional.ofNullable((String) null).isPresent() + " " + Optional.of("v") + " " + Optional.empty() + " "
                        + Optional.of(1).or(() -> Optional.of(2)).get() + " "
                        + parse("5").flatMap(v -> parse("" + v + v)).get());
    }
}
