package java.time.zone;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The rules of the time-zone database that comes with the JDK. It is read at build time, and becomes part of the images that ask
 * for a region by name.
 */
final class TzdbZoneRulesProvider extends ZoneRulesProvider {
    private static final int FORMAT = 1;

    private final String version;
    private final String[] regions;
    private final int[] ruleOfRegion;
    private final byte[][] rules;
    private final ZoneRules[] read;

    TzdbZoneRulesProvider() {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(database()))) {
            if (in.readByte() != FORMAT || !in.readUTF().equals("TZDB")) {
                throw new IllegalStateException("the JDK's time-zone database has another format than TZDB " + FORMAT);
            }
            String[] versions = texts(in);
            version = versions[versions.length - 1];
            regions = texts(in);
            rules = new byte[in.readShort()][];
            for (int i = 0; i < rules.length; i++) {
                rules[i] = new byte[in.readShort()];
                in.readFully(rules[i]);
            }
            ruleOfRegion = new int[regions.length];
            Arrays.fill(ruleOfRegion, -1);
            // One list for each version, of which the last one holds.
            for (int i = 0; i < versions.length; i++) {
                for (int left = in.readShort(); left > 0; left--) {
                    ruleOfRegion[in.readShort()] = in.readShort();
                }
            }
            read = new ZoneRules[rules.length];
        } catch (IOException e) {
            throw new UncheckedIOException("the JDK's time-zone database is damaged", e);
        }
    }

    /** Returns the JDK's {@code lib/tzdb.dat}; only at build time is there one. */
    private static native byte[] database();

    private static String[] texts(DataInputStream in) throws IOException {
        String[] texts = new String[in.readShort()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }

    /** The place of a region's rules, or -1. The regions are in alphabetical order. */
    private int find(String region) {
        int index = Arrays.binarySearch(regions, region);
        return index < 0 ? -1 : ruleOfRegion[index];
    }

    @Override
    boolean provides(String zoneId) {
        return find(zoneId) >= 0;
    }

    @Override
    protected Set<String> provideZoneIds() {
        Set<String> ids = new HashSet<>();
        Collections.addAll(ids, regions);
        return ids;
    }

    @Override
    protected ZoneRules provideRules(String zoneId, boolean forCaching) {
        int index = find(zoneId);
        if (index < 0) {
            throw new ZoneRulesException("Unknown time-zone ID: " + zoneId);
        }
        if (read[index] == null) {
            try {
                read[index] = (ZoneRules) Ser.read(new DataInputStream(new ByteArrayInputStream(rules[index])));
            } catch (IOException | ClassNotFoundException e) {
                throw new ZoneRulesException(
                        "Invalid binary time-zone data: TZDB:" + zoneId + ", version: " + version, e);
            }
        }
        return read[index];
    }

    @Override
    protected NavigableMap<String, ZoneRules> provideVersions(String zoneId) {
        NavigableMap<String, ZoneRules> versions = new TreeMap<>();
        if (provides(zoneId)) {
            versions.put(version, provideRules(zoneId, false));
        }
        return versions;
    }

    @Override
    public String toString() {
        return "TZDB[" + version + "]";
    }
}
