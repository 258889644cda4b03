package dev.todoke.intake.door;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the door says about one field: its name, a hint, and what to do when something is missing. */
@MessageBundle("doorfield")
public interface FieldMessages {

    @Message("コードを確かめられませんでした。お知らせにあるコードを、もう一度貼り付けてください。")
    String startUnknown();

    @Message("お知らせにあるコードを貼り付けてください。")
    String startBlank();

    @Message("しばらく操作がなかったため、はじめからになりました。お手数ですが、コードをもう一度貼り付けてください。")
    String startIdle();

    @Message("選んでください")
    String pick();

    @Message("お名前")
    String labelName();

    @Message("郵便番号")
    String labelPostalCode();

    @Message("都道府県")
    String labelPrefecture();

    @Message("市区町村")
    String labelCity();

    @Message("町名・番地")
    String labelStreet();

    @Message("建物名・部屋番号")
    String labelBuilding();

    @Message("電話番号")
    String labelPhone();

    @Message("メールアドレス")
    String labelEmail();

    @Message("荷物の宛名になります。受け取れる方のお名前なら、ご家族でも構いません。")
    String hintName();

    @Message("7けた。ハイフンなしでも、全角でも大丈夫です。")
    String hintPostalCode();

    @Message("例：見本町1-2-3")
    String hintStreet();

    @Message("一戸建ての方は、空欄のままで構いません。")
    String hintBuilding();

    @Message("お届けのことで配達の方が連絡するときだけ使います。")
    String hintPhone();

    @Message("お届けのことでご連絡するときだけ使います。")
    String hintEmail();

    @Message("お名前を入力してください")
    String nameBlank();

    @Message("郵便番号を入力してください")
    String postalCodeBlank();

    @Message("都道府県を選んでください")
    String prefectureBlank();

    @Message("市区町村を入力してください")
    String cityBlank();

    @Message("町名・番地を入力してください")
    String streetBlank();

    @Message("電話番号を入力してください")
    String phoneBlank();

    @Message("メールアドレスを入力してください")
    String emailBlank();

    @Message("郵便番号は7けたの数字で入力してください（例：123-4567）")
    String postalCodeDigits();

    @Message("電話番号のけた数をご確認ください（例：090-1234-5678）")
    String phoneShape();

    @Message("メールアドレスの形をご確認ください（例：name@example.jp）")
    String emailShape();

    @Message("{field}が長すぎます。短くしてください")
    String tooLong(String field);

    @Message("{field}に、伝票に印刷できない文字（絵文字など）があります。別の書き方にしてください")
    String characters(String field);

    @Message("受付番号は12文字の英数字です。お控えをご確認ください")
    String codeShape();

    @Message("受付番号が合いませんでした。あと{left}回お試しいただけます")
    String codeMissed(int left);
}
