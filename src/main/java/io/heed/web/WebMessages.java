package io.heed.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What every page says: its frame, and the names of what is counted. In other languages: messages/web_*.properties. */
@MessageBundle("web")
public interface WebMessages {
    /** Of figures and lists that a lead sees a part of. */
    @Message("Your teams’ part of the house.")
    String ofTeams();

    @Message("Skip to the content")
    String skip();

    @Message("Main")
    String main();

    @Message("You")
    String you();

    @Message("Supervisor")
    String supervisor();

    @Message("Preferences")
    String preferences();

    @Message("{who} called you")
    String calledYou(String who);

    @Message("{count} notes call you")
    String callsYou(int count);

    @Message("Sign out")
    String signOut();

    @Message("Dark theme")
    String darkTheme();

    @Message("Light theme")
    String lightTheme();

    @Message("Copied")
    String copied();

    @Message("A ticket is offered to you")
    String offered();

    @Message("of")
    String of();

    @Message("My desk")
    String wayDesk();

    @Message("Live board")
    String wayBoard();

    @Message("Queue")
    String wayQueue();

    @Message("Weights")
    String wayWeights();

    @Message("Price of attention")
    String wayPrice();

    @Message("Team")
    String wayTeam();

    @Message("Decisions")
    String wayDecisions();

    @Message("Fairness")
    String wayFairness();

    @Message("Radar")
    String wayRadar();

    @Message("Reports")
    String wayReports();

    @Message("Promises")
    String wayPromises();

    @Message("Simulations")
    String waySimulations();

    @Message("Models")
    String wayModels();

    @Message("Channels")
    String wayChannels();

    @Message("Setting up")
    String waySetup();

    @Message("History")
    String wayHistory();

    @Message("Taking tickets")
    String presenceTaking();

    @Message("Busy")
    String presenceBusy();

    @Message("Away")
    String presenceAway();

    @Message("Off shift")
    String presenceOff();

    @Message("Take tickets")
    String takeTickets();

    @Message("Busy: finish mine, no new ones")
    String beBusy();

    @Message("Away")
    String beAway();

    @Message("Back in")
    String backIn();

    @Message("not sure")
    String backUnknown();

    @Message("Why, if you like")
    String awayReason();

    @Message("Back at {at}.")
    String backAt(String at);

    @Message("You meant to be back at {at}.")
    String backOverdue(String at);

    @Message("Your shift ends at {at}. You are offered what can be done by then.")
    String shiftEnds(String at);

    @Message("My attention")
    String myAttention();

    @Message("{used} of {budget} attention points in use")
    String meterLabel(String used, String budget);

    @Message("Web chat")
    String channelWeb();

    @Message("E-mail")
    String channelEmail();

    @Message("SMS")
    String channelSms();

    @Message("Phone")
    String channelPhone();

    @Message("Words")
    String factorWords();

    @Message("Waiting")
    String factorWaiting();

    @Message("Promise")
    String factorPromise();

    @Message("Customer")
    String factorCustomer();

    @Message("Topic heat")
    String factorTopic();

    @Message("Wrote again")
    String factorAgain();

    @Message("Words and tone")
    String factorTitleWords();

    @Message("Promise at risk")
    String factorTitlePromise();

    @Message("Critical")
    String levelCritical();

    @Message("High")
    String levelHigh();

    @Message("Normal")
    String levelNormal();

    @Message("Low")
    String levelLow();

    @Message("VIP")
    String tierVip();

    @Message("Business")
    String tierBusiness();

    @Message("Plus")
    String tierPlus();

    @Message("{n}s")
    String seconds(long n);

    @Message("{n}m")
    String minutes(long n);

    @Message("{h}h {#if m < 10}0{/if}{m}m")
    String hoursAndMinutes(long h, long m);

    @Message("{n}h")
    String hours(long n);

    @Message("{n}d")
    String days(long n);

    @Message("{d}d {h}h")
    String daysAndHours(long d, long h);

    @Message("%hh %mm")
    String farPattern();

    @Message("Not found")
    String notFoundTitle();

    @Message("There is nothing here")
    String notFound();

    @Message("The address may be mistyped, or the ticket may have been merged into another.")
    String notFoundHow();

    @Message("Not yours to see")
    String forbiddenTitle();

    @Message("This page is not yours to see")
    String forbidden();

    @Message("Your account does not have the role it takes. A supervisor can change that.")
    String forbiddenHow();

    @Message("This address cannot be opened")
    String notOpened();

    @Message("It only takes forms. Go back and try again from the page you came from.")
    String notOpenedHow();

    @Message("That could not be read")
    String unreadable();

    @Message("The form may have been open for too long. Go back, reload the page and send it again.")
    String unreadableHow();

    @Message("Something broke")
    String brokenTitle();

    @Message("Something broke on our side")
    String broken();

    @Message("It has been written down. Nothing you sent before was lost; try again in a moment.")
    String brokenHow();

    @Message("If you report it, mention")
    String mention();

    @Message("To the start")
    String toTheStart();

    @Message(", ")
    String comma();

    @Message(": ")
    String colon();

    @Message("; ")
    String semicolon();

    @Message(".")
    String fullStop();

    @Message("Mentions")
    String wayMentions();

    @Message("Snoozed")
    String waySnoozed();

    @Message("Solved")
    String waySolved();

    @Message("Search")
    String waySearch();

    @Message("Macros")
    String wayMacros();

    @Message("Fields")
    String wayFields();
}
