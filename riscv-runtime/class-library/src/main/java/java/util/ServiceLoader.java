package java.util;

import dev.terrarium.runtime.AtCallSite;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * {@code java.util.ServiceLoader} of a closed world: which providers there are is known when the image is built, from
 * {@code META-INF/services} of the class path. They are made when they are first asked for, as ever.
 */
public final class ServiceLoader<S> implements Iterable<S> {
    private final Class<S> service;
    private final ServiceProviders providers;
    /** The providers made so far, in their order. */
    private List<S> made = new ArrayList<>();

    /** A provider that has not been made. */
    public interface Provider<S> extends Supplier<S> {
        Class<? extends S> type();

        @Override
        S get();
    }

    private ServiceLoader(Class<S> service, ServiceProviders providers) {
        this.service = Objects.requireNonNull(service, "Service interface cannot be null");
        this.providers = providers;
    }

    @AtCallSite
    public static <S> ServiceLoader<S> load(Class<S> service) {
        return ServiceLoader.of(service, Lookups.providers(service));
    }

    @AtCallSite
    public static <S> ServiceLoader<S> load(Class<S> service, ClassLoader loader) {
        return ServiceLoader.of(service, Lookups.providers(service));
    }

    /** Services of the JDK's own modules are the same in an image. */
    @AtCallSite
    public static <S> ServiceLoader<S> loadInstalled(Class<S> service) {
        return ServiceLoader.of(service, Lookups.providers(service));
    }

    private static <S> ServiceLoader<S> of(Class<S> service, ServiceProviders providers) {
        return new ServiceLoader<>(service, providers);
    }

    @Override
    public Iterator<S> iterator() {
        return new Iterator<>() {
            private final List<S> known = made;
            private int next;

            @Override
            public boolean hasNext() {
                return next < known.size() || providers.type(next) != null;
            }

            @Override
            public S next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                if (next == known.size()) {
                    known.add(make(next));
                }
                return known.get(next++);
            }
        };
    }

    private S make(int index) {
        try {
            return service.cast(providers.make(index));
        } catch (Throwable thrown) {
            throw new ServiceConfigurationError(
                    service.getName() + ": Provider " + providers.type(index).getName() + " could not be instantiated",
                    thrown);
        }
    }

    public Stream<Provider<S>> stream() {
        List<Provider<S>> all = new ArrayList<>();
        for (int i = 0; providers.type(i) != null; i++) {
            all.add(provider(i));
        }
        return all.stream();
    }

    private Provider<S> provider(int index) {
        return new Provider<>() {
            @Override
            @SuppressWarnings("unchecked")
            public Class<? extends S> type() {
                return (Class<? extends S>) providers.type(index);
            }

            @Override
            public S get() {
                return make(index);
            }
        };
    }

    public Optional<S> findFirst() {
        Iterator<S> iterator = iterator();
        return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }

    public void reload() {
        made = new ArrayList<>();
    }

    @Override
    public String toString() {
        return "java.util.ServiceLoader[" + service.getName() + "]";
    }
}
