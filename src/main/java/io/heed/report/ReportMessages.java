package io.heed.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What reports say. In other languages: messages/report_*.properties. */
@MessageBundle("report")
public interface ReportMessages {
    @Message("Reports")
    String reports();

    @Message("{from} to {to}, {zone}, beside as long before. Counted by whole hours, a few seconds behind.")
    String lead(String from, String to, String zone);

    @Message("{n} changed tickets are still to be counted; figures grow until they are.")
    String waiting(long n);

    @Message("This could not be shown, so here are the last seven days:")
    String notShown();

    @Message("Period")
    String period();

    @Message("Today")
    String today();

    @Message("Yesterday")
    String yesterday();

    @Message("Last 7 days")
    String days7();

    @Message("Last 28 days")
    String days28();

    @Message("Last 90 days")
    String days90();

    @Message("This month")
    String month();

    @Message("From, to")
    String custom();

    @Message("First day")
    String firstDay();

    @Message("Last day")
    String lastDay();

    @Message("Time zone")
    String zone();

    @Message("Show")
    String show();

    @Message("Download as CSV")
    String csv();

    @Message("Figures")
    String figures();

    @Message("Tickets that came")
    String arrived();

    @Message("All that were opened, merged ones included.")
    String arrivedHow();

    @Message("Tickets closed")
    String closed();

    @Message("Every closing counts, one after a reopening too; merging does not.")
    String closedHow();

    @Message("First reply, 9 in 10")
    String firstReply();

    @Message(
            "From the opening of a ticket to our first reply, around the clock. Nine in ten took no longer. Counted when we replied.")
    String firstReplyHow();

    @Message("Next reply, 9 in 10")
    String nextReply();

    @Message(
            "From the oldest message that waited for us to our reply, each time after the first. Counted when we replied.")
    String nextReplyHow();

    @Message("Resolution, 9 in 10")
    String resolution();

    @Message("From opening to the closing that still stands. Counted when it was closed.")
    String resolutionHow();

    @Message("Promises kept")
    String promiseKept();

    @Message(
            "Of the promises of a first reply, of the newest next reply and of a resolution that were answered, the share answered in time. Opening hours count as promised.")
    String promiseKeptHow();

    @Message("Backlog")
    String backlog();

    @Message("Tickets open at the end of the period.")
    String backlogHow();

    @Message("Oldest")
    String oldest();

    @Message("Age of the oldest ticket open at the end of the period.")
    String oldestHow();

    @Message("Handle time, 9 in 10")
    String handleTime();

    @Message(
            "From taking a ticket until it is closed or handed on, wrap-up included. Counted when it ended, for who had it.")
    String handleTimeHow();

    @Message("Occupancy")
    String occupancy();

    @Message("Of the time people were taking tickets or finishing theirs, the share with at least one ticket in hand.")
    String occupancyHow();

    @Message("Utilisation")
    String utilisation();

    @Message("Of the attention people had room for while they were there, the share in use.")
    String utilisationHow();

    @Message("Reopened")
    String reopened();

    @Message("Of the closings in the period, the share that have been reopened since, whenever that was.")
    String reopenedHow();

    @Message("First contact")
    String firstContact();

    @Message(
            "Of the closings after a reply, the share where one reply was enough and nobody wrote or reopened after it.")
    String firstContactHow();

    @Message("Abandoned")
    String abandoned();

    @Message("Of the closings, the share where nobody had replied: withdrawn, given up, or closed without an answer.")
    String abandonedHow();

    @Message("median")
    String median();

    @Message("of {n}")
    String outOf(String n);

    @Message("as before")
    String asBefore();

    @Message("{amount}% more than before")
    String more(String amount);

    @Message("{amount}% less than before")
    String less(String amount);

    @Message("{amount} points more than before")
    String pointsMore(String amount);

    @Message("{amount} points less than before")
    String pointsLess(String amount);

    @Message("Over time")
    String overTime();

    @Message("This period")
    String thisPeriod();

    @Message("The period before")
    String periodBefore();

    @Message("{name} over time, beside the period before")
    String chartOf(String name);

    @Message("Nothing was counted in this period.")
    String nothing();

    @Message("Only known for one moment, so there is no course of it.")
    String noCourse();

    @Message("As a table")
    String asTable();

    @Message("Time")
    String time();

    @Message("By")
    String by();

    @Message("Queue")
    String queue();

    @Message("Channel")
    String channel();

    @Message("Team")
    String team();

    @Message("Agent")
    String agent();

    @Message("Topic")
    String topic();

    @Message(
            "Topics are tags: a ticket with two counts under both. Figures of people are theirs who replied, closed or had the ticket.")
    String byHow();

    @Message("No queue")
    String noQueue();

    @Message("There is nothing to tell apart in this period.")
    String noRows();

    @Message("Only {dimension} {name}")
    String only(String dimension, String name);

    @Message("Show everything")
    String everything();

    @Message("Tickets behind it")
    String behind();

    @Message("Tickets behind {name}")
    String behindOf(String name);

    @Message("Back to the report")
    String back();

    @Message("Ticket")
    String ticket();

    @Message("Customer")
    String customer();

    @Message("When")
    String when();

    @Message("Took")
    String took();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("No ticket is behind this figure in this period.")
    String noTickets();

    @Message("Earlier ones")
    String earlier();

    @Message("Further ones")
    String further();

    @Message("Kept reports")
    String kept();

    @Message("A report's address holds all of it: send it, or keep it here under a name.")
    String keptHow();

    @Message("Name")
    String name();

    @Message("Keep this report")
    String keep();

    @Message("Remove {name}")
    String remove(String name);

    @Message("Definition")
    String definition();
}
