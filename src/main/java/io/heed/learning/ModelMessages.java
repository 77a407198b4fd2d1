package io.heed.learning;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of models says. In other languages: messages/models_*.properties. */
@MessageBundle("models")
public interface ModelMessages {
    @Message("Models")
    String models();

    @Message(
            "{version} reads the tickets. What it was judged on, what people have taught since, and who put it into force.")
    String inForceReads(String version);

    @Message("Lessons")
    String lessons();

    @Message("From history")
    String fromHistory();

    @Message("Corrections")
    String corrections();

    @Message("Closures")
    String closures();

    @Message("Held out to judge by")
    String heldOutToJudge();

    @Message("Learn")
    String learn();

    @Message("Urgency")
    String urgency();

    @Message("Queue")
    String queue();

    @Message("Effort")
    String effort();

    @Message("Note")
    String note();

    @Message("It is put into force only if it is no worse.")
    String onlyIfNoWorse();

    @Message("Train")
    String train();

    @Message("No training yet")
    String noTraining();

    @Message("Import some history or correct some readings, and train. Curves and figures will be here.")
    String noTrainingHow();

    @Message("Versions")
    String versions();

    @Message("Figures on held-out lessons, as they were when it was judged")
    String versionsHow();

    @Message("All versions and their figures")
    String allVersions();

    @Message("Version")
    String version();

    @Message("Made")
    String made();

    @Message("Language")
    String language();

    @Message("Right queue")
    String rightQueue();

    @Message("Urgency, area")
    String urgencyArea();

    @Message("Urgency, calibration error")
    String urgencyCalibration();

    @Message("Queue, calibration error")
    String queueCalibration();

    @Message("Minutes off")
    String minutesOff();

    @Message("In force")
    String inForce();

    @Message("By hand on the page of models")
    String byHand();

    @Message("Put {version} into force")
    String putVersionIntoForce(String version);

    @Message("Put into force")
    String putIntoForce();

    @Message("English")
    String english();

    @Message("Chinese")
    String chinese();

    @Message("{count} min")
    String minutesOf(String count);

    @Message("Does 80 mean 80?")
    String calibration();

    @Message("Urgency as said and as it came, in tenths")
    String calibrationHow();

    @Message("{version} came with Heed: its curve is known once a training has been judged against your own lessons.")
    String notJudged(String version);

    @Message("expected calibration error {error} on {texts} held-out texts")
    String calibrationLabel(String error, int texts);

    @Message("error")
    String calibrationError();

    @Message("{count} texts")
    String texts(int count);

    @Message("{said} said, {came} came, {count} texts")
    String saidAndCame(long said, long came, int count);

    @Message("Put into force")
    String promotions();

    @Message("Trainings")
    String trainings();

    @Message("Nothing has been trained yet.")
    String nothingTrained();

    @Message("Training {id}")
    String training(String id);

    @Message("waiting")
    String waiting();

    @Message("failed")
    String failed();

    @Message("{version} put into force")
    String outcomePromoted(String version);

    @Message("{version} not put into force")
    String outcomeKept(String version);

    @Message("{candidate} against {champion}")
    String against(String candidate, String champion);

    @Message("{version} kept")
    String keptVersion(String version);

    @Message("Failed")
    String hasFailed();

    @Message("Waiting for its turn")
    String waitsForTurn();

    @Message("Learning")
    String learning();

    @Message("{percent} percent done")
    String percentDone(int percent);

    @Message("Put into force: no worse in any measure.")
    String promotedBecause();

    @Message("Kept: the candidate is worse in")
    String keptBecause();

    @Message("No worse in")
    String noWorseIn();

    @Message("{gain} (95 % between {low} and {high})")
    String withInterval(String gain, String low, String high);

    @Message("After {epochs} epochs the loss is {loss} on what it learns from and {validation} on validation.")
    String lossWords(int epochs, String loss, String validation);

    @Message("{count} epochs, loss up to {highest}")
    String epochs(int count, String highest);

    @Message("On what it learns from")
    String onLearning();

    @Message("On validation")
    String onValidation();

    @Message("Scorecards of training {id}")
    String scorecards(String id);

    @Message("Measure")
    String measure();

    @Message("Gain")
    String gain();

    @Message("95 % between")
    String between();

    @Message("Held out")
    String heldOut();

    @Message("{low} to {high}")
    String fromTo(String low, String high);

    @Message("urgency, area under the curve")
    String measureArea();

    @Message("urgency, squared distance")
    String measureBrier();

    @Message("right queue")
    String measureQueue();

    @Message("minutes off")
    String measureMinutes();

    @Message("worse")
    String worse();
}
