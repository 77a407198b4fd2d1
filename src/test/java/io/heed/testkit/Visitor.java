package io.heed.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody signed in, without a browser and without script: opens pages and sends the forms on them. */
public final class Visitor {
    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\">");

    private final Map<String, String> cookies = new HashMap<>();

    private Visitor() {}

    public static Visitor signedIn(String username) {
        Visitor visitor = new Visitor();
        Response in = given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", World.PASSWORD)
                .post("/sign-in");
        visitor.cookies.putAll(in.getCookies());
        return visitor;
    }

    /** As a client of another kind sends them. */
    public String cookies() {
        return cookies.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    public Response open(String page) {
        Response response = given().cookies(cookies)
                .accept("text/html")
                .redirects()
                .follow(false)
                .get(page);
        cookies.putAll(response.getCookies());
        return response;
    }

    /** What a link saves as a file. */
    public Response download(String file) {
        return given().cookies(cookies).accept("*/*").get(file);
    }

    /** Sends a form that stands on this page, with its token. */
    public ValidatableResponse send(String page, String to, Map<String, ?> fields) {
        Matcher token = TOKEN.matcher(open(page).asString());
        if (!token.find()) throw new AssertionError("There is no form on " + page);
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam(token.group(1), token.group(2))
                .formParams(fields)
                .post(to)
                .then();
    }

    /** The same without the token, as a page from elsewhere would. */
    public ValidatableResponse sendFromElsewhere(String to) {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("nothing", "")
                .post(to)
                .then();
    }
}
