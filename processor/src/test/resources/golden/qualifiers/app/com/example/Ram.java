package com.example;

import dev.terrarium.annotations.Provides;

@Provides(Store.class)
final class Ram implements Store {}
