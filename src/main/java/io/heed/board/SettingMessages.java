package io.heed.board;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the settings of channels are called, by the names that the API knows them by. */
@MessageBundle("settings")
public interface SettingMessages {
    @Message("Address")
    String address();

    @Message("Inbound token")
    String inboundToken();

    @Message("IMAP")
    String imap();

    @Message("SMTP")
    String smtp();

    @Message("Host")
    String host();

    @Message("Port")
    String port();

    @Message("Security")
    String security();

    @Message("Username")
    String username();

    @Message("Password")
    String password();

    @Message("Folder")
    String folder();

    @Message("Authserv id")
    String authservId();

    @Message("Secret token")
    String secretToken();

    @Message("Bot token")
    String botToken();

    @Message("App secret")
    String appSecret();

    @Message("Verify token")
    String verifyToken();

    @Message("Access token")
    String accessToken();

    @Message("Phone number id")
    String phoneNumberId();

    @Message("Signing secret")
    String signingSecret();

    @Message("Secret")
    String secret();

    @Message("Channel secret")
    String channelSecret();

    @Message("Account SID")
    String accountSid();

    @Message("Auth token")
    String authToken();

    @Message("Public URL")
    String publicUrl();

    @Message("From")
    String from();

    @Message("Per second")
    String perSecond();

    @Message("Allowed origins")
    String allowedOrigins();

    @Message("Title")
    String title();

    @Message("Greeting")
    String greeting();

    @Message("Colour")
    String colour();

    @Message("Address for replies")
    String apiBaseUrl();
}
