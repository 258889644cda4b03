package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of one's sessions and registered browsers. */
@MessageBundle("sessions")
public interface SessionMessages {

    @Message("サインイン中の端末")
    String title();

    @Message("心当たりのない端末があれば、すぐに終了してください。終了は全体に数秒で伝わります。")
    String lead();

    @Message("登録した端末では2時間、それ以外では30分使わないと終わります。長くても12時間で終わります。同時に5台までです。")
    String limits();

    @Message("端末")
    String browser();

    @Message("ネットワーク")
    String network();

    @Message("開始")
    String openedAt();

    @Message("最後の利用")
    String seenAt();

    @Message("変更")
    String change();

    @Message("この端末")
    String here();

    @Message("登録済み")
    String registered();

    @Message("不明な端末")
    String unknown();

    @Message("終了する")
    String end();

    @Message("ほかの端末をすべて終了する")
    String endOthers();

    @Message("登録した端末")
    String browsers();

    @Message("登録した端末はありません。次のサインインで「仕事用の端末です」に印を付けると登録できます。")
    String noBrowsers();

    @Message("登録日")
    String registeredAt();

    @Message("端末の名前")
    String name();

    @Message("名前を変える")
    String rename();

    @Message("登録を消す")
    String revoke();

    @Message("登録を消すと、その端末のサインインも終わります。")
    String revokeHint();

    @Message("名前は1文字以上40文字までにしてください。")
    String nameWrong();

    @Message("仕事用の端末です(この端末を登録する)")
    String register();

    @Message("登録すると、2時間まで席を外しても続けられます。共用の端末では付けないでください。")
    String registerHint();

    @Message("サインインの設定へ")
    String back();

    @Message("続きから始めましょう")
    String resume();

    @Message("サインインが切れる前に送ろうとした内容が残っています。フォームは入力したまま開きます。フォームのないボタンだけの操作は、そのまま行います。")
    String resumeLead();

    @Message("続ける")
    String resumeNow();

    @Message("やめて最初のページへ")
    String discard();

    @Message("入力した内容は残っています。サインインすると続けられます。")
    String keptHere();
}
