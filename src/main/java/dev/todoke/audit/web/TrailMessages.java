package dev.todoke.audit.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the auditor's other pages: exports and their people, the review of powers, the log as a file. */
@MessageBundle("trail")
public interface TrailMessages {

    @Message("書き出しの追跡")
    String exports();

    @Message("この当選者はどのリストに入っていたか。このファイルにはだれが入っていたか。荷札やファイルの参照番号で調べます。")
    String exportsLead();

    @Message("参照番号")
    String reference();

    @Message("当選者の番号（TDK…）か、リストの番号")
    String referenceHint();

    @Message("この番号の当選者もリストも見つかりません。")
    String missed();

    @Message("調べる")
    String find();

    @Message("{reference} が入っていたリスト")
    String listsOf(String reference);

    @Message("リスト {reference}")
    String file(String reference);

    @Message("リスト")
    String list();

    @Message("作成")
    String produced();

    @Message("渡した回数")
    String fetched();

    @Message("どのリストにも入っていません。")
    String inNone();

    @Message("このリストに入っている {count}件")
    String people(int count);

    @Message("このリストはまだ開かれていません。")
    String notOpened();

    @Message("記録にある {count}件の封印データと、リストの中身が一致しています。")
    String agrees(long count);

    @Message("記録では {count}件が開かれましたが、いまのリストの中身とは一致しません。消去や取り外しがあったかを確かめてください。")
    String disagrees(long count);

    @Message("アクセス点検")
    String review();

    @Message("期の間にだれがどの権限を持ち、だれが与え、使われたか。一行ずつ「このままでよい」か「外してほしい」を記録します。")
    String reviewLead();

    @Message("期")
    String quarter();

    @Message("例：2026-Q4（10月から12月）")
    String quarterHint();

    @Message("部門")
    String division();

    @Message("全体の権限")
    String instance();

    @Message("前の期")
    String before();

    @Message("{all}件のうち{count}件がまだ点検されていません。")
    String open(long count, int all);

    @Message("{all}件すべて点検済みです。")
    String closed(int all);

    @Message("氏名")
    String name();

    @Message("役割")
    String role();

    @Message("いつから")
    String since();

    @Message("いつまで")
    String until();

    @Message("与えた人 / 承認した人")
    String given();

    @Message("最後のサインイン")
    String signIn();

    @Message("開いた回数")
    String openings();

    @Message("リストを受け取った回数")
    String fetches();

    @Message("点検")
    String verdict();

    @Message("この期に使われていない")
    String unused();

    @Message("{#switch name}{#case 'CONFIRMED'}このままでよい{#else}外してほしい{/switch}")
    String said(String name);

    @Message("自分の権限は、ほかの人が点検します")
    String mine();

    @Message("このままでよい")
    String confirm();

    @Message("外してほしい")
    String remove();

    @Message("この期に権限を持っていた人はいません。ほかの期か部門を選んでください。")
    String nobody();

    @Message("記録をファイルで受け取る")
    String lines();

    @Message("二つの日の間の記録を JSON Lines で受け取ります。先頭の行は、それを含む検証点です。氏名や住所は入りません。一度に10万件まで。受け取ったことも記録に残ります。")
    String linesLead();

    @Message("受け取る")
    String take();
}
