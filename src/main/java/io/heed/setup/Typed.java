package io.heed.setup;

/**
 * What somebody typed into the forms on a person's page that could not be kept: it stays where it was typed.
 *
 * @param person null unless it was the form of details, week that of shifts and days that of leave
 */
record Typed(PersonForm person, PersonForm.Week week, Days days) {
    static final Typed NOTHING = new Typed(null, null, null);

    record Days(String first, String last, String note) {
        static final Days NONE = new Days("", "", "");
    }

    static Typed of(PersonForm person) {
        return new Typed(person, null, null);
    }

    static Typed of(PersonForm.Week week) {
        return new Typed(null, week, null);
    }

    static Typed days(String first, String last, String note) {
        return new Typed(null, null, new Days(PersonForm.text(first), PersonForm.text(last), PersonForm.text(note)));
    }
}
