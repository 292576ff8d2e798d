package com.example;

import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * What {@link Hello} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class HelloWiring {
    /**
     * {@link Store} with {@code @com.example.Boot} for {@link Hello} (constructor parameter boot): the only provider.
     * <br>{@link Store} with <code>&#64;com.example.Named(&#123;"a *&#47; &#123;b", "$T \u00e9"&#125;)</code> for {@link Hello} (constructor parameter named): the only provider.
     */
    static final Disk disk = new Disk();

    /**
     * {@link Store} for {@link Hello} (constructor parameter plain): the only provider.
     * <br>{@link Store} for {@link Hello} (constructor parameter unqualified): the only provider.
     */
    static final Ram ram = new Ram();

    /**
     * The app, which {@link #boot} starts.
     */
    static final Hello hello = new Hello(disk, disk, Optional.empty(), Optional.of(ram), ram);

    private HelloWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() {
        hello.run();
    }
}
