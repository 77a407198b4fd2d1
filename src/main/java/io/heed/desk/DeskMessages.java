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

    @Message("Offered to {agent}")
    String routedOffered(String agent);

    @Message("Came to {agent}")
    String routedCame(String agent);

    @Message("{agent} declined")
    String routedDeclined(String agent);

    @Message("The offer to {agent} ran out")
    String routedExpired(String agent);

    @Message("Back in the queue, with its age")
    String routedReturned();

    @Message("Solved")
    String routedSolved();

    @Message("Solved by {agent}")
    String routedSolvedBy(String agent);

    @Message("Merged into another ticket")
    String routedMerged();

    @Message("Merged into another ticket by {agent}")
    String routedMergedBy(String agent);

    @Message("Opened again")
    String routedReopened();

    @Message("knows {skills}")
    String routedKnows(String skills);

    @Message("had {points} attention free")
    String routedFree(String points);

    @Message("next would have been {agent}")
    String routedRunnerUp(String agent);

    @Message("Why it stands where it stands")
    String whyHere();

    @Message("Why this is first:")
    String whyFirst();

    @Message("Why this is number {rank}:")
    String whyNumber(int rank);

    @Message("calm words")
    String calmWords();

    @Message("strong words: {words}")
    String strongWords(String words);

    @Message("waiting")
    String hasWaited();

    @Message("answer due in")
    String answerDue();

    @Message("answer overdue")
    String answerLate();

    @Message("{#tierName tier=tier /} customer")
    String fromCustomer(String tier);

    @Message("{topic} is a hot topic")
    String hotTopic(String topic);

    @Message("has written {count} times")
    String wroteTimes(String count);

    @Message("{with} → {without} without these words; {random} without random others")
    String deletionCheck(int with, int without, int random);

    @Message("The reading was repeated without the marked words, and without as many others picked at random.")
    String deletionHow();

    @Message("The decision was made again with one weight changed, the others as they were.")
    String otherwiseHow();

    @Message("With {#factorName factor=factor /} at {weight} or more,")
    String otherwiseMore(String factor, int weight);

    @Message("With {#factorName factor=factor /} at {weight} or less,")
    String otherwiseLess(String factor, int weight);

    @Message("With {#factorName factor=factor /} at {weight},")
    String otherwiseNone(String factor, int weight);

    @Message("{agent} would have got it")
    String otherwiseAgent(String agent);

    @Message("it would have waited")
    String otherwiseWaited();

    @Message("Correct the reading")
    String correctReading();

    @Message("urgent")
    String saidUrgent();

    @Message("not urgent")
    String saidNotUrgent();

    @Message("belongs to {queue}")
    String saidQueue(String queue);

    @Message("Undo")
    String undo();

    @Message("Not urgent?")
    String notUrgent();

    @Message("Urgent?")
    String urgent();

    @Message("Wrong queue?")
    String wrongQueue();

    @Message("Belongs to")
    String belongsTo();

    @Message("Move")
    String move();

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

    @Message("There is no other open ticket of this number that you may merge this one into.")
    String problemNotMerged();

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

    @Message("Merge into another ticket")
    String mergeInto();

    @Message("Number")
    String number();

    @Message("Merge")
    String merge();

    @Message("Which queue?")
    String whichQueue();
}
