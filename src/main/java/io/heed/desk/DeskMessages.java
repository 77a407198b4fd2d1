package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk says. In other languages: messages/desk_*.properties. */
@MessageBundle("desk")
public interface DeskMessages {
    @Message("My desk")
    String myDesk();

    @Message("Tickets")
    String tickets();

    @Message("Offered to you")
    String offeredToYou();

    @Message("Accept")
    String accept();

    @Message("Decline")
    String decline();

    @Message("No tickets are yours right now.")
    String noTickets();

    @Message("urgency")
    String urgency();

    @Message("{points} att.")
    String att(String points);

    @Message("new")
    String stateNew();

    @Message("customer replied")
    String stateReplied();

    @Message("waiting for customer")
    String stateWaiting();

    @Message("offered to you")
    String stateOffered();

    @Message("offered to you next")
    String stateNext();

    @Message("Coming to you")
    String comingToYou();

    @Message("when you have room")
    String whenRoom();

    @Message("{points} attention free.")
    String attentionFree(String points);

    @Message("The next ticket takes {points}.")
    String nextTakes(String points);

    @Message("Nothing else waits for you.")
    String nothingWaits();

    @Message("Nothing on your desk. What comes next will be offered here.")
    String nothingHere();

    @Message("Choose a ticket to read it.")
    String chooseOne();

    @Message("Conversation")
    String conversation();

    @Message("Back to the list")
    String backToList();

    @Message("Customer and promises")
    String toDetails();

    @Message("Solve")
    String solve();

    @Message("Solved")
    String solved();

    @Message("With someone else")
    String withOther();

    @Message("Waiting")
    String waiting();

    @Message("Offered to you.")
    String offeredNow();

    @Message("Time to answer:")
    String offerLeft();

    @Message("Messages")
    String messages();

    @Message("Earlier messages")
    String earlierMessages();

    @Message("Today")
    String today();

    @Message("Internal note")
    String internalNote();

    @Message("Sending")
    String sending();

    @Message("Sent")
    String sent();

    @Message("Delivered")
    String delivered();

    @Message("Read")
    String read();

    @Message("Not sent")
    String notSent();

    @Message("Not sent: this channel has no account")
    String noAccount();

    @Message("Taken back")
    String takenBack();

    @Message("It is tried again.")
    String triedAgain();

    @Message("Enclosed")
    String enclosed();

    @Message("with the provider")
    String atProvider();

    @Message("Reply")
    String reply();

    @Message("Your message to {customer}")
    String yourMessage(String customer);

    @Message("Only colleagues read a note")
    String onlyColleagues();

    @Message("Send")
    String send();

    @Message("Keep note")
    String keepNote();

    @Message("Write something first.")
    String problemEmpty();

    @Message("That is too long to send: shorten it.")
    String problemTooLong();

    @Message("The ticket was solved meanwhile. Your text is kept here.")
    String problemClosed();

    @Message("Something came in while you were writing:")
    String problemNewer();

    @Message("Send anyway")
    String sendAnyway();

    @Message("{name} is viewing")
    String isViewing(String name);

    @Message("{name} is typing")
    String isWriting(String name);

    @Message("new message:")
    String unread();

    @Message("It could not be sent. Your text is kept here.")
    String problemOther();
}
