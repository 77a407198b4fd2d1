package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages say on which tickets are parted or joined, and people are known as one. */
@MessageBundle("matters")
public interface MatterMessages {
    @Message("Make a ticket of some messages")
    String split();

    @Message("Merge with another ticket")
    String union();

    @Message("Same person as another customer")
    String person();

    @Message("Back to ticket #{number}")
    String back(String number);

    @Message("Messages")
    String messages();

    @Message(
            "Those that you tick become a ticket of their own, with the age they have. One of the customer's must go, and"
                    + " one must stay.")
    String splitHow();

    @Message("From here on")
    String fromHere();

    @Message("Internal note")
    String note();

    @Message("Subject of the new ticket")
    String subject();

    @Message("How its first message begins, unless you say otherwise")
    String subjectHow();

    @Message("Make the ticket")
    String splitNow();

    @Message("Tick at least one message of the customer's.")
    String needsOne();

    @Message("Leave at least one message of the customer's in this ticket.")
    String leavesNone();

    @Message("The subject may have 500 characters at most.")
    String longSubject();

    @Message("This ticket is solved or merged: reopen it first.")
    String closed();

    @Message("Number, words of the subject, or the customer's name")
    String findTicket();

    @Message("Find")
    String find();

    @Message("Open tickets")
    String openTickets();

    @Message("No other open ticket that you may merge fits.")
    String noTicket();

    @Message("Choose")
    String choose();

    @Message("Which one goes on?")
    String whichGoesOn();

    @Message("Its number, queue and age stay. All messages stand in it; the other one is closed and points to it.")
    String goesOnHow();

    @Message("Merge these two")
    String uniteNow();

    @Message("Choose another")
    String another();

    @Message("That ticket is not open any more, or not yours to merge.")
    String goneTicket();

    @Message("{count} messages")
    String messageCount(int count);

    @Message("Name, e-mail address, telephone number or id")
    String findPerson();

    @Message("Known as")
    String knownAs();

    @Message("Nobody else is found by these words.")
    String nobody();

    @Message("Type a name or an address to find the other one.")
    String typeFirst();

    @Message("What comes together")
    String together();

    @Message("Their conversations are shown as one person's. Nothing of either is changed, and it can be undone.")
    String togetherHow();

    @Message("{count} tickets in all")
    String ticketCount(int count);

    @Message("How do you know?")
    String why();

    @Message("They are one person")
    String joinNow();

    @Message("That customer is there no more, or is this person already.")
    String gonePerson();

    @Message("The reason may have 500 characters at most.")
    String longWhy();

    @Message("Put together")
    String joined();

    @Message("{customer} and {into}, by {by}")
    String joinedBy(String customer, String into, String by);

    @Message("Take apart")
    String undo();
}
