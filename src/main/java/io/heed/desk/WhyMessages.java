package io.heed.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of how a ticket came to somebody, why it stands where it does, and how a reading is corrected. In other languages: messages/why_*.properties. */
@MessageBundle("why")
public interface WhyMessages {
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

    @Message("why")
    String routedWhy();

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

    @Message("Which queue?")
    String whichQueue();
}
