// What may be remembered outside the database, and for how long.
#include "store/edition.h"
#include "store/setting_store.h"
#include "support/databases.h"

namespace schakel::store {
namespace {

class AnEdition : public testing::OnBothDatabases {
protected:
    Remembered<std::string> remembered{2};

    void begin_edition() {
        does([](Transaction& t) { return t.begin_edition(), true; });
    }
    void keep(const std::string& key, const std::string& value) {
        database->read([&](Transaction& t) { return remembered.keep(t, key, value), true; });
    }
    std::string found(const std::string& key) {
        return database->read([&](Transaction& t) {
            const auto* value = remembered.find(t, key);
            return value == nullptr ? std::string{"unknown"} : *value;
        });
    }
};

TEST_P(AnEdition, R_STORE_5_remembers_nothing_before_the_first_change) {
    keep("school", "de Vonk");
    EXPECT_EQ(found("school"), "unknown");
}

TEST_P(AnEdition, R_STORE_5_remembers_until_the_next_edition_begins) {
    begin_edition();
    keep("school", "de Vonk");
    EXPECT_EQ(found("school"), "de Vonk");
    begin_edition();
    EXPECT_EQ(found("school"), "unknown");
}

TEST_P(AnEdition, R_STORE_5_goes_on_when_a_deed_that_would_begin_another_is_undone) {
    begin_edition();
    keep("school", "de Vonk");
    does([&](Transaction& t) {
        t.begin_edition();
        EXPECT_EQ(t.edition(), no_edition);
        remembered.keep(t, "school", "what was not kept");
        EXPECT_EQ(remembered.find(t, "school"), nullptr);
        return false;
    });
    EXPECT_EQ(found("school"), "de Vonk");
}

TEST_P(AnEdition, R_STORE_5_tells_two_editions_apart_of_which_one_was_undone) {
    std::set<std::int64_t> numbers;
    for (int i = 0; i < 20; ++i) {
        does([](Transaction& t) { return t.begin_edition(), false; });
        begin_edition();
        numbers.insert(database->read([](Transaction& t) { return t.edition(); }));
    }
    EXPECT_EQ(numbers.size(), 20U);
}

TEST_P(AnEdition, R_STORE_5_remembers_no_more_than_it_has_room_for) {
    begin_edition();
    for (const auto* key : {"a", "b", "c"})
        keep(key, key);
    EXPECT_EQ(found("a"), "unknown");
    EXPECT_EQ(found("c"), "c");
}

TEST_P(AnEdition, R_STORE_5_shows_a_changed_setting_at_once) {
    const auto setting = [&] {
        return database->read([](Transaction& t) { return find_setting(t, "index.profile"); });
    };
    EXPECT_FALSE(setting());
    for (const auto* value : {"vir-jeugdwet", "off"}) {
        does([&](Transaction& t) { return keep_setting(t, "index.profile", value), true; });
        EXPECT_EQ(setting(), value);
        EXPECT_EQ(setting(), value) << "out of memory";
    }
}

SCHAKEL_ON_BOTH_DATABASES(AnEdition);

} // namespace
} // namespace schakel::store
