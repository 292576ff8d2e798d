package java.time.zone;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Where the rules of time zones come from. Besides those that an app registers there is one provider, the JDK's own
 * database; none is searched for.
 */
public abstract class ZoneRulesProvider {
    private static final List<ZoneRulesProvider> PROVIDERS = new CopyOnWriteArrayList<>();

    static {
        PROVIDERS.add(new TzdbZoneRulesProvider());
    }

    protected ZoneRulesProvider() {}

    public static Set<String> getAvailableZoneIds() {
        Set<String> ids = new HashSet<>();
        PROVIDERS.forEach(provider -> ids.addAll(provider.provideZoneIds()));
        return Collections.unmodifiableSet(ids);
    }

    public static ZoneRules getRules(String zoneId, boolean forCaching) {
        Objects.requireNonNull(zoneId, "zoneId");
        return providerOf(zoneId).provideRules(zoneId, forCaching);
    }

    public static NavigableMap<String, ZoneRules> getVersions(String zoneId) {
        Objects.requireNonNull(zoneId, "zoneId");
        return providerOf(zoneId).provideVersions(zoneId);
    }

    private static ZoneRulesProvider providerOf(String zoneId) {
        for (ZoneRulesProvider provider : PROVIDERS) {
            if (provider.provides(zoneId)) {
                return provider;
            }
        }
        throw new ZoneRulesException("Unknown time-zone ID: " + zoneId);
    }

    /**
     * Adds a provider.
     *
     * @throws ZoneRulesException if another one provides one of its zones
     */
    public static void registerProvider(ZoneRulesProvider provider) {
        Objects.requireNonNull(provider, "provider");
        synchronized (PROVIDERS) {
            for (String zoneId : provider.provideZoneIds()) {
                Objects.requireNonNull(zoneId, "zoneId");
                for (ZoneRulesProvider other : PROVIDERS) {
                    if (other.provides(zoneId)) {
                        throw new ZoneRulesException("Unable to register zone as one already registered with that ID: "
                                + zoneId + ", currently loading from provider: " + provider);
                    }
                }
            }
            PROVIDERS.add(provider);
        }
    }

    public static boolean refresh() {
        boolean changed = false;
        for (ZoneRulesProvider provider : PROVIDERS) {
            changed |= provider.provideRefresh();
        }
        return changed;
    }

    boolean provides(String zoneId) {
        return provideZoneIds().contains(zoneId);
    }

    protected abstract Set<String> provideZoneIds();

    protected abstract ZoneRules provideRules(String zoneId, boolean forCaching);

    protected abstract NavigableMap<String, ZoneRules> provideVersions(String zoneId);

    protected boolean provideRefresh() {
        return false;
    }
}
