package blue;

import dev.terrarium.annotations.Provides;

@Provides(Console.class)
public class Console {}
