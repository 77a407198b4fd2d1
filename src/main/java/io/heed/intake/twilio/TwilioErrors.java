package io.heed.intake.twilio;

import java.util.Map;

/** The errors a person can do something about; Twilio's own list has the others. */
final class TwilioErrors {
    private static final Map<String, String> WAYS_OUT = Map.of(
            "20003", "Set the account's SID and auth token anew",
            "21211", "The customer's number is not one that can be written to: answer another way",
            "21408", "Switch that country on under Messaging, Geo permissions",
            "21606", "Set \"from\" to a number of your own that can send messages",
            "21610", "The customer has answered STOP: they have to write START first",
            "21614", "The customer's number takes no SMS: answer another way",
            "21617", "Shorten the reply to 1,600 characters and send it again",
            "63016", "More than 24 hours have passed since the customer wrote: wait for a new message",
            "30003", "The customer's phone is off or out of reach: try again later",
            "30005", "The customer's number does not exist any more: answer another way");

    private TwilioErrors() {}

    /** Null for those that only Twilio's list explains. */
    static String wayOut(String code) {
        return WAYS_OUT.get(code);
    }
}
