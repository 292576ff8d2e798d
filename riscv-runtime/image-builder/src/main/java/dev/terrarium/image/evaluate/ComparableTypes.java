package dev.terrarium.image.evaluate;

import dev.terrarium.image.world.ClassInfo;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/** Reads generic signatures (JVM specification, 4.7.9.1) for what a class says that it can be compared with. */
final class ComparableTypes {
    private ComparableTypes() {}

    /** Whether a class itself declares that it implements {@code Comparable<C>}, C being the class. */
    static boolean isComparableWithItself(ClassInfo type) {
        if (type.node() == null || type.node().signature == null) {
            return false;
        }
        Superinterfaces visitor = new Superinterfaces(type.name());
        new SignatureReader(type.node().signature).accept(visitor);
        return visitor.found;
    }

    private static final class Superinterfaces extends SignatureVisitor {
        private final String wanted;
        private boolean found;

        Superinterfaces(String wanted) {
            super(Opcodes.ASM9);
            this.wanted = wanted;
        }

        @Override
        public SignatureVisitor visitInterface() {
            return new SignatureVisitor(Opcodes.ASM9) {
                private boolean isComparable;

                @Override
                public void visitClassType(String name) {
                    isComparable = name.equals("java/lang/Comparable");
                }

                @Override
                public SignatureVisitor visitTypeArgument(char wildcard) {
                    return isComparable && wildcard == INSTANCEOF ? argument() : new Ignored();
                }
            };
        }

        private SignatureVisitor argument() {
            return new SignatureVisitor(Opcodes.ASM9) {
                private boolean isPlain;

                @Override
                public void visitClassType(String name) {
                    isPlain = name.equals(wanted);
                }

                @Override
                public SignatureVisitor visitTypeArgument(char wildcard) {
                    isPlain = false;
                    return new Ignored();
                }

                @Override
                public void visitTypeArgument() {
                    isPlain = false;
                }

                @Override
                public SignatureVisitor visitArrayType() {
                    return new Ignored();
                }

                @Override
                public void visitEnd() {
                    found |= isPlain;
                }
            };
        }
    }

    /** Visits what lies deeper and does not matter. */
    private static final class Ignored extends SignatureVisitor {
        Ignored() {
            super(Opcodes.ASM9);
        }
    }
}
