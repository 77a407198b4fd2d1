package io.heed.setup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the set-up say. In other languages: messages/setup_*.properties. */
@MessageBundle("setup")
public interface SetupMessages {
    @Message("Setting up")
    String title();

    @Message("Who is here, what they may do, and how work finds them.")
    String titleHow();

    @Message("People")
    String people();

    @Message("Teams")
    String teams();

    @Message("Queues")
    String queues();

    @Message("Keys")
    String keys();

    @Message("Audit log")
    String audit();

    @Message("{number} here")
    String here(int number);

    @Message("{number} who have left")
    String gone(int number);

    @Message("since")
    String since();

    @Message("Name")
    String name();

    @Message("Role")
    String role();

    @Message("Skills")
    String skills();

    @Message("Attention points")
    String budget();

    @Message("invited")
    String invitedYet();

    @Message("Take somebody on")
    String add();

    @Message("You get a link for them.")
    String addHow();

    @Message("Add and invite")
    String addAndInvite();

    @Message("User name")
    String username();

    @Message("To sign in with. It cannot be changed later.")
    String usernameHow();

    @Message("What they can hold at once: 1 is one ordinary chat.")
    String budgetHow();

    @Message("not here since")
    String notHere();

    @Message("Invitation")
    String invitation();

    @Message("Give this link to {name}. It works once, for a week, and is shown only now.")
    String invitationHow(String name);

    @Message("Copy")
    String copy();

    @Message("Only an admin can change this person.")
    String fixed();

    @Message("Details")
    String details();

    @Message("Line under the name")
    String line();

    @Message("What they do, for colleagues: Payments · PT EN.")
    String lineHow();

    @Message("Leads see and steer their own teams. Only admins make supervisors and admins.")
    String roleHow();

    @Message("Nobody changes their own role.")
    String ownRole();

    @Message("0 is not at all, 10 could teach it. Languages are skills too.")
    String skillsHow();

    @Message("Another skill")
    String anotherSkill();

    @Message("Its level")
    String itsLevel();

    @Message("Keep")
    String keep();

    @Message("Shifts")
    String shifts();

    @Message("In UTC")
    String inUtc();

    @Message("22:00-06:00 ends on the next day.")
    String overnight();

    @Message("Leave")
    String leave();

    @Message("None ahead.")
    String noLeave();

    @Message("Remove the leave from {day}")
    String removeLeave(String day);

    @Message("Remove")
    String remove();

    @Message("First day")
    String firstDay();

    @Message("Last day")
    String lastDay();

    @Message("Note")
    String note();

    @Message("No shift takes place on these days.")
    String leaveHow();

    @Message("Add leave")
    String addLeave();

    @Message("Access")
    String access();

    @Message("Make a new invitation")
    String invite();

    @Message("Also for a forgotten password. The one before it is void.")
    String inviteHow();

    @Message("They are leaving")
    String depart();

    @Message("They cannot sign in any more, and their open tickets go to others. What they did stays theirs.")
    String departHow();

    @Message("End their access now")
    String departNow();

    @Message("They are here again")
    String comeBack();

    @Message("Agents see the tickets of their teams' queues. A queue that no team has is everybody's.")
    String teamsHow();

    @Message("There are no teams yet: everybody sees every ticket.")
    String noTeams();

    @Message("Make a team")
    String makeTeam();

    @Message("Change the team")
    String changeTeam();

    @Message("Remove this team")
    String removeTeam();

    @Message("Its queues are everybody's again, unless another team has them.")
    String removeTeamHow();

    @Message("What belongs into each queue, which skills it takes, and who helps out.")
    String queuesHow();

    @Message("Helped by")
    String helper();

    @Message("Promise")
    String promise();

    @Message("Promise of {queue}")
    String promiseOf(String queue);

    @Message("everybody's")
    String everybodys();

    @Message("{queue}, after {minutes} min")
    String helps(String queue, int minutes);

    @Message("Make a queue")
    String makeQueue();

    @Message("Short name")
    String shortName();

    @Message("Lower-case letters, digits and dashes. Programs use it; it stays.")
    String shortNameHow();

    @Message("Title")
    String queueTitle();

    @Message("What belongs here")
    String description();

    @Message("A sentence or two. Tickets are sorted by it while there are no lessons yet.")
    String descriptionHow();

    @Message("Skills it takes")
    String needed();

    @Message("Separated by commas. Empty: everybody can do it.")
    String neededHow();

    @Message("nobody")
    String nobody();

    @Message("Its agents may get tickets that wait too long.")
    String helperHow();

    @Message("After so many minutes")
    String afterMinutes();

    @Message("Also at once while nobody of its own takes tickets")
    String whenNobody();

    @Message("What is promised here")
    String toPromise();

    @Message("Programs come with a key. It may do what it was made for, and nothing else.")
    String keysHow();

    @Message("The key")
    String theKey();

    @Message("Keep it now: only its hash is stored, and it is not shown again.")
    String theKeyHow();

    @Message("May")
    String mayDo();

    @Message("Last used")
    String lastUsed();

    @Message("Works until")
    String until();

    @Message("Revoke")
    String revoke();

    @Message("Revoke {name}")
    String revokeOf(String name);

    @Message("revoked")
    String revoked();

    @Message("expired")
    String expired();

    @Message("everything")
    String everything();

    @Message("Everything, also what comes later")
    String everythingHow();

    @Message("never")
    String never();

    @Message("no end")
    String noEnd();

    @Message("made by {name}")
    String madeBy(String name);

    @Message("Make a key")
    String makeKey();

    @Message("Which program it is for")
    String forWhat();

    @Message("It works for")
    String valid();

    @Message("{number} days")
    String days(int number);

    @Message("Shown once, on the next page.")
    String shownOnce();

    @Message("Who changed how this installation works. Rows are only ever added.")
    String auditHow();

    @Message("As CSV")
    String asCsv();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("About")
    String whose();

    @Message("anything")
    String anything();

    @Message("Show")
    String show();

    @Message("When")
    String when();

    @Message("Change")
    String change();

    @Message("Nothing was changed that fits.")
    String nothingFound();

    @Message("List")
    String list();

    @Message("Older")
    String older();
}
