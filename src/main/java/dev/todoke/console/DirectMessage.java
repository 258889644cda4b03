package dev.todoke.console;

import dev.todoke.campaign.Campaign;
import dev.todoke.intake.TokenCode;
import dev.todoke.kernel.LinkToken;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The text of a message to a winner (当選連絡の文面). It names the paste box first, because a link in a message is what
 * people are warned of, and asks nobody to write an address into a conversation that lies on somebody else's machine.
 *
 * @param code as it is pasted
 * @param url the same as a link
 */
public record DirectMessage(String code, String url, String ja, String en) {

    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("M月d日(E)", Locale.JAPANESE);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);

    static DirectMessage of(URI door, String brand, Campaign campaign, LinkToken token) {
        String page = door.toString().replaceAll("/+$", "") + "/f";
        String code = TokenCode.grouped(token);
        String url = page + "#" + token.text();
        return new DirectMessage(
                code, url, japanese(page, brand, campaign, code, url), english(page, brand, campaign, code, url));
    }

    private static String japanese(String page, String brand, Campaign campaign, String code, String url) {
        return """
                【%s】「%s」に当選されました。おめでとうございます。
                賞品のお届け先を %s 23:59（日本時間）までにご入力ください。

                1. %s を開いて、次のコードを貼り付けてください。
                %s

                2. 次のリンクからでも同じページが開きます。
                %s

                DMには住所・氏名・電話番号を書かないでください。送料やカード番号をお聞きすることはありません。
                本物かどうかは、公式サイトでご案内しているお問い合わせ先（%s）で確かめられます。
                """.formatted(
                brand, campaign.name(), JA.format(campaign.closesOn()), page, code, url, campaign.contactDesk()).strip();
    }

    private static String english(String page, String brand, Campaign campaign, String code, String url) {
        return """
                [%s] You have won "%s". Congratulations!
                Please tell us where to send your prize by 23:59 on %s (Japan time).

                1. Open %s and paste this code:
                %s

                2. Or open this link, which leads to the same page:
                %s

                Never write your address, name or phone number in a DM. We never ask for fees or card numbers.
                To check that this is genuine, ask the contact desk named on our official site (%s).
                """.formatted(
                brand, campaign.name(), EN.format(campaign.closesOn()), page, code, url, campaign.contactDesk()).strip();
    }

    @Override
    public String toString() {
        return "DirectMessage(…)";
    }
}
