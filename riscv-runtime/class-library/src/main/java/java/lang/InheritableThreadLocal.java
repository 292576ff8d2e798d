package java.lang;

/** {@code java.lang.InheritableThreadLocal}, which nobody inherits from where there is one thread. */
public class InheritableThreadLocal<T> extends ThreadLocal<T> {
    public InheritableThreadLocal() {}

    protected T childValue(T parentValue) {
        return parentValue;
    }
}
