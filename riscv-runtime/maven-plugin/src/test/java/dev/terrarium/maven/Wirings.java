package dev.terrarium.maven;

import dev.terrarium.image.wiring.WiringDescription;
import java.util.List;

/** Descriptions of wirings for tests. */
final class Wirings {
    private Wirings() {}

    /** An app whose wiring nothing looks at. */
    static WiringDescription named(String app, String image) {
        return new WiringDescription(1, app, image, app + "Wiring", null, List.of(), List.of(), List.of());
    }
}
