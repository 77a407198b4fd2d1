package io.heed.board;

import io.heed.web.Span;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What acting in place says, and the wall. In other languages: messages/acting_*.properties. */
@MessageBundle("acting")
public interface ActingMessages {
    @Message("Behind the figure")
    String behind();

    @Message("{many} tickets")
    String tickets(int many);

    @Message("Under the price")
    String underPrice();

    @Message("No ticket is counted here now.")
    String none();

    @Message("Ticket")
    String ticket();

    @Message("Queue")
    String queue();

    @Message("Took")
    String took();

    @Message("With")
    String who();

    @Message("Act")
    String act();

    @Message("Act on the ticket of {customer}")
    String actOn(String customer);

    @Message("raised")
    String raised();

    @Message("on hold until {clock}")
    String heldUntil(String clock);

    @Message("Give to")
    String giveTo();

    @Message("Give")
    String give();

    @Message("Hold for")
    String holdFor();

    @Message("Hold")
    String hold();

    @Message("Let it go on")
    String release();

    @Message("a day")
    String aDay();

    @Message("Raise")
    String raise();

    @Message("Its words and its topic then count as much as they can.")
    String raiseHow();

    @Message("No longer raised")
    String lower();

    @Message("and {many} more")
    String andMore(int many);

    @Message("Change")
    String change();

    @Message("Budget, points")
    String budget();

    @Message("Presence")
    String presence();

    @Message("as it is")
    String asItIs();

    @Message("Put to a queue")
    String putTo();

    @Message("no other")
    String noQueue();

    @Message("Keep")
    String keep();

    @Message("On a wall")
    String tv();

    @Message("The board on a wall")
    String wall();

    @Message("Large and calm, without names of customers and without menus. It refreshes by itself.")
    String wallHow();

    @Message("Links for walls")
    String links();

    @Message("Whoever has a link sees the wall and nothing else.")
    String linksHow();

    @Message("Where it hangs")
    String linkName();

    @Message("Make a link")
    String makeLink();

    @Message("Shown once. Open it on the wall:")
    String madeLink();

    @Message("There is no link yet.")
    String noLink();

    @Message("Revoke")
    String revoke();

    @Message("Revoke the link for {name}")
    String revokeOf(String name);

    @Message("by {by}, {when}")
    String madeBy(String by, String when);

    @Message("revoked {when}")
    String revokedAt(String when);

    @Message("Waiting by queue")
    String queueNow();

    @Message("Open the wall here")
    String openWall();

    @Message("longest {#howLong span=span /}")
    String longest(Span span);
}
