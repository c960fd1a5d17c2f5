// A page that is read on a screen and printed, made without script or anything from elsewhere: what
// the documents of this room have in common.
#pragma once

#include "base/language.h"

#include <fmt/format.h>
#include <string>
#include <string_view>
#include <vector>

namespace schakel::sharing {

/// A text as it stands between tags and in attributes.
[[nodiscard]] std::string escaped(std::string_view text);

/// A book has contents, and each chapter begins a sheet; of a letter all goes on below each other.
enum class PageForm { book, letter };

/// Its parts are added from top to bottom. What a function calls `inside` is markup already, every
/// other text is not.
class HtmlPage {
public:
    explicit HtmlPage(Language language, PageForm form = PageForm::book)
        : language_{language}, form_{form} {}

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] bool dutch() const { return language_ == Language::nl; }
    [[nodiscard]] std::string_view pick(std::string_view nl, std::string_view en) const {
        return dutch() ? nl : en;
    }
    /// For a text that is there in Dutch only: says so to a screen reader.
    [[nodiscard]] std::string_view in_dutch() const { return dutch() ? "" : " lang=\"nl\""; }

    void begin(std::string_view title);
    /// The whole page; nothing is added after it.
    [[nodiscard]] std::string end();

    /// Markup as it is, with the values in their places.
    template <class... Values>
    void add(fmt::format_string<Values...> markup, Values&&... values) {
        page_ += fmt::format(markup, std::forward<Values>(values)...);
    }
    /// What it is called, and below it what it is and of whom.
    void title(std::string_view text, std::string_view under);
    /// How it stands, marked.
    void state(std::string_view text);
    void heading(std::string_view id, std::string_view text);
    void paragraph(std::string_view text);

    void begin_contents();
    void contents_entry(std::string_view id, std::string_view text);
    void end_contents();

    void begin_pairs();
    void pair(std::string_view name, std::string_view value);
    void end_pairs();

    void begin_table(std::string_view caption, const std::vector<std::string>& columns,
                     const std::vector<std::string_view>& classes = {});
    void row_head(std::string_view inside, std::string_view id = {});
    /// `head` is said before it where the table is too narrow for columns.
    void cell(std::string_view head, std::string_view inside, std::string_view attributes = {});
    void end_row();
    void end_table();
    /// One as it is, more as a list.
    [[nodiscard]] static std::string items(const std::vector<std::string>& all);

protected:
    std::string page_;

private:
    Language language_;
    PageForm form_;
};

} // namespace schakel::sharing
