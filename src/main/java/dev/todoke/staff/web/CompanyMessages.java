package dev.todoke.staff.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the company's own account. */
@MessageBundle("company")
public interface CompanyMessages {

    @Message("社内アカウント")
    String account();

    @Message("社内アカウントでサインイン")
    String signIn();

    @Message("社内アカウントの画面から戻りました")
    String back();

    @Message("あと一つです。ボタンを押すと、確認を終えて進みます。")
    String backLead();

    @Message("続いて、結び付けるかどうかを確かめる画面に進みます。")
    String onLead();

    @Message("続ける")
    String goOn();

    @Message("サインインできませんでした")
    String refused();

    @Message("""
            {#switch reason}\
            {#case 'PROVIDER_DOWN'}社内アカウントのサービスが応答しません。しばらくしてからもう一度お試しください。\
            {#case 'ONE_FACTOR'}社内アカウント側で二段階の確認が行われていません。二段階認証を設定してから、もう一度お試しください。\
            {#case 'UNKNOWN'}この社内アカウントは、こちらのどの担当者にも結び付いていません。一度こちらの方法でサインインし、「セキュリティ」で結び付けてください。\
            {#case 'TAKEN'}すでに結び付いています。\
            {#case 'STALE'}結び付けや取り外しは、こちらのパスキーやパスワードでサインインし直してから10分以内に行ってください。会社の決まりで取り外せないこともあります。\
            {#case}確認できませんでした。はじめからもう一度お試しください。\
            {/switch}""")
    String problem(String reason);

    @Message("サインインの画面へ")
    String toSignIn();

    @Message("会社のアカウントを結び付けると、サインインがそれ一つで済みます。リストの作成や開示には、これまでどおりパスキーを使います。")
    String lead();

    @Message("結び付いています：{at}")
    String boundAt(String at);

    @Message("まだ結び付いていません。")
    String notBound();

    @Message("社内アカウントを結び付ける")
    String bind();

    @Message("結び付けを外す")
    String unbind();

    @Message("この環境では、社内アカウントは設定されていません。")
    String notOffered();
}
