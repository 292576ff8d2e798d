package dev.terrarium.runtime;

import dev.terrarium.api.memory.CollectedHeap;
import dev.terrarium.api.memory.ObjectVisitor;
import dev.terrarium.api.memory.ReferenceVisitor;
import dev.terrarium.api.memory.Tracing;

/** All references outside the heap: those of static fields, of objects in the image, and of the one stack. */
final class ImageRoots implements CollectedHeap.Roots {
    private static final int REFERENCE_BYTES = 8;

    /** Where the stack is looked at from: the call that is to return there, and the stack pointer it returns with. */
    private long returnAddress;

    private long stackPointer;

    /** Returns the roots of a program that goes on at a return address with a stack pointer. */
    ImageRoots at(long returnAddress, long stackPointer) {
        this.returnAddress = returnAddress;
        this.stackPointer = stackPointer;
        return this;
    }

    @Override
    public void visit(ReferenceVisitor visitor) {
        visitStaticFields(visitor);
        visitReferencesOfObjects(visitor);
        visitStack(visitor);
    }

    @Override
    public void settleReferences(Tracing tracing) {
        WeakReferences.settle(tracing, false);
    }

    @Override
    public void settleYoungReferences(Tracing tracing) {
        WeakReferences.settle(tracing, true);
    }

    @Override
    public void visitSettledReferences(ReferenceVisitor visitor) {
        WeakReferences.visitSettled(visitor);
    }

    @Override
    public void visitStaticFields(ReferenceVisitor visitor) {
        long end = staticFieldsEnd();
        for (long slot = staticFields(); slot < end; slot += REFERENCE_BYTES) {
            visitor.visit(slot);
        }
    }

    @Override
    public void visitImageObjects(ObjectVisitor visitor) {
        long entry = objects();
        for (int rest = Address.loadInt(entry); rest > 0; rest--) {
            entry += Integer.BYTES;
            visitor.visitObject(Address.loadInt(entry) & 0xFFFF_FFFFL);
        }
    }

    private static void visitReferencesOfObjects(ReferenceVisitor visitor) {
        long entry = objects();
        for (int rest = Address.loadInt(entry); rest > 0; rest--) {
            entry += Integer.BYTES;
            ObjectMap.visitReferences(Address.loadInt(entry) & 0xFFFF_FFFFL, visitor);
        }
    }

    @Override
    public void visitStack(ReferenceVisitor visitor) {
        long pc = returnAddress;
        long frame = stackPointer;
        for (int function = StackFrames.functionAt(pc); function >= 0; function = StackFrames.functionAt(pc)) {
            StackMap.visitFrame(pc, frame, visitor);
            pc = StackFrames.returnAddress(function, frame);
            frame += StackFrames.bytes(function);
        }
    }

    /** Returns the address of the first static field that holds references and is written to; the others follow it. */
    @Intrinsic
    private static long staticFields() {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Returns the address behind the last of those static fields. */
    @Intrinsic
    private static long staticFieldsEnd() {
        throw new UnsupportedOperationException("only in an image");
    }

    /** Returns the address of a table of the image's objects to which references can be written: count, then addresses. */
    @Intrinsic
    private static long objects() {
        throw new UnsupportedOperationException("only in an image");
    }
}
