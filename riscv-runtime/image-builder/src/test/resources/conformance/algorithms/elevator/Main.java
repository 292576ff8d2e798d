package conformance.algorithms.elevator;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** A state machine of an elevator, driven by a script. */
@Unikernel(name = "algorithms-elevator")
@Requires(Console.class)
public final class Main {
    enum State {
        IDLE {
            @Override
            State next(Main m) {
                return m.requests.isEmpty() ? IDLE : m.requests.first() == m.floor ? OPEN : MOVING;
            }
        },
        MOVING {
            @Override
            State next(Main m) {
                int up = m.direction();
                m.floor += up;
                m.travelled++;
                return m.requests.contains(m.floor) ? OPEN : MOVING;
            }
        },
        OPEN {
            @Override
            State next(Main m) {
                m.requests.remove(m.floor);
                m.stops.add(m.floor);
                return m.requests.isEmpty() ? IDLE : CLOSING;
            }
        },
        CLOSING {
            @Override
            State next(Main m) {
                return MOVING;
            }
        };

        abstract State next(Main m);
    }

    private final NavigableSet<Integer> requests = new TreeSet<>();
    private final List<Integer> stops = new ArrayList<>();
    private int floor, travelled, last = 1;

    int direction() {
        boolean above = requests.higher(floor) != null, below = requests.lower(floor) != null;
        if (!above && !below) {
            throw new IllegalStateException("nowhere to go from " + floor);
        }
        last = last > 0 ? (above ? 1 : -1) : below ? -1 : 1;
        return last;
    }

    public static void main(String[] args) {
        Main m = new Main();
        State s = State.IDLE;
        StringBuilder log = new StringBuilder();
        String script = "5 2 . . . 9 . . . . . 1 . . . . . 0 7 . . . . . . . . . . . . . . . . . . . . . . . . . . .";
        for (String step : script.split(" ")) {
            if (!step.equals(".")) {
                m.requests.add(Integer.parseInt(step));
            }
            State before = s;
            s = s.next(m);
            log.append(before == s ? "" : before + ">" + s + "@" + m.floor + " ");
        }
        System.out.println(log);
        System.out.println(m.stops + " " + m.travelled + " " + s + " " + m.requests);
        EnumMap<State, Integer> visits = new EnumMap<>(State.class);
        for (String w : log.toString().split("[ >@]")) {
            try {
                visits.merge(State.valueOf(w), 1, Integer::sum);
            } catch (IllegalArgumentException e) {
                continue;
            }
        }
        System.out.println(visits + " " + State.OPEN.getDeclaringClass().getSimpleName() + " "
                + (State.OPEN.getClass() == State.class));
        try {
            new Main().direction();
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
