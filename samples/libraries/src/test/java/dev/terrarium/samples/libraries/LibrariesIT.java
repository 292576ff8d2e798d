package dev.terrarium.samples.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.google.gson.Gson;
import dev.terrarium.samples.libraries.codec.Encodings;
import dev.terrarium.samples.libraries.gson.Catalogue;
import dev.terrarium.samples.libraries.jackson.Orders;
import dev.terrarium.samples.libraries.jsoup.Pages;
import dev.terrarium.samples.libraries.lang.Texts;
import dev.terrarium.samples.testing.AppImage;
import dev.terrarium.samples.testing.HostJvm;
import dev.terrarium.samples.testing.Platform;
import dev.terrarium.samples.testing.Transcript;
import java.util.List;
import org.apache.commons.codec.binary.Base64;
import org.apache.commons.lang3.StringUtils;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Libraries from Maven Central, unmodified: each app prints on its image what it prints on the JVM. */
class LibrariesIT {
    /** An app and the library that it uses. */
    enum Library {
        COMMONS_CODEC("libraries-codec", Encodings.class, Base64.class),
        COMMONS_LANG("libraries-lang", Texts.class, StringUtils.class),
        JACKSON_CORE("libraries-jackson", Orders.class, JsonFactory.class),
        JSOUP("libraries-jsoup", Pages.class, Jsoup.class),
        GSON("libraries-gson", Catalogue.class, Gson.class);

        private final String image;
        private final Class<?> app;
        private final Class<?> member;

        Library(String image, Class<?> app, Class<?> member) {
            this.image = image;
            this.app = app;
            this.member = member;
        }
    }

    @ParameterizedTest
    @EnumSource
    void printsWhatItPrintsOnTheHost(Library library) {
        Transcript host = HostJvm.run(library.app, "", List.of(library.member));
        assertEquals(0, host.exitStatus(), host.console());
        assertTrue(host.console().lines().count() > 50, "the app says too little to be compared");
        assertEquals(host, Platform.EMULATOR.boot(AppImage.oneOf(library.image)));
    }
}
