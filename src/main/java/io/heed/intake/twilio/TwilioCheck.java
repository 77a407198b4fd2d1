package io.heed.intake.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.intake.Calls;
import io.heed.intake.Checkup;
import io.heed.intake.Payload;
import io.heed.intake.Wire;

/** What Twilio says of the account itself. */
final class TwilioCheck {
    private TwilioCheck() {}

    static Checkup read(Wire.Reply reply) {
        JsonNode said = Payload.answer(reply.body());
        String status = said.path("status").asText("");
        if (reply.ok() && status.equals("active"))
            return Checkup.fine(
                    "Twilio knows the account as " + said.path("friendly_name").asText("?") + ", and it is active");
        if (reply.ok() && !status.isEmpty())
            return Checkup.wrong("The account is " + status + " at Twilio", "Look into the Twilio console");
        String wayOut = TwilioErrors.wayOut(said.path("code").asText(""));
        return wayOut == null || reply.status() == 401
                ? Calls.refused(reply, said.path("message").asText(""))
                : Checkup.wrong("Twilio: error " + said.path("code").asText(), wayOut);
    }
}
