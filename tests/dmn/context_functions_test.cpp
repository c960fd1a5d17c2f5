#include "dmn/calls.h"

namespace schakel::dmn {
namespace {

Call contexts(std::string_view name, std::size_t signature = 0) {
    return {context_functions(), name, signature};
}
Value one(std::string_view text) { return number(text); }
Value keys(std::initializer_list<const char*> names) {
    List list;
    for (const auto* name : names)
        list.emplace_back(name);
    return Value{std::move(list)};
}
Value nested() { return context({{"x", one("1")}, {"y", context({{"a", one("0")}})}}); }
Value entry(Value key, Value value) {
    return context({{"key", std::move(key)}, {"value", std::move(value)}});
}

TEST(ContextFunction, get_value_gives_the_entry_of_that_name) {
    EXPECT_EQ(contexts("get value").text({nested(), Value{"x"}}), "1");
    EXPECT_TRUE(contexts("get value")({nested(), Value{"z"}}).is_null());
    EXPECT_TRUE(contexts("get value")({nothing(), Value{"x"}}).is_null());
    EXPECT_TRUE(contexts("get value")({nested(), nothing()}).is_null());
}

TEST(ContextFunction, get_value_follows_a_path_of_names) {
    EXPECT_EQ(contexts("get value", 1).text({nested(), keys({"y", "a"})}), "0");
    EXPECT_TRUE(contexts("get value", 1)({nested(), keys({"x", "a"})}).is_null());
    EXPECT_TRUE(contexts("get value", 1)({nested(), keys({"z", "a"})}).is_null());
    EXPECT_TRUE(contexts("get value", 1)({nested(), keys({})}).is_null());
    EXPECT_TRUE(contexts("get value", 1)({nested(), list({Value{"y"}, nothing()})}).is_null());
}

TEST(ContextFunction, get_entries_and_context_are_each_others_inverse) {
    const auto entries = contexts("get entries")({nested()});
    EXPECT_EQ(to_text(entries), R"([{key: "x", value: 1}, {key: "y", value: {a: 0}}])");
    EXPECT_TRUE(contexts("context")({entries}) == nested());
    EXPECT_EQ(contexts("get entries").text({context({})}), "[]");
    EXPECT_EQ(contexts("context").text({list({})}), "{}");
    EXPECT_TRUE(contexts("get entries")({nothing()}).is_null());
}

TEST(ContextFunction, context_needs_key_and_value_of_each_and_passes_over_the_rest) {
    EXPECT_EQ(contexts("context").text({list({entry(Value{"a"}, nothing())})}), "{a: null}");
    EXPECT_EQ(contexts("context").text({list(
                  {context({{"key", Value{"a"}}, {"value", one("1")}, {"other", one("2")}})})}),
              "{a: 1}");
    EXPECT_TRUE(contexts("context")({list({context({{"key", Value{"a"}}})})}).is_null());
    EXPECT_TRUE(contexts("context")({list({context({{"value", one("1")}})})}).is_null());
    EXPECT_TRUE(contexts("context")({list({entry(nothing(), one("1"))})}).is_null());
    EXPECT_TRUE(contexts("context")({list({entry(one("1"), one("1"))})}).is_null());
    EXPECT_TRUE(contexts("context")({list({one("1")})}).is_null());
    EXPECT_TRUE(contexts("context")({nothing()}).is_null());
}

TEST(ContextFunction, context_has_no_answer_when_a_key_comes_twice) {
    EXPECT_TRUE(
        contexts("context")({list({entry(Value{"a"}, one("1")), entry(Value{"a"}, one("1"))})})
            .is_null());
}

TEST(ContextFunction, put_adds_or_changes_one_entry_and_leaves_the_old_context_as_it_was) {
    const auto before = nested();
    EXPECT_EQ(contexts("context put").text({before, Value{"x"}, one("2")}), "{x: 2, y: {a: 0}}");
    EXPECT_EQ(contexts("context put").text({before, Value{"z"}, nothing()}),
              "{x: 1, y: {a: 0}, z: null}");
    EXPECT_EQ(contexts("context put", 1).text({before, keys({"y", "a"}), one("2")}),
              "{x: 1, y: {a: 2}}");
    EXPECT_TRUE(before == nested());
}

TEST(ContextFunction, put_follows_a_path_only_through_contexts_that_are_there) {
    const auto put = [](const Value& path) {
        return contexts("context put", 1)({nested(), path, one("2")});
    };
    EXPECT_EQ(to_text(put(keys({"y", "b"}))), "{x: 1, y: {a: 0, b: 2}}");
    EXPECT_EQ(to_text(put(keys({"x"}))), "{x: 2, y: {a: 0}}");
    EXPECT_TRUE(put(keys({"y", "a", "b", "c"})).is_null());
    EXPECT_TRUE(put(keys({"z", "a"})).is_null());
    EXPECT_TRUE(put(keys({})).is_null());
    EXPECT_TRUE(put(list({Value{"y"}, nothing()})).is_null());
    EXPECT_TRUE(put(list({nothing(), Value{"a"}})).is_null());
}

TEST(ContextFunction, merge_lets_the_last_entry_of_a_name_count_as_a_whole) {
    EXPECT_EQ(contexts("context merge")
                  .text({list(
                      {context({{"a", one("1")}, {"b", one("1")}}), context({{"a", one("2")}})})}),
              "{a: 2, b: 1}");
    EXPECT_EQ(contexts("context merge")
                  .text({list({context({{"a", context({{"aa", one("1")}})}}),
                               context({{"a", context({{"bb", one("2")}})}})})}),
              "{a: {bb: 2}}");
    EXPECT_TRUE(contexts("context merge")({list({context({}), one("2")})}).is_null());
    EXPECT_TRUE(contexts("context merge")({nothing()}).is_null());
}

TEST(ContextFunction, merge_of_many_entries_takes_no_longer_for_each) {
    Context many;
    for (int at = 0; at < 20'000; ++at)
        many.entries.emplace_back("entry " + std::to_string(at), nothing());
    const auto merged = contexts("context merge")({list({Value{many}, Value{many}})});
    ASSERT_NE(merged.context(), nullptr);
    EXPECT_EQ(merged.context()->entries.size(), 20'000U);
}

} // namespace
} // namespace schakel::dmn
