package dev.terrarium.processor.resolve;

import dev.terrarium.processor.model.App;
import dev.terrarium.processor.model.KernelModule;
import dev.terrarium.processor.model.Requirement;
import java.util.List;

/** Why a composition is incomplete. */
public sealed interface Failure {
    /** How the requirement that fails came to be. */
    Chain chain();

    /**
     * Nothing provides what is required.
     *
     * @param chain the first way to the requirement
     * @param others the same requirement elsewhere
     */
    record Missing(Chain chain, List<Requirement> others) implements Failure {}

    /**
     * Several providers fit.
     *
     * @param chain the first way to the requirement
     * @param others the same requirement elsewhere
     * @param candidates the providers that fit
     * @param use the entries of {@code use} that fit, if there are too many of them
     */
    record Ambiguous(Chain chain, List<Requirement> others, List<KernelModule> candidates, List<App.Use> use)
            implements Failure {}

    /**
     * Modules need each other.
     *
     * @param chain the way to the requirement that closes the circle
     * @param start index of the link in the chain that is the first of the circle
     */
    record Cycle(Chain chain, int start) implements Failure {}
}
