package io.heed.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the board says. In other languages: messages/board_*.properties. */
@MessageBundle("board")
public interface BoardMessages {
    @Message("Live board")
    String liveBoard();

    @Message("{waiting} waiting, {taking} taking tickets.")
    String waitingAndTaking(int waiting, int taking);

    @Message("Figures")
    String figures();

    @Message("Waiting")
    String waiting();

    @Message("Open tickets that nobody has accepted yet")
    String waitingHow();

    @Message("Longest wait")
    String longestWait();

    @Message("The wait of the oldest ticket that nobody has accepted")
    String longestWaitHow();

    @Message("First reply, 9 in 10")
    String firstReply();

    @Message("Nine in ten tickets of the last hour got their first reply within this time")
    String firstReplyHow();

    @Message("Promises at risk")
    String atRisk();

    @Message("Open promises that run out within five minutes or are broken")
    String atRiskHow();

    @Message("Attention in use")
    String inUse();

    @Message("Attention points of accepted and offered tickets, of the budgets of all who take tickets")
    String inUseHow();

    @Message("Price of attention")
    String price();

    @Message("The urgency a ticket needs to get a person now")
    String priceHow();

    @Message("min")
    String unitMinutes();

    @Message("{first} more than usual")
    String moreThanUsual(String first);

    @Message("{first} fewer than usual")
    String fewerThanUsual(String first);

    @Message("as usual")
    String asUsual();

    @Message("{first} min more in 10 min")
    String longerThan(String first);

    @Message("{first} min less in 10 min")
    String shorterThan(String first);

    @Message("goal {first}")
    String goal(String first);

    @Message("{first} broken in the last hour")
    String broken(String first);

    @Message("none broken in the last hour")
    String noneBroken();

    @Message("{first} of {second} points")
    String ofPoints(String first, String second);

    @Message("rising, {first} at {second}")
    String rising(String first, String second);

    @Message("falling, {first} at {second}")
    String falling(String first, String second);

    @Message("steady")
    String steady();

    @Message("Live queue")
    String liveQueue();

    @Message("live")
    String live();

    @Message("reconnecting")
    String reconnecting();

    @Message("Ranked tickets")
    String rankedTickets();

    @Message("Rank")
    String rank();

    @Message("Urgency")
    String urgency();

    @Message("Ticket and the words that count")
    String ticketAndWords();

    @Message("Waits")
    String waits();

    @Message("Promise")
    String promise();

    @Message("Goes to")
    String goesTo();

    @Message("price of attention. Tickets below this line wait until someone has room.")
    String priceLine();

    @Message("Nobody waits.")
    String nobodyWaits();

    @Message("{shown} of {total} shown")
    String shownOf(int shown, int total);

    @Message("up")
    String up();

    @Message("down")
    String down();

    @Message("under price")
    String underPrice();

    @Message("no room yet")
    String noRoom();

    @Message("Weights")
    String weights();

    @Message("Draft")
    String draft();

    @Message("was {before}")
    String was(int before);

    @Message("{moving} of {all} tickets move.")
    String move(int moving, int all);

    @Message("{customer} would be next.")
    String wouldBeNext(String customer);

    @Message("Nothing changes until it is put into force.")
    String nothingYet();

    @Message("Move a slider to see which tickets would move.")
    String moveASlider();

    @Message("Why")
    String why();

    @Message("For those who ask later")
    String forLater();

    @Message("Discard")
    String discard();

    @Message("Put into force")
    String putIntoForce();

    @Message("Try out")
    String tryOut();

    @Message("In force")
    String inForce();

    @Message("What was changed, by whom and why")
    String weightsHistory();

    @Message("Expected")
    String expected();

    @Message("Chart of the price")
    String chartOfPrice();

    @Message("Price of attention over time")
    String priceOverTime();

    @Message("Now {price}.")
    String nowPrice(int price);

    @Message("Weights by {name}")
    String weightsBy(String name);

    @Message("Alarm")
    String alarmRaised();

    @Message("Incident {name}")
    String incidentOpened(String name);

    @Message("{name} is over")
    String incidentOver(String name);

    @Message("No price yet.")
    String noPrice();

    @Message("Above {price} help is called for.")
    String helpAbove(int price);

    @Message("call for help above {price}")
    String callForHelp(int price);

    @Message("{price} now")
    String priceNow(int price);

    @Message("The first price appears with the first plan.")
    String firstPrice();

    @Message("Waiting")
    String chartWaiting();

    @Message("Price")
    String chartPrice();

    @Message("Attention of the team")
    String attentionOfTeam();

    @Message("of {budget} in use")
    String usedOf(String budget);

    @Message("full")
    String full();
}
