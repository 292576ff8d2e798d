package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.terrarium.image.wiring.WiringDescription;
import java.util.List;
import org.junit.jupiter.api.Test;

class WiringMojoTest {
    private static final String CLOCK = "com.example.api.Clock";
    private static final String LOG = "com.example.api.Log";

    @Test
    void printsModulesInBootOrderWithWhoNeedsThemAndWhy() {
        WiringDescription.Module quartz = new WiringDescription.Module(
                "quartz",
                "com.example.Quartz",
                List.of(CLOCK),
                "clocks.jar",
                List.of(),
                List.of("start", "calibrate"),
                List.of("example,quartz"),
                List.of(
                        new WiringDescription.Parameter("clock.hertz", "long", "32768", false),
                        new WiringDescription.Parameter("clock.name", "java.lang.String", "main", true)));
        WiringDescription.Module ring = new WiringDescription.Module(
                "ring", "com.example.Ring", List.of(LOG), "this project", List.of(), List.of(), List.of(), List.of());
        WiringDescription wiring = new WiringDescription(
                1,
                "com.example.App",
                "app",
                "com.example.AppWiring",
                "com.example.Sys",
                List.of(quartz, ring),
                List.of(
                        new WiringDescription.Binding(
                                ring.type(),
                                "constructor parameter clock",
                                "ONE",
                                CLOCK,
                                List.of(),
                                List.of(quartz.type()),
                                "USE",
                                List.of("com.example.Sundial", "com.example.Hourglass")),
                        new WiringDescription.Binding(
                                "com.example.App",
                                "@Requires",
                                "ONE",
                                LOG,
                                List.of(),
                                List.of(ring.type()),
                                "ONLY",
                                List.of()),
                        new WiringDescription.Binding(
                                "com.example.App",
                                "constructor parameter alarm",
                                "OPTIONAL",
                                "com.example.api.Alarm",
                                List.of(),
                                List.of(),
                                "NONE",
                                List.of())),
                List.of(new WiringDescription.SystemCall(113, "now", CLOCK, "now()", quartz.type())));
        assertEquals(
                """
                Wiring of com.example.App (image app), in boot order:
                  1. com.example.Quartz  provides Clock  [clocks.jar]
                       clock.hertz = 32768 (default)
                       clock.name = main (set by the app)
                       for Ring (constructor parameter clock): chosen by @Unikernel(use); standing by: Sundial, Hourglass
                       at boot: start(), calibrate()
                  2. com.example.Ring  provides Log  [this project]
                       for App (@Requires): the only provider
                     empty: Alarm for App (constructor parameter alarm)
                     system call 113: Clock.now -> Quartz
                """,
                String.join("\n", WiringMojo.print(wiring)) + "\n");
    }
}
