package io.heed.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of fairness says. In other languages: messages/fairness_*.properties. */
@MessageBundle("fairness")
public interface FairnessMessages {
    @Message("Fairness")
    String fairness();

    @Message("What fell on whom, and whether anybody waits longer than is promised.")
    String how();

    @Message("How many days")
    String days();

    @Message("Today")
    String today();

    @Message("Last {many} days")
    String lastDays(int many);

    @Message("Effort")
    String effort();

    @Message(
            "An effort minute is a minute that a reading expects of a ticket, at one point of attention. Whoever is fast is not punished.")
    String effortHow();

    @Message("Agent")
    String agent();

    @Message("Effort minutes")
    String minutes();

    @Message("Tickets")
    String tickets();

    @Message("Hard")
    String hard();

    @Message("Interruptions")
    String interruptions();

    @Message("Hours taking")
    String hours();

    @Message("Per hour")
    String perHour();

    @Message("Carried over")
    String carried();

    @Message(
            "Hard: words that sound urgent. Interruptions: offers that came while they held something else. Carried over: above or beneath the share of everybody there, half of it left a day later, at most 60 minutes.")
    String definitions();

    @Message("Who waits too long")
    String starvation();

    @Message(
            "From the limit on, tickets are served oldest first, and the wait has a proved bound while handling takes as long as expected.")
    String starvationHow();

    @Message("Limit, usual")
    String limit();

    @Message("Worst wait seen")
    String worst();

    @Message("Longest now")
    String longestNow();

    @Message("Longest, of its bound")
    String ratio();

    @Message("Ticket")
    String ticket();

    @Message("Has waited")
    String waited();

    @Message("Bound in all")
    String bound();

    @Message("nobody who takes tickets could take it")
    String nobodyThere();

    @Message("cannot be known now")
    String unknown();

    @Message("Alarms")
    String alarms();

    @Message("No ticket waited longer than its bound.")
    String noAlarm();

    @Message("Raised")
    String raised();

    @Message("Ended")
    String ended();

    @Message("still waits")
    String open();

    @Message("{many} tickets wait longer than their bound.")
    String alarmNow(int many);
}
