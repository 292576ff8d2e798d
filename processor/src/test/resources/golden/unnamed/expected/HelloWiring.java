import javax.annotation.processing.Generated;

/**
 * What {@link Hello} runs on: every module of its image, each after the modules that it needs.
 */
@Generated("dev.terrarium.processor.wiring.WiringProcessor")
public final class HelloWiring {
    /**
     * {@link Outer_.Mod} for {@link Hello} ({@code @Requires}): the only provider.
     */
    static final Outer_.Mod mod = new Outer_.Mod();

    private HelloWiring() {
    }

    /**
     * Boots the modules in dependency order, then starts the app.
     */
    public static void boot() {
        Hello.main(new String[0]);
    }
}
