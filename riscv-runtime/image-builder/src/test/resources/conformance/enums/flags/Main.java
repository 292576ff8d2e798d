package conformance.enums.flags;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Supplier;

/** Bit flags, permissions, state tables and parsers driven by enums. */
@Unikernel(name = "enums-flags")
@Requires(Console.class)
public final class Main {
    enum Flag {
        READ('r'),
        WRITE('w'),
        EXECUTE('x'),
        STICKY('t');
        final char c;

        Flag(char c) {
            this.c = c;
        }

        int bit() {
            return 1 << ordinal();
        }

        static EnumSet<Flag> of(int bits) {
            EnumSet<Flag> s = EnumSet.noneOf(Flag.class);
            for (Flag f : values()) {
                if ((bits & f.bit()) != 0) {
                    s.add(f);
                }
            }
            return s;
        }

        static EnumSet<Flag> parse(String t) {
            EnumSet<Flag> s = EnumSet.noneOf(Flag.class);
            for (char c : t.toCharArray()) {
                s.add(Arrays.stream(values())
                        .filter(f -> f.c == c)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no flag " + c)));
            }
            return s;
        }

        static int bits(Collection<Flag> s) {
            return s.stream().mapToInt(Flag::bit).reduce(0, (a, b) -> a | b);
        }
    }

    enum Light {
        RED,
        GREEN,
        YELLOW;
        private static final EnumMap<Light, Light> NEXT = new EnumMap<>(Map.of(RED, GREEN, GREEN, YELLOW, YELLOW, RED));

        Light next() {
            return NEXT.get(this);
        }
    }

    enum Token {
        NUM,
        OP,
        END
    }

    enum State {
        EXPECT {
            @Override
            State on(Token t) {
                return t == Token.NUM ? AFTER : ERROR;
            }
        },
        AFTER {
            @Override
            State on(Token t) {
                return switch (t) {
                    case OP -> EXPECT;
                    case END -> DONE;
                    case NUM -> ERROR;
                };
            }
        },
        DONE,
        ERROR;

        State on(Token t) {
            return ERROR;
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 16; i += 5) {
            System.out.println(Flag.of(i) + " " + Flag.bits(Flag.of(i)));
        }
        System.out.println(Flag.parse("xr") + " " + EnumSet.complementOf(Flag.parse("w")));
        attempt(() -> Flag.parse("rz"));
        StringBuilder b = new StringBuilder();
        Light l = Light.RED;
        for (int i = 0; i < 7; i++) {
            b.append(l.name().charAt(0));
            l = l.next();
        }
        System.out.println(b);
        for (Token[] ts : new Token[][] {
            {Token.NUM, Token.END},
            {Token.NUM, Token.OP, Token.NUM, Token.END},
            {Token.OP},
            {Token.NUM, Token.NUM},
            {Token.NUM, Token.END, Token.END}
        }) {
            State s = State.EXPECT;
            for (Token t : ts) {
                s = s.on(t);
            }
            System.out.println(Arrays.toString(ts) + " " + s + " " + (s == State.DONE));
        }
        EnumMap<Light, Integer> count = new EnumMap<>(Light.class);
        for (Light x : Light.values()) {
            count.merge(x.next(), x.ordinal() * 10, Integer::sum);
        }
        System.out.println(
                count + " " + count.keySet().stream().map(Light::next).toList());
    }

    private static void attempt(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
