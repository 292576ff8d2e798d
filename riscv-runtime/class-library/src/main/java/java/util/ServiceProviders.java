package java.util;

/** The providers of one service; the image builder makes a class of them for each service that a program loads. */
public abstract class ServiceProviders {
    /** Returns the class of a provider, or null beyond the last. */
    abstract Class<?> type(int index);

    /** Makes a provider. */
    abstract Object make(int index);
}
