package io.heed.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the palette and the sheet of shortcuts say. In other languages: messages/keys_*.properties. */
@MessageBundle("keys")
public interface KeyMessages {
    @Message("Macros")
    String macros();

    @Message("Tickets")
    String tickets();

    @Message("Jump to")
    String jumpTo();

    @Message("A command or a ticket number")
    String paletteField();

    @Message("Type a command or a ticket number")
    String palettePlaceholder();

    @Message("This conversation")
    String thisConversation();

    @Message("Go to")
    String goTo();

    @Message("Ticket")
    String ticket();

    @Message("Solve")
    String doSolve();

    @Message("Write a reply")
    String doReply();

    @Message("Write an internal note")
    String doNote();

    @Message("Send, or keep the note")
    String doSend();

    @Message("Leave the text field")
    String doLeave();

    @Message("The list")
    String theList();

    @Message("Everywhere")
    String everywhere();

    @Message("Jump to, or do anything on the page")
    String doPalette();

    @Message("All keyboard shortcuts")
    String doKeys();

    @Message("To the start")
    String doStart();

    @Message("Keyboard shortcuts")
    String keysTitle();

    @Message("Close")
    String close();

    @Message("Single letters can be switched off under Preferences.")
    String keysOff();

    @Message("On this page")
    String onThisPage();

    @Message("Nothing of that name.")
    String nothingFound();

    @Message("Accept the offer")
    String doAccept();

    @Message("Decline the offer")
    String doDecline();

    @Message("Take the next one")
    String doNext();

    @Message("Next in the list")
    String doDown();

    @Message("Previous in the list")
    String doUp();

    @Message("Light or dark")
    String doTheme();

    @Message("Snooze")
    String doSnooze();

    @Message("Pass on")
    String doTransfer();

    @Message("Add a tag")
    String doTag();

    @Message("Take back the reply")
    String doTakeBack();

    @Message("Insert a macro")
    String doMacro();

    @Message("Search for")
    String searchFor();
}
