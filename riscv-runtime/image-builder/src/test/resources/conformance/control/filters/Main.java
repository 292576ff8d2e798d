package conformance.control.filters;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tests of values, and what is done with the values where the tests have told something of them. */
@Unikernel(name = "control-filters")
@Requires(Console.class)
public final class Main {
    private enum Level {
        LOW {
            @Override
            int weight() {
                return 1;
            }
        },
        HIGH {
            @Override
            int weight() {
                return 10;
            }
        };

        abstract int weight();
    }

    private interface Shape {
        default String name() {
            return "shape";
        }
    }

    private static class Round implements Shape {
        @Override
        public String name() {
            return "round";
        }
    }

    private static final class Ball extends Round {
        @Override
        public String name() {
            return "ball of " + super.name();
        }
    }

    private static final class Box implements Shape {
        @Override
        public String toString() {
            return "box";
        }
    }

    private static final Shape UNIT = new Ball();

    static String types(Object object) {
        if (object instanceof Round) {
            return ((Round) object).name();
        }
        if (object instanceof Shape) {
            return ((Shape) object).name() + "!";
        }
        if (object instanceof CharSequence == false) {
            return object == null ? "nothing" : object.getClass().getSimpleName();
        }
        return object + "?";
    }

    static String loop(Object first, List<Object> rest) {
        Object current = first;
        StringBuilder text = new StringBuilder();
        int next = 0;
        while (current != null) {
            Object tested = current;
            current = next < rest.size() ? rest.get(next) : null;
            next++;
            if (tested instanceof Integer) {
                text.append((Integer) tested + 1);
                continue;
            }
            text.append(current instanceof String ? tested + "," + ((String) current).length() : types(tested)).append(';');
        }
        return text.toString();
    }

    static int level(Level level) {
        if (level == Level.HIGH) {
            return level.weight() + level.ordinal();
        }
        if (level == null) {
            return -1;
        }
        return level.weight();
    }

    static int number(int value) {
        int result = 0;
        if (value == 7) {
            result += twice(value);
        } else if (value != 8) {
            result += twice(value + 1);
        }
        switch (value) {
            case 1:
            case 2:
                result += twice(value);
                break;
            case 3:
                result += 100 * twice(value);
                // falls through
            case 4:
                result += value;
                break;
            default:
                result -= value;
        }
        return result;
    }

    static int twice(int value) {
        return value > 100 ? value : 2 * value;
    }

    static String caught(Object object, boolean fails) {
        try {
            if (object == null) {
                throw new IllegalArgumentException("none");
            }
            if (fails) {
                throw new IllegalStateException(object.toString());
            }
            return object.toString();
        } catch (IllegalArgumentException e) {
            return e.getMessage() + Objects.hashCode(object);
        } catch (IllegalStateException e) {
            return e.getMessage() + object.hashCode();
        }
    }

    static String same(Shape shape, Shape other) {
        if (shape == other) {
            return shape == null ? "both none" : shape.name();
        }
        return shape == UNIT ? "unit " + shape.name() : other != null ? other.name() : "none";
    }

    public static void main(String[] args) {
        Object[] objects = {new Round(), new Ball(), new Box(), "text", 5, null, new StringBuilder("b")};
        List<Object> all = new ArrayList<>();
        for (Object object : objects) {
            System.out.println(types(object) + " " + caught(object == null ? null : "o", object instanceof Box));
            if (object != null) {
                all.add(object);
            }
        }
        System.out.println(loop("start", all) + loop(null, all) + loop(4, List.of()));
        System.out.println(level(Level.LOW) + " " + level(Level.HIGH) + " " + level(null));
        for (int i = 0; i < 10; i++) {
            System.out.print(number(i) + " ");
        }
        System.out.println();
        Shape round = new Round();
        System.out.println(same(round, round) + same(UNIT, round) + same(round, UNIT) + same(null, null) + same(round, null));
    }
}
