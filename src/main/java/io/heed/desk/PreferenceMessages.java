package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of preferences says. */
@MessageBundle("preferences")
public interface PreferenceMessages {
    @Message("Preferences")
    String preferences();

    @Message("They are yours, wherever you sign in. The theme is this browser's.")
    String yours();

    @Message("Kept.")
    String saved();

    @Message("Language")
    String language();

    @Message("As the browser asks")
    String asBrowser();

    @Message("Time zone")
    String zone();

    @Message("Where the workspace is: {zone}")
    String asWorkspace(String zone);

    @Message("Choose a time zone from the list.")
    String unknownZone();

    @Message("Theme")
    String theme();

    @Message("As the device prefers")
    String asDevice();

    @Message("Light")
    String light();

    @Message("Dark")
    String dark();

    @Message("When a ticket is offered to you")
    String offers();

    @Message("Play a short sound")
    String sound();

    @Message("Play it once")
    String tryIt();

    @Message("Let the browser tell you, also when another window is in front")
    String notices();

    @Message("Allow it in this browser")
    String allow();

    @Message("This browser may tell you.")
    String allowed();

    @Message("This browser refuses notices from here. Its settings can change that.")
    String refused();

    @Message("While you are away, your tickets go to")
    String deputy();

    @Message("nobody in particular")
    String nobody();

    @Message("Where the rule of a queue hands tickets to a deputy, and the deputy takes tickets and has room.")
    String deputyHow();

    @Message("Keyboard")
    String keys();

    @Message("Single letters are shortcuts")
    String letters();

    @Message("Ctrl K and Ctrl Enter work either way. Switch the letters off if you dictate, or press them by accident.")
    String lettersHow();

    @Message("All shortcuts")
    String allKeys();

    @Message("Keep")
    String keep();
}
