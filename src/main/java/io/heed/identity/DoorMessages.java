package io.heed.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the door says. In other languages: messages/door_*.properties. */
@MessageBundle("door")
public interface DoorMessages {
    @Message("Sign in")
    String signIn();

    @Message("Name")
    String name();

    @Message("Password")
    String password();

    @Message("That name and password do not go together.")
    String wrong();

    @Message("Too many tries. Wait {seconds} seconds and try again.")
    String tooMany(long seconds);

    @Message("You are signed out.")
    String signedOut();

    @Message("Your password is kept. Sign in with it.")
    String chosen();

    @Message("Or look around as")
    String lookAround();

    @Message("This is the demo company: everyone's door is open.")
    String demo();

    @Message("Language")
    String language();
}
