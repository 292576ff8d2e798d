package com.example;

import dev.terrarium.annotations.Provides;

@Boot
@Named({"a */ {b", "$T \u00e9"})
@Provides(Store.class)
final class Disk implements Store {}
