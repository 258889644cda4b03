package dev.todoke.console.demo;

import dev.todoke.channel.AccountProfile;
import dev.todoke.channel.Platform;
import dev.todoke.channel.SocialAccounts;
import dev.todoke.kernel.Authority;
import dev.todoke.organisation.DivisionProfile;
import dev.todoke.organisation.Divisions;
import dev.todoke.organisation.LegalProfile;
import dev.todoke.organisation.Organisations;
import dev.todoke.organisation.Sender;
import dev.todoke.organisation.SenderProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The company, its two divisions, their accounts and senders. The product division is the one whose account was lost. */
@ApplicationScoped
class DemoCompany {

    private final Organisations organisations;
    private final Divisions divisions;
    private final SocialAccounts accounts;
    private final SenderProfiles senders;

    DemoCompany(Organisations organisations, Divisions divisions, SocialAccounts accounts, SenderProfiles senders) {
        this.organisations = organisations;
        this.divisions = divisions;
        this.accounts = accounts;
        this.senders = senders;
    }

    /** What the demo goes on with. */
    record Founded(UUID shop, UUID products, UUID account) {}

    boolean exists() {
        return organisations.find().isPresent();
    }

    Founded found(Authority console) {
        organisations.describe(
                new LegalProfile(
                        "空色工房株式会社（架空の会社）", "代表取締役 見本 一郎", "東京都架空区空色町1-2-3", "個人情報相談窓口 privacy@sora-kobo.example"),
                console);
        UUID shop = division("SHOP", "空色工房 通販部", "shop@sora-kobo.example", console);
        UUID products = division("GOODS", "空色工房 商品企画部", "goods@sora-kobo.example", console);
        accounts.add(shop, AccountProfile.of(Platform.X, "sora_kobo_shop", "7300000000000000001"), console);
        UUID account = accounts.add(
                        products, AccountProfile.of(Platform.X, "sora_kobo_goods", "7300000000000000002"), console)
                .id();
        sender(shop, "空色工房 通販部", console);
        sender(products, "空色工房 商品企画部", console);
        return new Founded(shop, products, account);
    }

    private UUID division(String code, String name, String mail, Authority console) {
        return divisions
                .found(new DivisionProfile(code, name, name + " お客様窓口 " + mail, "平日 10:00–17:00"), console)
                .id();
    }

    private void sender(UUID division, String name, Authority console) {
        Sender sender = new Sender(
                name,
                "03-0000-0000",
                "1000000",
                "東京都",
                "架空区空色町",
                "1-2-3",
                "見本ビル4階",
                "000000000000",
                "",
                "01",
                "0",
                "キャンペーン賞品");
        senders.add(division, sender, console);
    }
}
