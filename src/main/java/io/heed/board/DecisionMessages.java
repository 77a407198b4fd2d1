package io.heed.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the log of decisions says. In other languages: messages/decisions_*.properties. */
@MessageBundle("decisions")
public interface DecisionMessages {
    @Message("Decisions")
    String decisions();

    @Message(
            "Every offer, why it went where it went, and the smallest change of one weight that would have changed it.")
    String how();

    @Message("All decisions")
    String all();

    @Message("Which decisions")
    String filter();

    @Message("Agent")
    String agent();

    @Message("everybody")
    String everybody();

    @Message("Queue")
    String queue();

    @Message("every queue")
    String everyQueue();

    @Message("Outcome")
    String outcome();

    @Message("every outcome")
    String everyOutcome();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Ticket")
    String ticket();

    @Message("Show")
    String show();

    @Message("Download as a table")
    String download();

    @Message("No decision answers to this.")
    String none();

    @Message("Older")
    String older();

    @Message("Decision {id}")
    String number(long id);

    @Message("Somebody assigned it by hand; no round weighed it.")
    String byHand();

    @Message("Its terms were not kept.")
    String notKept();

    @Message("It was worth {value} here, after the price of attention {margin} more than with {agent}, who came next.")
    String ahead(String value, String agent, String margin);

    @Message("It was worth {value} here, and nobody else who could take it had room.")
    String nobodyElse(String value);

    @Message("What was short was the attention of {agent}.")
    String boundBy(String agent);

    @Message("What was short was attention.")
    String bound();

    @Message("{agent} had as many tickets of this channel as they may.")
    String capOf(String agent);

    @Message("Others had room, but not the skills.")
    String onlySkills();

    @Message("There was room for it without keeping anything from anybody.")
    String roomForAll();

    @Message("With {#factorName factor=factor /} at {to} or more instead of {from},")
    String turnMore(String factor, int to, int from);

    @Message("With {#factorName factor=factor /} at {to} or less instead of {from},")
    String turnLess(String factor, int to, int from);

    @Message("it would have gone to {agent}.")
    String turnAgent(String agent);

    @Message("it would have waited and ticket {ticket} would have gone first.")
    String turnInstead(Long ticket);

    @Message("it would have waited.")
    String turnWaits();

    @Message("No change of a single weight would have changed it.")
    String turnNone();

    @Message("What would have changed it was not worked out.")
    String turnUnknown();

    @Message("No change was found in the time there was.")
    String turnLate();

    @Message("What the round knew")
    String snapshot();

    @Message("Weight")
    String weight();

    @Message("Channel and language")
    String channel();

    @Message("Skills asked for")
    String skills();

    @Message("Had waited")
    String waited();

    @Message("Reply promised within")
    String promised();

    @Message("Expected to take")
    String minutes();

    @Message("{minutes} min")
    String min(String minutes);

    @Message("Attention")
    String attention();

    @Message("{points} points, {used} of {budget} already in use")
    String pointsOf(String points, String used, String budget);

    @Message("Fit")
    String fit();

    @Message("For fairness")
    String lean();

    @Message("Value here")
    String value();

    @Message("Price of a point of their attention")
    String price();

    @Message("Price ahead, a point-minute")
    String pointMinute();

    @Message("Waiting then")
    String waitingThen();

    @Message("Policy")
    String policy();

    @Message("Model")
    String model();

    @Message("Version of the weights")
    String weightsVersion();

    @Message("offered")
    String pending();

    @Message("accepted")
    String accepted();

    @Message("wrapping up")
    String wrapping();

    @Message("completed")
    String completed();

    @Message("declined")
    String rejected();

    @Message("not answered in time")
    String timedOut();

    @Message("taken back")
    String canceled();

    @Message("withdrawn")
    String rescinded();
}
