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

    @Message("Sign in with {name}")
    String withCompany(String name);

    @Message("Sign in with your company account")
    String withTheCompany();

    @Message("It does not answer at the moment. You can try all the same.")
    String silent();

    @Message("or")
    String or();

    @Message("With a password")
    String withPassword();

    @Message("Admins only, for the day on which the other way is closed.")
    String adminsOnly();

    @Message("You are signed in")
    String signedInNow();

    @Message("Continue")
    String goOn();

    @Message("You are signed out here")
    String signedOutHere();

    @Message("Your company account is being signed out too.")
    String outThere();

    @Message("There is no sign-in by company account here.")
    String companyOff();

    @Message("That sign-in was not begun in this window, or too long ago. Try again.")
    String companyState();

    @Message("You were not signed in there. Try again, or ask whoever looks after your company accounts.")
    String companyDenied();

    @Message("Your company’s sign-in does not answer at the moment. Try again in a while.")
    String companyUnreachable();

    @Message("Your company’s sign-in and Heed do not fit together. An admin finds the reason in the audit log.")
    String companySetup();

    @Message("That sign-in was used before or took too long. Try again.")
    String companyCode();

    @Message(
            "What your company’s sign-in sent could not be trusted. Try again; if it stays so, tell an admin: the clocks may differ.")
    String companyToken();

    @Message("Your company account has no verified e-mail address, so Heed cannot tell who you are.")
    String companyUnproven();

    @Message("Addresses of your domain are not let in here.")
    String companyDomain();

    @Message("Nobody here has your e-mail address yet. Ask an admin to take you on or to enter it.")
    String companyStranger();

    @Message("Somebody with your e-mail address comes in with another account. Ask an admin to enter the address anew.")
    String companyTaken();

    @Message("Your groups give you no role here. Ask whoever looks after your company accounts.")
    String companyRole();

    @Message("You are not active here any more. If that is a mistake, ask an admin.")
    String companyLeft();

    @Message("Too many tries from here. Wait a few minutes and try again.")
    String companyTooMany();
}
