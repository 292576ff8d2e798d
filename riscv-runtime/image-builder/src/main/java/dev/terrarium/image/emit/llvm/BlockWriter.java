package dev.terrarium.image.emit.llvm;

import java.util.ArrayList;
import java.util.List;

/** A basic block of LLVM IR in the making. */
public final class BlockWriter {
    private final String label;
    private final List<Phi> phis = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    BlockWriter(String label) {
        this.label = label;
    }

    /** A value that depends on where control came from; incoming values may be added after the block is written. */
    public static final class Phi {
        private final Operand value;
        private final List<String> incoming = new ArrayList<>();

        private Phi(Operand value) {
            this.value = value;
        }

        public Operand value() {
            return value;
        }

        public void addIncoming(Operand operand, BlockWriter predecessor) {
            incoming.add("[ " + operand.text() + ", " + predecessor.reference() + " ]");
        }
    }

    Phi addPhi(Operand value) {
        Phi phi = new Phi(value);
        phis.add(phi);
        return phi;
    }

    void append(String line) {
        lines.add(line);
    }

    String reference() {
        return "%" + label;
    }

    String target() {
        return "label %" + label;
    }

    void appendTo(StringBuilder text) {
        text.append(label).append(":\n");
        for (Phi phi : phis) {
            text.append("  ")
                    .append(phi.value.text())
                    .append(" = phi ")
                    .append(phi.value.type())
                    .append(' ');
            text.append(String.join(", ", phi.incoming)).append('\n');
        }
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
}
