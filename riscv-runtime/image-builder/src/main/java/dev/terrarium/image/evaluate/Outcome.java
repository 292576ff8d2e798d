package dev.terrarium.image.evaluate;

import java.util.List;

/**
 * What became of the attempt to initialise a class at build time.
 *
 * @param evaluated whether the class is initialised; otherwise it stays for boot
 * @param reason why it stays for boot, with the chain of methods; empty if it does not
 * @param chain the methods by which the initialiser came to what cannot be evaluated, the initialiser first
 */
public record Outcome(boolean evaluated, String reason, List<String> chain) {
    static final Outcome EVALUATED = new Outcome(true, "", List.of());

    public Outcome {
        chain = List.copyOf(chain);
    }

    static Outcome staysForBoot(Unevaluatable reason) {
        return new Outcome(false, reason.getMessage(), reason.chain());
    }
}
