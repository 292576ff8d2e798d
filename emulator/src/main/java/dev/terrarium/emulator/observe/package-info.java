/** What is learnt from watching a run: traces, profiles and coverage. Watching changes neither a result nor a count. */
package dev.terrarium.emulator.observe;
