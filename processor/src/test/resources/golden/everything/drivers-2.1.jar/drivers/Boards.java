package drivers;

import api.Port;
import api.Serial;
import dev.terrarium.annotations.OnBoot;
import dev.terrarium.annotations.Provides;

public final class Boards {
    private Boards() {}

    abstract static class Uart implements Serial {
        @OnBoot
        protected void reset() {}
    }

    @Provides(Serial.class)
    @Port
    public static final class First extends Uart {
        @OnBoot
        public void start() {}
    }

    @Provides(Serial.class)
    @Port(index = 1, kind = String.class)
    public static final class Second extends Uart {
        @Override
        protected void reset() {}
    }
}
