package io.heed.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of promises says. In other languages: messages/promises_*.properties. */
@MessageBundle("promises")
public interface PromiseMessages {
    @Message("Promises")
    String promises();

    @Message("By when customers hear from us, queue by queue, and whose opening hours count.")
    String promisesHow();

    @Message("Change a promise")
    String change();

    @Message("Promise something")
    String promiseSomething();

    @Message("Queue")
    String queue();

    @Message("Customers")
    String customers();

    @Message("Every tier")
    String everyTier();

    @Message("Standard")
    String standard();

    @Message("Counted")
    String counted();

    @Message("Around the clock")
    String aroundTheClock();

    @Message("First reply within")
    String firstWithin();

    @Message("Next reply within")
    String nextWithin();

    @Message("Solved within")
    String solvedWithin();

    @Message("A message written now would be due")
    String wouldBeDue();

    @Message("When would it be due?")
    String whenDue();

    @Message("Promise")
    String promise();

    @Message("In force")
    String inForce();

    @Message("An empty field is left to the promise of every tier, and a reply then to the queue itself")
    String inForceHow();

    @Message("Nothing finer than the minutes of each queue is promised.")
    String nothingFiner();

    @Message("Promises in force")
    String allInForce();

    @Message("First reply")
    String firstReply();

    @Message("Next reply")
    String nextReply();

    @Message("Solved")
    String solved();

    @Message("Written now, due")
    String writtenNow();

    @Message("Remove")
    String remove();

    @Message("Remove the promise of {queue}")
    String removePromise(String queue);

    @Message("Remove the promise of {queue} to {tier}")
    String removePromiseTo(String queue, String tier);

    @Message("Around the clock, to everybody")
    String usual();

    @Message("Change the calendar {name}")
    String changeCalendar(String name);

    @Message("Make a calendar")
    String makeCalendar();

    @Message("Name")
    String name();

    @Message("Time zone")
    String zone();

    @Message("Open")
    String open();

    @Message("closed")
    String closed();

    @Message("Monday")
    String monday();

    @Message("Tuesday")
    String tuesday();

    @Message("Wednesday")
    String wednesday();

    @Message("Thursday")
    String thursday();

    @Message("Friday")
    String friday();

    @Message("Saturday")
    String saturday();

    @Message("Sunday")
    String sunday();

    @Message("Public holidays")
    String holidays();

    @Message("Days of its own")
    String ownDays();

    @Message("22:00-06:00 ends on the next day.")
    String overnight();

    @Message("Keep the calendar")
    String keepCalendar();

    @Message("Calendars")
    String calendars();

    @Message("There is no calendar yet: all promises run around the clock.")
    String noCalendar();

    @Message("no public holidays")
    String noHolidays();

    @Message("public holidays {which}")
    String withHolidays(String which);

    @Message("one day of its own")
    String oneOwnDay();

    @Message("{count} days of its own")
    String manyOwnDays(int count);

    @Message("in use")
    String inUse();

    @Message("Remove the calendar {name}")
    String removeCalendar(String name);
}
