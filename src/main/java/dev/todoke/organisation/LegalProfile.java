package dev.todoke.organisation;

import dev.todoke.kernel.Fields;

/** What the law wants named: the company, its representative, its address and where to write about privacy. */
public record LegalProfile(String legalName, String representative, String privacyAddress, String privacyContact) {

    public LegalProfile {
        Fields fields = new Fields();
        legalName = fields.text("legalName", legalName, 200);
        representative = fields.text("representative", representative, 100);
        privacyAddress = fields.text("privacyAddress", privacyAddress, 300);
        privacyContact = fields.text("privacyContact", privacyContact, 300);
        fields.done();
    }
}
