package conformance.enums.statemachine;

import dev.terrarium.annotations.Requires;
import dev.terrarium.annotations.Unikernel;
import dev.terrarium.api.console.Console;

/** A state machine whose states are enum constants, with switches over two enums. */
@Unikernel(name = "enums-statemachine")
@Requires(Console.class)
public final class Main {
    enum State {
        IDLE,
        RUNNING,
        PAUSED,
        DONE
    }

    enum Event {
        START,
        PAUSE,
        RESUME,
        STOP
    }

    static State next(State s, Event e) {
        switch (s) {
            case IDLE:
                return e == Event.START ? State.RUNNING : s;
            case RUNNING:
                switch (e) {
                    case PAUSE:
                        return State.PAUSED;
                    case STOP:
                        return State.DONE;
                    default:
                        return s;
                }
            case PAUSED:
                return switch (e) {
                    case RESUME -> State.RUNNING;
                    case STOP -> State.DONE;
                    case START, PAUSE -> s;
                };
            default:
                return State.IDLE;
        }
    }

    public static void main(String[] args) {
        int[][] visits = new int[State.values().length][Event.values().length];
        State s = State.IDLE;
        int seed = 1;
        for (int i = 0; i < 2000; i++) {
            seed = seed * 1103515245 + 12345;
            Event e = Event.values()[seed >>> 16 & 3];
            visits[s.ordinal()][e.ordinal()]++;
            s = next(s, e);
        }
        for (State state : State.values()) {
            String line = state.toString();
            for (Event e : Event.values()) {
                line += " " + visits[state.ordinal()][e.ordinal()];
            }
            System.out.println(line);
        }
        System.out.println(s);
    }
}
