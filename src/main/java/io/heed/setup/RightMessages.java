package io.heed.setup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The first steps, and names of roles, rights and days. In other languages: messages/rights_*.properties. */
@MessageBundle("rights")
public interface RightMessages {
    @Message("The first steps")
    String guide();

    @Message("From an empty installation to the first answered ticket.")
    String guideHow();

    @Message("Done:")
    String done();

    @Message("Look through the queues")
    String stepQueues();

    @Message("Say in your words what belongs into each.")
    String stepQueuesHow();

    @Message("Connect a channel")
    String stepChannel();

    @Message("Or begin with a test message.")
    String stepChannelHow();

    @Message("Send a test message")
    String sendTest();

    @Message("Take an agent on")
    String stepPeople();

    @Message("They choose their own password by an invitation.")
    String stepPeopleHow();

    @Message("Answer the first ticket")
    String stepAnswer();

    @Message("It is offered to whoever takes tickets and can do it.")
    String stepAnswerHow();

    @Message("Welcome")
    String welcome();

    @Message("Welcome, {name}")
    String welcomeName(String name);

    @Message("This invitation is void")
    String voided();

    @Message("It was used, or is too old. Ask whoever invited you for another one.")
    String voidHow();

    @Message("Sign in")
    String toTheDoor();

    @Message("Choose a password. You sign in as {username}.")
    String choosePassword(String username);

    @Message("Password")
    String password();

    @Message("At least 10 characters; a short sentence is good.")
    String passwordHow();

    @Message("Keep this password")
    String keepPassword();

    @Message("E-mail address")
    String email();

    @Message("By which their company account is known when they first sign in with it.")
    String emailHow();

    @Message("Signed in")
    String stays();

    @Message("Nowhere at the moment.")
    String noStays();

    @Message("company account")
    String byCompany();

    @Message("password")
    String byPassword();

    @Message("Sign out everywhere")
    String endStays();

    @Message("Put the guide away")
    String putAway();

    @Message("Agent")
    String agent();

    @Message("Lead")
    String lead();

    @Message("Supervisor")
    String supervisor();

    @Message("Admin")
    String admin();

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

    @Message("people")
    String kindPeople();

    @Message("teams")
    String kindTeams();

    @Message("keys")
    String kindKeys();

    @Message("queues")
    String kindQueues();

    @Message("Shared macros")
    String macros();

    @Message("Shared views")
    String views();

    @Message("promises")
    String promises();

    @Message("calendars")
    String calendars();

    @Message("channels")
    String channels();

    @Message("webhooks")
    String webhooks();

    @Message("budgets and limits")
    String budgets();

    @Message("fields")
    String fields();

    @Message("models")
    String models();

    @Message("weights")
    String weights();

    @Message("hand in messages")
    String maySend();

    @Message("read tickets")
    String maySee();

    @Message("work on tickets")
    String mayWork();

    @Message("see tickets of every team")
    String maySeeAll();

    @Message("take offers")
    String mayTake();

    @Message("see the board")
    String mayBoard();

    @Message("steer the team")
    String maySteer();

    @Message("steer the weights")
    String mayWeights();

    @Message("try plans and readings")
    String mayPlans();

    @Message("see reports")
    String mayReports();

    @Message("look after models")
    String mayModels();

    @Message("set up queues and promises")
    String mayQueues();

    @Message("set up channels")
    String mayChannels();

    @Message("import, export and erase")
    String mayHistory();

    @Message("look after people and teams")
    String mayPeople();

    @Message("make supervisors and admins")
    String mayRoles();

    @Message("make keys")
    String mayKeys();

    @Message("see the audit log")
    String mayAudit();
}
