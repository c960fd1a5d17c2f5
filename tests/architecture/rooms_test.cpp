// Who may know whom. The list of rooms stands in CMakeLists.txt; what holds whatever that list says
// stands here.
#include "architecture/source_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <regex>

namespace schakel::architecture {
namespace {

/// What a file includes of ours ("casework/handover.h") and of others ("boost/beast.hpp"), with the
/// line number.
struct Include {
    std::size_t line;
    std::string path;
    bool ours;
};

std::vector<Include> includes_of(std::string_view text) {
    std::vector<Include> found;
    std::size_t number = 0;
    const auto code = without_comments(text);
    for (const auto line : lines_of(code)) {
        ++number;
        if (!line.starts_with("#include")) { continue; }
        const auto open = line.find_first_of("\"<");
        const auto close = line.find_first_of("\">", open + 1);
        if (open == std::string_view::npos || close == std::string_view::npos) { continue; }
        found.push_back(
            {number, std::string{line.substr(open + 1, close - open - 1)}, line[open] == '"'});
    }
    return found;
}

/// Why some arrows may never be drawn, for whoever is told so.
std::string reason(std::string_view from, std::string_view to) {
    if (from == "notify" &&
        (to == "casework" || to == "people" || to == "index" || to == "ledger")) {
        return "a message must not be able to carry content";
    }
    if (from == "learning" || from == "steering") {
        return "what steers and teaches must not be able to hold a person";
    }
    if (from == "dmn" || from == "matching" || from == "authorization") {
        return "it knows nothing of youth care, so that it can be tested and used alone";
    }
    if (from == "evaluator") {
        return "who has a key of the index must not be able to hold a person";
    }
    if (from == "http") { return "the server moves bytes; what they mean is for api"; }
    if (to == "api" || to == "main") { return "a deed must not know who calls it"; }
    return "it stands above in the house, and what lies below must be understood without it";
}

std::vector<std::string> reversed_arrows(const std::vector<Room>& rooms, const SourceFile& file) {
    std::vector<std::string> findings;
    const auto from = room_of(file.path);
    const auto room = std::ranges::find(rooms, from, &Room::name);
    if (room == rooms.end()) {
        return {file.path + ": src/" + std::string{from} + " is not a room of CMakeLists.txt"};
    }
    for (const auto& include : includes_of(file.text)) {
        if (!include.ours) { continue; }
        const auto to = include.path.substr(0, include.path.find('/'));
        const auto place =
            file.path + ":" + std::to_string(include.line) + " includes \"" + include.path + "\"";
        if (include.path.find('/') == std::string::npos) {
            findings.push_back(place + ": name its folder");
        } else if (to == from || room->uses.contains(to) || (from == "main" && to == "page")) {
            continue;
        } else {
            findings.push_back(place + ": the arrow " + std::string{from} + " -> " + to +
                               " is not drawn in CMakeLists.txt; " + reason(from, to));
        }
    }
    return findings;
}

class Rooms : public ::testing::Test {
protected:
    static const std::vector<Room>& rooms() {
        static const auto found = [] {
            std::vector<Room> result;
            for (const auto& file : files_below("")) {
                if (file.path == "CMakeLists.txt") { result = rooms_in(file.text); }
            }
            return result;
        }();
        return found;
    }
    static const std::vector<SourceFile>& sources() {
        static const auto found = [] {
            auto files = files_below("src");
            std::erase_if(files, [](const SourceFile& file) { return !is_cpp(file.path); });
            return files;
        }();
        return found;
    }
    static bool may_use(std::string_view from, std::string_view to) {
        const auto room = std::ranges::find(rooms(), from, &Room::name);
        return room != rooms().end() && room->uses.contains(std::string{to});
    }
    static std::vector<std::string> files_outside(const std::set<std::string_view>& allowed,
                                                  const std::vector<std::string_view>& headers) {
        std::vector<std::string> findings;
        for (const auto& file : sources()) {
            if (allowed.contains(room_of(file.path))) { continue; }
            for (const auto& include : includes_of(file.text)) {
                for (const auto header : headers) {
                    if (include.path.starts_with(header)) {
                        findings.push_back(file.path + ":" + std::to_string(include.line) +
                                           " includes <" + include.path + ">");
                    }
                }
            }
        }
        return findings;
    }
};

TEST_F(Rooms, include_only_the_rooms_that_their_line_in_CMakeLists_names) {
    ASSERT_GE(rooms().size(), 17u) << "CMakeLists.txt was not understood";
    std::vector<std::string> findings;
    for (const auto& file : sources()) {
        std::ranges::move(reversed_arrows(rooms(), file), std::back_inserter(findings));
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST_F(Rooms, stand_on_rooms_that_were_built_before_them) {
    std::set<std::string> built;
    std::vector<std::string> findings;
    for (const auto& room : rooms()) {
        for (const auto& used : room.uses) {
            if (!built.contains(used)) {
                findings.push_back(room.name + " uses " + used + ", which stands above it");
            }
        }
        built.insert(room.name);
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

// Whatever CMakeLists.txt comes to say, these arrows are never drawn.

TEST_F(Rooms, that_steer_teach_or_notify_never_see_a_person) {
    std::vector<std::string> findings;
    for (const std::string_view from : {"learning", "steering", "notify"}) {
        for (const std::string_view to : {"people", "ledger", "index", "casework", "citizen"}) {
            if (may_use(from, to)) {
                findings.push_back(std::string{from} + " -> " + std::string{to} + ": " +
                                   reason(from, to));
            }
        }
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST_F(Rooms,
       that_steer_teach_or_notify_do_not_see_a_person_through_a_header_of_another_room_either) {
    std::map<std::string, const SourceFile*> headers;
    for (const auto& file : sources()) {
        headers.emplace(file.path.substr(4), &file);
    }
    std::vector<std::string> findings;
    const std::set<std::string_view> forbidden{"people", "ledger", "index", "casework", "citizen"};
    for (const auto& file : sources()) {
        const auto from = room_of(file.path);
        if (from != "learning" && from != "steering" && from != "notify") { continue; }
        std::set<std::string> seen;
        const std::function<void(const SourceFile&, const std::string&)> follow =
            [&](const SourceFile& at, const std::string& way) {
                for (const auto& include : includes_of(at.text)) {
                    const auto header = headers.find(include.path);
                    if (!include.ours || header == headers.end() ||
                        !seen.insert(include.path).second) {
                        continue;
                    }
                    const auto further = way + " -> " + include.path;
                    if (forbidden.contains(room_of(header->second->path))) {
                        findings.push_back(further + ": " +
                                           reason(from, room_of(header->second->path)));
                    } else {
                        follow(*header->second, further);
                    }
                }
            };
        follow(file, file.path);
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST_F(Rooms, that_teach_see_of_sharing_the_advice_only) {
    std::vector<std::string> findings;
    for (const auto& file : sources()) {
        if (room_of(file.path) != "learning") { continue; }
        for (const auto& include : includes_of(file.text)) {
            if (include.path.starts_with("sharing/") &&
                !include.path.starts_with("sharing/advice")) {
                findings.push_back(
                    file.path + ":" + std::to_string(include.line) + " includes \"" + include.path +
                    "\": practice needs the advice, never a disclosure or a consent");
            }
        }
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST_F(Rooms, of_machinery_know_nothing_of_youth_care) {
    const std::map<std::string_view, std::set<std::string>> allowed{
        {"codec", {"base"}},
        {"crypto", {"base"}},
        {"dmn", {"base"}},
        {"matching", {"base"}},
        {"store", {"base", "codec"}},
        {"http", {"base", "codec"}},
        {"authorization", {"base", "codec", "crypto", "dmn"}},
        // Its keeper must be able to read all of it, and nothing in it can hold a person.
        {"evaluator", {"base", "codec", "crypto"}}};
    std::vector<std::string> findings;
    for (const auto& room : rooms()) {
        const auto limit = allowed.find(room.name);
        if (limit == allowed.end()) { continue; }
        for (const auto& used : room.uses) {
            if (!limit->second.contains(used)) {
                findings.push_back(room.name + " -> " + used + ": " + reason(room.name, used));
            }
        }
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST_F(Rooms, keep_the_libraries_of_the_trade_in_one_place_each) {
    EXPECT_EQ(listed(files_outside({"http"}, {"boost/beast"})), "")
        << "Beast belongs in src/http only";
    EXPECT_EQ(listed(files_outside({"store"}, {"sqlite3.h", "libpq"})), "")
        << "databases belong in src/store only";
    EXPECT_EQ(listed(files_outside({"crypto"}, {"sodium"})), "")
        << "keys and hashes are computed in src/crypto only";
    EXPECT_EQ(listed(files_outside({"crypto", "http"}, {"openssl/"})), "")
        << "OpenSSL is for src/crypto, and for TLS in src/http";
    EXPECT_EQ(listed(files_outside({"notify"}, {"curl/"})), "")
        << "mail leaves from src/notify only";
}

// A decision never hides in SQL, and SQL never hides in a decision.

bool speaks_sql(std::string_view text) {
    static const std::regex words{"(^|[^A-Za-z_])(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO\\s|"
                                  "UPDATE\\s+[a-z_\"]+\\s+SET\\s|DELETE\\s+FROM\\s|"
                                  "CREATE\\s+(TABLE|INDEX|UNIQUE)\\s)"};
    return std::regex_search(text.begin(), text.end(), words);
}

bool may_speak_sql(std::string_view path) {
    const auto room = room_of(path);
    if (room == "store") { return true; }
    if (room == "api" || room == "http" || room == "main") { return false; }
    return path.ends_with("_store.cpp") || path.ends_with("_store.h") ||
           path.find("/store/") != std::string_view::npos;
}

std::vector<std::string> sql_out_of_place(const SourceFile& file) {
    std::vector<std::string> findings;
    if (may_speak_sql(file.path)) { return findings; }
    for (const auto& literal : literals_of(file.text)) {
        if (speaks_sql(literal.text)) {
            findings.push_back(
                file.path + ":" + std::to_string(literal.line) +
                " speaks SQL; the keeping of an idea stands in its own file, named ..._store.cpp");
        }
    }
    return findings;
}

TEST_F(Rooms, speak_SQL_only_in_store_and_in_files_named_store) {
    std::vector<std::string> findings;
    for (const auto& file : sources()) {
        std::ranges::move(sql_out_of_place(file), std::back_inserter(findings));
    }
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

// R-SIGNAL-8: the keeper of the index and the organisation that signals stand apart, in code and in tables.

bool of_the_keeper(std::string_view path) {
    static const std::set<std::string_view> names{
        "index_keeper",        "index_row",        "index_row_store",
        "keeper_message",      "logbook",          "match",
        "match_store",         "legal_profile",    "legal_profile_store",
        "token_kind",          "index_token",      "reporters",
        "keeper_wire",         "index_news_store", "answer_organisation",
        "packed_signal",       "index_name_store", "agenda_row",
        "agenda_row_store",    "agenda_keeper",    "objection_store",
        "index_network_store", "institution_list", "institution_token_store"};
    if (!path.starts_with("src/index/")) { return false; }
    const auto name = path.substr(path.rfind('/') + 1);
    return names.contains(name.substr(0, name.find('.')));
}

TEST_F(Rooms, R_SIGNAL_8_let_the_keeper_of_the_index_see_nothing_of_the_organisation) {
    const std::set<std::string_view> allowed{"base", "codec", "crypto", "store", "networks"};
    std::vector<std::string> findings;
    std::size_t files = 0;
    for (const auto& file : sources()) {
        if (!of_the_keeper(file.path)) { continue; }
        ++files;
        for (const auto& include : includes_of(file.text)) {
            const auto room = include.path.substr(0, include.path.find('/'));
            const bool own = of_the_keeper("src/" + include.path);
            if (include.ours && !own && !allowed.contains(room)) {
                findings.push_back(file.path + " includes \"" + include.path + "\"");
            }
        }
        if (file.text.find("index_own_signal") != std::string::npos) {
            findings.push_back(file.path + " reads what an organisation keeps");
        }
    }
    EXPECT_EQ(files, 42u) << "a file of the keeper went or came";
    EXPECT_TRUE(findings.empty()) << listed(findings);
}

TEST_F(Rooms, R_SIGNAL_8_let_the_organisation_keep_no_token) {
    for (const auto& file : sources()) {
        if (file.path != "src/index/signal_store.cpp") { continue; }
        for (const auto* table :
             {"index_signal", "index_log", "index_match", "index_name", "token"}) {
            EXPECT_EQ(file.text.find(table), std::string::npos) << table;
        }
    }
}

// That the checks above find what they look for.

TEST(RoomsCheck, reads_names_and_uses_from_the_list) {
    const auto rooms = rooms_in("schakel_room(base)\n# schakel_room(no)\nschakel_room(codec USES "
                                "base\n  LINKS schakel::json)\n"
                                "schakel_program(schakel ROOM main USES codec base LINKS x)");
    ASSERT_EQ(rooms.size(), 3u);
    EXPECT_EQ(rooms[1].name, "codec");
    EXPECT_EQ(rooms[1].uses, (std::set<std::string>{"base"}));
    EXPECT_EQ(rooms[2].name, "main");
    EXPECT_EQ(rooms[2].uses, (std::set<std::string>{"base", "codec"}));
}

TEST(RoomsCheck, tells_which_arrow_is_reversed_where_and_why) {
    const std::vector<Room> rooms{{"casework", {"base"}}, {"notify", {"base"}}};
    const auto findings =
        reversed_arrows(rooms, {"src/notify/mail.cpp",
                                "\n#include \"base/time.h\"\n#include \"casework/case.h\"\n"});
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0], "src/notify/mail.cpp:3 includes \"casework/case.h\": the arrow notify "
                           "-> casework is not drawn in "
                           "CMakeLists.txt; a message must not be able to carry content");
}

TEST(RoomsCheck, does_not_take_a_comment_for_an_include_nor_for_SQL) {
    EXPECT_TRUE(includes_of("// #include \"api/x.h\"\n/*\n#include \"api/y.h\"\n*/").empty());
    EXPECT_TRUE(
        sql_out_of_place({"src/casework/a.cpp", "// the \"SELECT x\" of a_store\n"}).empty());
}

TEST(RoomsCheck, finds_SQL_in_a_literal_of_a_deed_and_leaves_the_keeping_alone) {
    const std::string text = "auto q = R\"(\n  SELECT id FROM cases)\";";
    EXPECT_EQ(sql_out_of_place({"src/casework/offer_handover.cpp", text}).size(), 1u);
    EXPECT_EQ(sql_out_of_place({"src/api/cases.cpp", "\"UPDATE cases SET x = 1\""}).size(), 1u);
    EXPECT_TRUE(sql_out_of_place({"src/casework/handover_store.cpp", text}).empty());
    EXPECT_TRUE(sql_out_of_place({"src/api/cases.cpp", "\"Select a partner\""}).empty());
}

} // namespace
} // namespace schakel::architecture
