package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What stands in the column beside a conversation. In other languages: messages/details_*.properties. */
@MessageBundle("details")
public interface DetailsMessages {
    @Message("Back to the conversation")
    String backToConversation();

    @Message("Customer since")
    String customerSince();

    @Message("Plan")
    String plan();

    @Message("Local time")
    String localTime();

    @Message("Language")
    String language();

    @Message("English")
    String english();

    @Message("Chinese")
    String chinese();

    @Message("E-mail")
    String email();

    @Message("Conversations")
    String conversations();

    @Message("Promises")
    String promises();

    @Message("First reply")
    String firstReply();

    @Message("Next reply")
    String nextReply();

    @Message("paused")
    String paused();

    @Message("It waits for the customer, or is on hold")
    String pausedHow();

    @Message("broken")
    String broken();

    @Message("kept")
    String kept();

    @Message("Reads alike")
    String readsAlike();

    @Message("Open")
    String open();

    @Message("Solved in")
    String solvedIn();

    @Message("by {agent}")
    String by(String agent);

    @Message("Properties")
    String properties();

    @Message("Assignee")
    String assignee();

    @Message("Nobody yet")
    String nobodyYet();

    @Message("Queue")
    String queue();

    @Message("Priority")
    String priority();

    @Message("From words, automatic")
    String fromWords();

    @Message("Tags")
    String tags();
}
