package dev.terrarium.processor.report;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.Messager;

/** Collects problems in the order in which they are found, each once. */
public final class Problems {
    private final Set<Problem> found = new LinkedHashSet<>();

    /** Adds a problem. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** Adds an error. */
    public void error(Code code, Site site, Message message) {
        add(Problem.error(code, site, message));
    }

    /** Returns the problems, first found first. */
    public Set<Problem> all() {
        return found;
    }

    /** Whether anything found stops the build. */
    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    /** Shows everything to the user. */
    public void print(Messager messager) {
        found.forEach(problem -> problem.print(messager));
    }
}
