package io.heed.radar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the radar's pages say. In other languages: messages/radar_*.properties. */
@MessageBundle("radar")
public interface RadarMessages {
    @Message("Incident radar")
    String radar();

    @Message("More tickets than usual, many about the same thing, and words that nobody should overlook.")
    String lead();

    @Message("The radar is switched off for this installation.")
    String off();

    @Message("It has seen less than a day of tickets, so it cannot tell yet what is usual. Words it watches already.")
    String learning();

    @Message("Going on")
    String open();

    @Message("Nothing is out of the ordinary.")
    String calm();

    @Message("More tickets than usual")
    String surgeOfAll();

    @Message("More than usual in {queue}")
    String surge(String queue);

    @Message("Many about the same thing: {subject}")
    String topic(String subject);

    @Message("Danger to somebody")
    String safety();

    @Message("Law, fraud or the press")
    String legal();

    @Message("More complaints than usual")
    String complaint();

    @Message("{n} tickets since {at}")
    String since(long n, String at);

    @Message("{n} in an hour are usual")
    String usual(String n);

    @Message("1 ticket since {at}")
    String oneSince(String at);

    @Message("and {n} more")
    String further(long n);

    @Message("Tickets of other teams belong to it too.")
    String partly();

    @Message("Seen")
    String seen();

    @Message("Seen by {name} at {at}")
    String seenBy(String name, String at);

    @Message("New")
    String fresh();

    @Message("Name of the incident")
    String incidentName();

    @Message("Open an incident")
    String openIncident();

    @Message("Or a part of")
    String partOf();

    @Message("Add")
    String add();

    @Message("Over")
    String over();

    @Message("Nothing in the last seven days.")
    String noneOver();

    @Message("Incidents")
    String incidents();

    @Message("No incident has been opened yet.")
    String noIncidents();

    @Message("open")
    String stateOpen();

    @Message("closed")
    String stateClosed();

    @Message("{n} tickets")
    String tickets(long n);

    @Message("An incident that nothing has raised")
    String other();

    @Message("Opened by {name}, {at}")
    String openedBy(String name, String at);

    @Message("Closed by {name}, {at}")
    String closedBy(String name, String at);

    @Message("Back to the radar")
    String back();

    @Message("To the radar")
    String toRadar();

    @Message("Answer everybody")
    String answer();

    @Message(
            "Every open ticket of this incident gets this reply, the way its customer wrote. Nothing leaves before you have seen to how many.")
    String answerHow();

    @Message("Reply")
    String reply();

    @Message("Look at it")
    String look();

    @Message("Change it")
    String change();

    @Message("Send to {n}")
    String send(int n);

    @Message("It goes to {n} customers' tickets:")
    String goesTo(int n);

    @Message("Since you looked it has become {n}. Look again, then send.")
    String becameOther(int n);

    @Message("None of its tickets is open: there is nobody to answer.")
    String nobody();

    @Message("Answers sent")
    String sent();

    @Message("{sent} of {tickets} sent")
    String sentOf(int sent, int tickets);

    @Message("{n} were closed meanwhile")
    String refused(int n);

    @Message("Go on sending")
    String goOn();

    @Message("Tickets")
    String list();

    @Message("Ticket")
    String ticket();

    @Message("Customer")
    String customer();

    @Message("Came")
    String came();

    @Message("With")
    String with();

    @Message("nobody")
    String withNobody();

    @Message("solved")
    String solved();

    @Message("raised")
    String raised();

    @Message("Take ticket {n} out")
    String takeOut(long n);

    @Message("Ticket numbers")
    String numbers();

    @Message("All at once")
    String together();

    @Message("Raise {n}")
    String raise(int n);

    @Message("Ranks every open ticket with the most urgent, whatever its words say.")
    String raiseHow();

    @Message("Merge {n}")
    String merge(int n);

    @Message("Where a customer has several open tickets in this incident, they go on in the one that came first.")
    String mergeHow();

    @Message("Close the incident")
    String close();

    @Message("Its tickets stay as they are.")
    String closeHow();

    @Message("{n} raised.")
    String doneRaised(int n);

    @Message("{n} merged.")
    String doneMerged(int n);

    @Message("{n} added.")
    String doneAdded(int n);

    @Message("{n} taken out.")
    String doneRemoved(int n);

    @Message("{n} replies are on their way.")
    String doneSent(int n);

    @Message("The incident is closed.")
    String doneClosed();
}
