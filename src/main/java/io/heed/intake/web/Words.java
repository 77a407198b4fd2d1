package io.heed.intake.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** What the widget says by itself, in the language that the browser asks for first among those we have. */
public record Words(
        String language,
        String title,
        String greeting,
        String open,
        String close,
        String messages,
        String write,
        String send,
        String attach,
        String remove,
        String sending,
        String failed,
        String retry,
        String lost,
        String busy,
        String tooLarge,
        String you,
        String team,
        String writing,
        String noScript) {

    private static final Words ENGLISH = new Words(
            "en",
            "Write to us",
            "Good day. Write what it is about; somebody answers here.",
            "Open the chat",
            "Close the chat",
            "Messages",
            "Your message",
            "Send",
            "Attach files",
            "Remove",
            "Sending",
            "Not sent",
            "Try again",
            "The connection is lost. It is tried again; what you write is kept.",
            "That was fast. It goes out in a moment.",
            "This file is too large.",
            "You",
            "Support",
            "%s is writing",
            "This chat needs JavaScript.");

    private static final Words CHINESE = new Words(
            "zh-CN",
            "联系我们",
            "您好,请写下您的问题,我们会在这里回复您。",
            "打开聊天",
            "关闭聊天",
            "消息",
            "您的消息",
            "发送",
            "添加文件",
            "移除",
            "正在发送",
            "未发送",
            "重试",
            "连接已断开,正在重新连接;您写的内容会保留。",
            "发送过快,稍后会自动发出。",
            "文件太大。",
            "您",
            "客服",
            "%s正在输入",
            "此聊天需要启用 JavaScript。");

    static Words of(HttpHeaders headers) {
        for (Locale wanted : headers.getAcceptableLanguages()) {
            if (wanted.getLanguage().equals("zh")) return CHINESE;
            if (wanted.getLanguage().equals("en")) return ENGLISH;
        }
        return ENGLISH;
    }
}
