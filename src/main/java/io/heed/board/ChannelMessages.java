package io.heed.board;

import io.heed.web.Span;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of channels say. */
@MessageBundle("channels")
public interface ChannelMessages {
    @Message("Channels")
    String channels();

    @Message("Where customers write, and where our answers go.")
    String where();

    @Message("Accounts")
    String accounts();

    @Message("Could not be read")
    String unreadable();

    @Message("Dead letters")
    String letters();

    @Message("Webhooks")
    String webhooks();

    @Message("Older")
    String older();

    @Message("{#howLong span=span /} ago")
    String ago(Span span);

    @Message("in {#howLong span=span /}")
    String ahead(Span span);

    @Message("No channel is connected yet. Choose one below; until then messages come over REST only.")
    String noAccount();

    @Message("Last call")
    String lastCall();

    @Message("Last reply")
    String lastReply();

    @Message("Refused, 24 h")
    String refused();

    @Message("never")
    String never();

    @Message("Test")
    String test();

    @Message("Test {channel} {account}")
    String testOf(String channel, String account);

    @Message("Connect another")
    String connectAnother();

    @Message("Each asks for what it needs and says where the provider shows it")
    String connectHow();

    @Message("Works")
    String works();

    @Message("Trouble")
    String trouble();

    @Message("Switched off")
    String off();

    @Message("Not tested yet")
    String untested();

    @Message("New account")
    String newAccount();

    @Message("Settings")
    String settings();

    @Message("Connect")
    String connect();

    @Message("Name")
    String name();

    @Message("Your own word for it, such as main; it becomes part of the address")
    String nameHow();

    @Message("The name")
    String theName();

    @Message("Empty the host to do without.")
    String emptyHost();

    @Message("optional")
    String optional();

    @Message("Leave empty to keep")
    String leaveEmpty();

    @Message("Kept; it is not shown")
    String keptSecret();

    @Message("More")
    String more();

    @Message("Switched off: calls are turned away, replies stay here")
    String switchedOff();

    @Message("Secrets are locked and never shown again.")
    String secretsLocked();

    @Message("Save")
    String save();

    @Message("How it does")
    String howItDoes();

    @Message("Tested")
    String tested();

    @Message(", before the last change")
    String beforeChange();

    @Message("Last call taken")
    String lastCallTaken();

    @Message("Last reply sent")
    String lastReplySent();

    @Message("Turned away in the last day")
    String turnedAway();

    @Message("Asks the provider, changes nothing.")
    String asksProvider();

    @Message("Address for the provider")
    String hook();

    @Message("Address to enter at the provider")
    String hookField();

    @Message(
            "As you reach this page. Enter it at the provider with the name under which the world reaches Heed, by https.")
    String hookHow();

    @Message("Copy")
    String copy();

    @Message("Remove")
    String remove();

    @Message("Forget this account")
    String forget();

    @Message("Its secrets are gone for good, calls are turned away and replies that wait are not sent. Tickets stay.")
    String forgetHow();

    @Message("Remove {account}")
    String removeOf(String account);

    @Message("Taken and kept, byte by byte. Mend the cause and try again; nothing is lost meanwhile.")
    String unreadableHow();

    @Message("Everything that came in could be read.")
    String allRead();

    @Message("Try again")
    String tryAgain();

    @Message("Try delivery {id} again")
    String tryAgainOf(long id);

    @Message("As it came, {bytes} bytes")
    String asItCame(int bytes);

    @Message("Id")
    String id();

    @Message("Delivery {id}")
    String delivery(long id);

    @Message("Cut at 20,000 bytes.")
    String cut();

    @Message("Replies that did not arrive and that nobody tries to send any more")
    String lettersHow();

    @Message("Every reply has left, or is still tried.")
    String allLeft();

    @Message("Send again")
    String sendAgain();

    @Message("Send reply {id} again")
    String sendAgainOf(long id);

    @Message("Tries: {tries}.")
    String afterTries(int tries);

    @Message("Other systems that are told what happens, signed by Standard Webhooks")
    String webhooksHow();

    @Message("No other system is told anything.")
    String noneTold();

    @Message("Last")
    String last();

    @Message("Tell another system")
    String tellAnother();

    @Message("Told")
    String told();

    @Message("Tried again")
    String triedAgain();

    @Message("Not told")
    String notTold();

    @Message("Told nothing yet")
    String toldNothing();

    @Message("Address")
    String address();

    @Message("Everything")
    String everything();

    @Message("The key is shown once, on the next page.")
    String keyComes();

    @Message("Add")
    String add();

    @Message("Told of; nothing chosen is everything")
    String toldOf();

    @Message("Webhook")
    String webhook();

    @Message("Made by {who},")
    String madeBy(String who);

    @Message("The key, shown this once")
    String theKey();

    @Message("Enter it at the receiver now: it checks the signature with it")
    String theKeyHow();

    @Message("Signing key")
    String signingKey();

    @Message("What it was told")
    String whatTold();

    @Message("Save the settings to switch it on again.")
    String saveToSwitchOn();

    @Message("Nothing yet. Send a test, or wait for something to happen.")
    String nothingYet();

    @Message("Delivery log")
    String deliveryLog();

    @Message("Event")
    String event();

    @Message("When")
    String when();

    @Message("State")
    String state();

    @Message("Tries")
    String tries();

    @Message("Answer")
    String answer();

    @Message("Next try")
    String nextTry();

    @Message("Again")
    String again();

    @Message("Send evt_{id} again")
    String sendEventAgain(long id);

    @Message("Save and switch on")
    String saveAndSwitchOn();

    @Message("By hand")
    String byHand();

    @Message("Send a test")
    String sendTest();

    @Message("The event webhook.test")
    String sendTestHow();

    @Message("New key")
    String newKey();

    @Message("Two keys sign just now")
    String twoKeys();

    @Message("The former signs beside it for a day")
    String formerKey();

    @Message("Switch off")
    String switchOff();

    @Message("What is on its way counts as not told")
    String switchOffHow();

    @Message("Forget it")
    String forgetIt();

    @Message("Its log and key are gone for good.")
    String forgetItHow();

    @Message("Remove this webhook")
    String removeWebhook();
}
