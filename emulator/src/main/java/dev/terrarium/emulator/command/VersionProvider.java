package dev.terrarium.emulator.command;

import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build has put into the jar's manifest. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = EmulatorCommand.class.getPackage().getImplementationVersion();
        return new String[] {"terrarium-emulator " + (version == null ? "(not packaged)" : version)};
    }
}
