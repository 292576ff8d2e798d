package dev.terrarium.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.terrarium.image.wiring.WiringDescription;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class ProjectAppsTest {
    private static final Path TARGET = Path.of("target");
    private static final WiringDescription PING = Wirings.named("com.example.ping.Ping", "ping");
    private static final WiringDescription PONG = Wirings.named("com.example.pong.Pong", "pong");
    private static final List<WiringDescription> BOTH = List.of(PING, PONG);

    @Test
    void selectsAllByDefault() throws Exception {
        assertEquals(BOTH, ProjectApps.select(BOTH, null, TARGET).selected());
    }

    @Test
    void selectsByImage() throws Exception {
        assertEquals(PONG, ProjectApps.select(BOTH, "pong", TARGET).single());
    }

    @Test
    void selectsByClass() throws Exception {
        assertEquals(
                PING, ProjectApps.select(BOTH, "com.example.ping.Ping", TARGET).single());
    }

    @Test
    void namesTheAppsThatThereAreWhenAnotherIsWanted() {
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> ProjectApps.select(BOTH, "pang", TARGET));
        assertEquals(
                "There is no app pang in this project: set terrarium.app to one of ping (com.example.ping.Ping), pong"
                        + " (com.example.pong.Pong), such as -Dterrarium.app=ping",
                failure.getMessage());
    }

    @Test
    void asksForAChoiceWhereOneAppIsNeeded() throws Exception {
        ProjectApps apps = ProjectApps.select(BOTH, null, TARGET);
        MojoFailureException failure = assertThrows(MojoFailureException.class, apps::single);
        assertEquals(
                "This project has several apps, ping (com.example.ping.Ping), pong (com.example.pong.Pong): choose one,"
                        + " such as -Dterrarium.app=ping",
                failure.getMessage());
    }

    @Test
    void doesNotLetOneImageOverwriteAnother() {
        List<WiringDescription> apps = List.of(PING, Wirings.named("com.example.other.Ping", "ping"));
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> ProjectApps.select(apps, null, TARGET));
        assertEquals(
                "The images of com.example.ping.Ping and com.example.other.Ping are both named ping: give one of them"
                        + " another name, such as @Unikernel(name = \"ping-2\")",
                failure.getMessage());
    }

    @Test
    void namesTheReportOfAnOnlyAppPlainly() throws Exception {
        ProjectApps apps = ProjectApps.select(List.of(PING), null, TARGET);
        assertEquals(Path.of("target/ping.elf"), apps.image(PING));
        assertEquals(Path.of("target/terrarium/report.json"), apps.report(PING));
    }

    @Test
    void namesReportsAfterTheirAppsWhereThereAreSeveral() throws Exception {
        ProjectApps apps = ProjectApps.select(BOTH, "pong", TARGET);
        assertEquals(Path.of("target/terrarium/pong-report.json"), apps.report(PONG));
        assertEquals(Path.of("target/terrarium/pong.inputs"), apps.inputs(PONG));
    }
}
