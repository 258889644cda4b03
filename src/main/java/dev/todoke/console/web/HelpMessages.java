package dev.todoke.console.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the help page; the longer story of each is in docs/glossary.md. */
@MessageBundle("help")
public interface HelpMessages {

    @Message("言葉")
    String wordsTitle();

    @Message("仕事の流れ")
    String wayTitle();

    @Message("キャンペーンを作り、当選者を取り込みます。")
    String way1();

    @Message("リンクを発行し、DMで一人ずつ知らせます。住所はDMに書いてもらいません。")
    String way2();

    @Message("届いた回答を待ちます。締切が近い分は「今日やること」に出ます。")
    String way3();

    @Message("発送リストを作り、運送会社のファイルを受け取り、追跡番号を戻します。")
    String way4();

    @Message("期限が来ると自動で消去し、記録が残ります。")
    String way5();

    @Message(
            "{#switch word}{#case 'campaign'}キャンペーン{#case 'winner'}当選者{#case 'award'}当選{#case 'reference'}管理番号{#case 'link'}リンク{#case 'worklist'}DMで連絡{#case 'answer'}回答{#case 'receipt'}受付番号{#case 'open'}表示する{#case 'list'}発送リスト{#case 'insert'}同封{#case 'quarantine'}隔離{#case 'freeze'}判断待ち{#case 'copy'}写しの台帳{#case 'disposal'}消去の記録{#case 'takeover'}乗っ取り{/switch}")
    String word(String word);

    @Message(
            "{#switch word}{#case 'campaign'}当選者、賞品、期限、使いみちをまとめた単位です。鍵もキャンペーンごとに分かれています。{#case 'winner'}一つのキャンペーンの一人です。賞品がいくつでも、リンクとフォームは一つです。{#case 'award'}一人が得た賞品一つ。発送、辞退、繰り上げはこの単位です。{#case 'reference'}TDKで始まる当選の番号。個人の情報を含まないので、社内の連絡に使えます。{#case 'link'}当選者だけに渡すフォームへの入口。GETで開いても何も変わらず、いつでも止められます。{#case 'worklist'}一人ずつハンドルと文面を出す画面。送ったら印をつけて次へ進みます。{#case 'answer'}当選者が送った届け先。封をして預かり、だれも一覧では見られません。{#case 'receipt'}当選者の手元の番号。直すときや追跡番号を見るときに要ります。{#case 'open'}理由を選び、本人確認をして、封を開けること。先に記録が残ります。{#case 'list'}運送会社に渡すファイルの中身を固定したもの。変わった人がいれば作り直します。{#case 'insert'}お詫びの手紙などを入れるかどうか。手で入力せず、条件から計算します。{#case 'quarantine'}乗っ取りのあとに届いた回答。人が確かめるまで使いません。{#case 'freeze'}期限を過ぎたのに発送も辞退もない記録。ひとりでには消えません。{#case 'copy'}DMの履歴や表計算など、ほかの場所に残る個人情報の一覧です。{#case 'disposal'}何を、何件、どうやって消したかに署名したもの。証明に使えます。{#case 'takeover'}SNSアカウントを他人に使われた期間。止めることも、影響した人数もここから決まります。{/switch}")
    String meaning(String word);
}
