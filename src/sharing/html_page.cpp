#include "sharing/html_page.h"

namespace schakel::sharing {

namespace {

/// Tables become lists on a narrow screen; their roles stand beside them, for a browser forgets those
/// of a table that is laid out otherwise.
constexpr std::string_view style = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif;
  color: #1b1b1b; background: #fff; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2rem 0 .5rem; }
h1 { font-size: 1.9rem; margin-top: 1rem; } h2 { font-size: 1.5rem; border-top: .2rem solid #154273; padding-top: .75rem; }
h3 { font-size: 1.25rem; } h4 { font-size: 1.08rem; }
p { margin: .4rem 0 .8rem; max-width: 46rem; }
a { color: #154273; } a:focus-visible { outline: .2rem solid #154273; outline-offset: .1rem; }
.letter { max-width: 48rem; margin: 0 auto; } .letter h1 { font-size: 1.7rem; margin-bottom: .25rem; }
.letter h2 { font-size: 1.25rem; margin-top: 1.75rem; } .letter h3 { font-size: 1.05rem; margin: 1rem 0 .25rem; }
.under { color: #444; margin-top: 0; } .open { font-weight: 600; color: #8a1f11; }
.state { border-left: .3rem solid #154273; padding: .35rem .75rem; background: #eef3f8; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
dl.pairs { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0 1rem; }
dl.pairs dt { font-weight: 600; } dl.pairs dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1.5rem; font-size: .92rem; }
caption { text-align: left; padding: .25rem 0; color: #444; }
th, td { border: 1px solid #b9c3cd; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e6edf4; } tbody th { font-weight: 600; }
td ul, td p { margin: 0; padding: 0; list-style: none; } td li + li { margin-top: .15rem; } td a { white-space: nowrap; }
td p.note { color: #444; margin-top: .25rem; }
.number { width: 3rem; } .if { width: 44%; } .cited { width: 13rem; }
nav ol { columns: 2; column-gap: 2rem; padding-left: 1.5rem; } nav li { break-inside: avoid; }
@media screen and (max-width: 46rem) {
  body { padding: .75rem .75rem 3rem; } h1 { font-size: 1.5rem; } h2 { font-size: 1.3rem; }
  nav ol { columns: 1; } dl.pairs { display: block; } dl.pairs dd { margin: 0 0 .4rem; }
  table, caption, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid #b9c3cd; margin-bottom: .6rem; } tbody th, td { border: 0; }
  tbody th { background: #e6edf4; } td[data-head]::before { content: attr(data-head) ": "; font-weight: 600; }
  td:empty { display: none; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; } .skip { display: none; } table { font-size: 8.5pt; } th, td { padding: 1mm 1.5mm; }
  .book h2 { break-before: page; } h2, h3, h4, caption { break-after: avoid; } tr { break-inside: avoid; }
  thead { display: table-header-group; } a { color: inherit; text-decoration: none; }
  @page { margin: 18mm 16mm; }
}
)css";

} // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char letter : text) {
        switch (letter) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        default: safe += letter;
        }
    }
    return safe;
}

void HtmlPage::begin(std::string_view title) {
    add("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, "
        "initial-scale=1\">\n<title>{}</title>\n<style>{}</style>\n"
        "</head>\n<body>\n",
        pick("nl", "en"), escaped(title), style);
    if (form_ == PageForm::book)
        add("<a class=\"skip\" href=\"#inhoud\">{}</a>\n<main class=\"book\">\n",
            pick("Naar de inhoud", "To the contents"));
    else
        add("<main class=\"letter\">\n");
}

std::string HtmlPage::end() {
    page_ += "</main>\n</body>\n</html>\n";
    return std::move(page_);
}

void HtmlPage::title(std::string_view text, std::string_view under) {
    add("<h1>{}</h1>\n<p class=\"under\">{}</p>\n", escaped(text), escaped(under));
}

void HtmlPage::state(std::string_view text) { add("<p class=\"state\">{}</p>\n", escaped(text)); }

void HtmlPage::heading(std::string_view id, std::string_view text) {
    add("<h2 id=\"{}\">{}</h2>\n", id, escaped(text));
}

void HtmlPage::paragraph(std::string_view text) {
    if (!text.empty()) add("<p>{}</p>\n", escaped(text));
}

void HtmlPage::begin_contents() {
    add("<nav id=\"inhoud\" aria-label=\"{0}\">\n<h2>{0}</h2>\n<ol>\n", pick("Inhoud", "Contents"));
}

void HtmlPage::contents_entry(std::string_view id, std::string_view text) {
    add("<li><a href=\"#{}\">{}</a></li>\n", id, escaped(text));
}

void HtmlPage::end_contents() { page_ += "</ol>\n</nav>\n"; }

void HtmlPage::begin_pairs() { page_ += "<dl class=\"pairs\">\n"; }

void HtmlPage::pair(std::string_view name, std::string_view value) {
    add("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value));
}

void HtmlPage::end_pairs() { page_ += "</dl>\n"; }

void HtmlPage::begin_table(std::string_view caption, const std::vector<std::string>& columns,
                           const std::vector<std::string_view>& classes) {
    page_ += "<table role=\"table\">\n";
    if (!caption.empty()) add("<caption>{}</caption>\n", escaped(caption));
    page_ += "<thead role=\"rowgroup\"><tr role=\"row\">";
    for (std::size_t c = 0; c < columns.size(); ++c)
        add("<th role=\"columnheader\" scope=\"col\"{}>{}</th>",
            c < classes.size() && !classes[c].empty() ? fmt::format(" class=\"{}\"", classes[c])
                                                      : "",
            escaped(columns[c]));
    page_ += "</tr></thead>\n<tbody role=\"rowgroup\">\n";
}

void HtmlPage::row_head(std::string_view inside, std::string_view id) {
    add("<tr role=\"row\"{}><th role=\"rowheader\" scope=\"row\">{}</th>",
        id.empty() ? "" : fmt::format(" id=\"{}\"", id), inside);
}

void HtmlPage::cell(std::string_view head, std::string_view inside, std::string_view attributes) {
    add("<td role=\"cell\" data-head=\"{}\"{}>{}</td>", escaped(head), attributes, inside);
}

void HtmlPage::end_row() { page_ += "</tr>\n"; }

void HtmlPage::end_table() { page_ += "</tbody>\n</table>\n"; }

std::string HtmlPage::items(const std::vector<std::string>& all) {
    if (all.size() == 1) return escaped(all.front());
    std::string list = "<ul>";
    for (const auto& one : all)
        list += fmt::format("<li>{}</li>", escaped(one));
    return list + "</ul>";
}

} // namespace schakel::sharing
