package io.heed.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Templates that belong to no feature. */
@CheckedTemplate(basePath = "web")
public final class Furniture {

    private Furniture() {}

    /** The slot in the navigation with the signed-in person's own attention. */
    public static native TemplateInstance own(OwnMeter own);

    /** The ways out of a page, with how much is behind each. */
    public static native TemplateInstance ways(Shell shell);

    /** @param id under which the cause stands in the log, null when there is nothing to look up */
    static native TemplateInstance error(int status, String id, String theme);
}
