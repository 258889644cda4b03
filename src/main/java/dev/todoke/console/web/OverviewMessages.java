package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the drawings and tables of a campaign's overview. */
@MessageBundle("overview")
public interface OverviewMessages {

    @Message("見る")
    String look();

    @Message("気をつけること")
    String warnings();

    @Message("{n}人の情報が消去の期限を過ぎています。")
    String warn_overdue(String n);

    @Message("使っているSNSアカウントの乗っ取りが続いています。")
    String warn_takeover();

    @Message("リンクを止めています。")
    String warn_stopped();

    @Message("このキャンペーンの処理が失敗しました。")
    String warn_job_failed();

    @Message("締切が近く、{n}件がまだ回答されていません。")
    String warn_deadline_near(String n);

    @Message("締切までに回答されなかったものが{n}件あります。")
    String warn_late(String n);

    @Message("回答済みで発送リストにないものが{n}件あります。")
    String warn_unlisted(String n);

    @Message("{n}人の情報が2週間以内に消去されます。")
    String warn_erase_soon(String n);

    @Message("予定")
    String timeline();

    @Message("公開、受付、発送準備、発送、消去がいつかを上から順に並べ、今日（{today}）を縦線で示した図。済んだものには「済」と書いてある。")
    String timeline_desc(String today);

    @Message("公開")
    String span_announce();

    @Message("受付")
    String span_collect();

    @Message("発送準備")
    String span_lock();

    @Message("発送")
    String span_ship();

    @Message("消去")
    String span_erase();

    @Message("段階")
    String stage();

    @Message("いつ")
    String when();

    @Message("状態")
    String standing();

    @Message("済")
    String done();

    @Message("これから")
    String ahead();

    @Message("未定")
    String unknown();

    @Message("今日")
    String today();

    @Message("回収の推移")
    String curve();

    @Message("当選者{winners}人のうち{answers}人の回答が{last}までに届いた。締切は{deadline}。線は届いた回答の合計、点線は当選者の人数。")
    String curve_desc(String winners, String answers, String last, String deadline);

    @Message("届いた回答をすべて数えます。あとで辞退した人や、消去が済んだ人も含みます。")
    String curve_note();

    @Message("当選者 {n}人")
    String goal(String n);

    @Message("締切 {day}")
    String deadline(String day);

    @Message("日")
    String day();

    @Message("期間")
    String days();

    @Message("新しい回答")
    String fresh();

    @Message("合計")
    String sum();

    @Message("まだ回答がありません。")
    String nobody();

    @Message("発送までの進み具合")
    String funnel();

    @Message("当選{all}件のうち、回答済み{answered}件、発送リストに載ったもの{listed}件、発送済み{shipped}件。")
    String funnel_desc(String all, String answered, String listed, String shipped);

    @Message("当選")
    String stage_all();

    @Message("回答した")
    String stage_answered();

    @Message("リストに載せた")
    String stage_listed();

    @Message("発送した")
    String stage_shipped();

    @Message("届いた")
    String stage_delivered();

    @Message("辞退")
    String stage_declined();

    @Message("消去済み")
    String stage_erased();

    @Message("上の段階は、それより先に進んだものも含みます。表の数字はいまの状態で、それぞれの一覧に移れます。")
    String funnel_note();

    @Message("いまの状態")
    String state();

    @Message("件数")
    String awards();

    @Message("割合")
    String share();

    @Message("合計")
    String total();

    @Message("表で見る")
    String table();

    @Message("リンクを渡した方法")
    String channels();

    @Message("方法")
    String channel();

    @Message("SNSのDM")
    String channel_account();

    @Message("メール")
    String channel_mail();

    @Message("手紙")
    String channel_letter();

    @Message("窓口")
    String channel_counter();

    @Message("リンク")
    String links();

    @Message("連絡済み")
    String told();

    @Message("開いた")
    String opened();

    @Message("回答")
    String submitted();

    @Message("辞退")
    String declined();

    @Message("まだリンクを発行していません。")
    String no_channels();

    @Message("最近のできごと")
    String recent();

    @Message("個人の情報は含みません。同じ日の同じできごとは1行にまとめます。")
    String recent_note();

    @Message("できごと")
    String what();

    @Message("回数")
    String times();

    @Message("拒否")
    String refused();

    @Message("まだ何も起きていません。")
    String no_recent();

    @Message("記録を見る")
    String to_log();
}
