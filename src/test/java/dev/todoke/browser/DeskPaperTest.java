package dev.todoke.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.todoke.support.BrowserTest;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The desk on A4: every sheet says where it is from and which it is, tables repeat their head, no row is cut. */
@BrowserTest
@Tag("artefact")
class DeskPaperTest {

    private static final DemoSite.Look LOOK = new DemoSite.Look("ja", ColorScheme.DARK, 1280);

    private static DemoSite site;
    private static DeskPeople people;
    private static DeskAtlas atlas;

    @BeforeAll
    static void start() {
        site = new DemoSite();
        people = new DeskPeople(site);
        atlas = people.atlas();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private record Sheets(List<String> text, List<String> rows, String head) {}

    private static Sheets printed(String pattern) throws IOException {
        DeskAtlas.Place place = atlas.of(pattern).orElseThrow();
        try (BrowserContext context = site.signedIn(LOOK, people.state(place.person()), true)) {
            Page page = context.newPage();
            page.navigate(site.url(place.path()));
            List<String> rows = page.locator("tbody tr th code").allTextContents();
            String head = rows.isEmpty()
                    ? ""
                    : page.locator("table:has(tbody th code) thead th").first().innerText();
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            return new Sheets(text(pdf), rows, head);
        }
    }

    private static List<String> text(byte[] pdf) throws IOException {
        List<String> sheets = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                sheets.add(Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFKC));
            }
        }
        return sheets;
    }

    @ParameterizedTest
    @CsvSource({
        "/desk/lists/{id}",
        "/desk/campaigns/{id}",
        "/desk/campaigns/{id}/winners",
        "/desk/disposals/{id}",
        "/desk/retention/{campaign}",
        "/desk/staff"
    })
    void everySheetSaysWhereItIsFromAndWhichItIs(String pattern) throws IOException {
        List<String> sheets = printed(pattern).text();
        for (int i = 0; i < sheets.size(); i++) {
            assertThat(sheets.get(i))
                    .contains("Todoke")
                    .contains((i + 1) + " / " + sheets.size())
                    .doesNotContain("サインアウト");
        }
    }

    @Test
    void aLongTableRepeatsItsHeadAndCutsNoRow() throws IOException {
        Sheets sheets = printed("/desk/campaigns/{id}/winners");
        assertThat(sheets.text()).hasSizeGreaterThan(1);
        assertThat(sheets.rows()).hasSizeGreaterThan(30);
        int before = 0;
        for (String sheet : sheets.text()) {
            long here = sheets.rows().stream().filter(sheet::contains).count();
            assertThat(sheet).contains(here > 0 ? sheets.head() : "");
            before += (int) here;
        }
        assertThat(before)
                .as("each reference on exactly one sheet, whole")
                .isEqualTo(sheets.rows().size());
    }
}
