// R-HTTP-10: the page, prepared once and sent as little as can be.
#include "http/running_server.h"

#include "http/inside/gzip.h"

#include <zlib.h>

namespace schakel::http {
namespace {

using namespace test;

const std::string script = [] {
    std::string text;
    for (int i = 0; i < 2'000; ++i)
        text += "console.log(" + std::to_string(i) + ");\n";
    return text;
}();
const std::string font(40'000, '\x01');

std::shared_ptr<const StaticFiles> page() {
    const std::vector<StaticFile> files{
        {"index.html", "<!doctype html><title>Schakel</title>"},
        {"assets/app-1a2b.js", script},
        {"assets/lib.js", "let a = 1;"},
        {"assets/lib.js.br", "brotli bytes"},
        {"assets/lib.js.gz", "gzip bytes"},
        {"assets/text.woff2", font},
        {"favicon.svg", "<svg/>"},
    };
    return std::make_shared<const StaticFiles>(files);
}

std::string unzip(const std::string& bytes) {
    z_stream stream{};
    inflateInit2(&stream, 15 + 16);
    std::string out(1 << 20, '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    inflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    inflateEnd(&stream);
    return out;
}

class Page : public ::testing::Test {
protected:
    static Options with_page() {
        auto options = quick();
        options.page = page();
        return options;
    }
    RunningServer server{echo, with_page()};
    Client client = server.connect();
};

TEST_F(Page, is_served_with_its_kind_and_may_load_only_its_own) {
    const auto answer = client.get("/index.html");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(answer.body, "<!doctype html><title>Schakel</title>");
    const auto policy = answer.header("content-security-policy");
    EXPECT_NE(policy.find("default-src 'none'"), std::string::npos);
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos);
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
}

TEST_F(Page, is_one_document_whatever_place_in_it_is_asked_for) {
    for (const auto* path : {"/", "/cases", "/cases/5e1a/plan", "/v10"})
        EXPECT_EQ(client.get(path).body, "<!doctype html><title>Schakel</title>") << path;
}

TEST_F(Page, leaves_the_addresses_of_the_handler_alone) {
    for (const std::string path :
         {"/v1", "/v1/cases", "/access/v1/evaluation", "/.well-known/authzen-configuration"})
        EXPECT_EQ(client.get(path).body, "GET " + path + "||");
}

TEST_F(Page, answers_404_for_a_file_that_is_not_there) {
    for (const auto* path :
         {"/missing.js", "/assets/missing", "/assets/lib.js.br", "/cases/x.php"}) {
        const auto answer = client.get(path);
        EXPECT_EQ(answer.status, 404) << path;
        EXPECT_EQ(answer.header("content-type"), "application/problem+json");
    }
}

TEST_F(Page, answers_405_to_who_wants_to_change_it) {
    const auto answer = client.ask("POST", "/index.html", {}, "x");
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.header("allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(client.ask("OPTIONS", "/index.html").header("allow"), "GET, HEAD, OPTIONS");
}

TEST_F(Page, compresses_text_itself_when_the_build_did_not) {
    const auto answer =
        client.get("/assets/app-1a2b.js", {{"Accept-Encoding", "gzip, deflate, br"}});
    EXPECT_EQ(answer.header("content-encoding"), "gzip");
    EXPECT_EQ(answer.header("vary"), "Accept-Encoding");
    EXPECT_LT(answer.body.size(), script.size() / 4);
    EXPECT_EQ(unzip(answer.body), script);
    EXPECT_EQ(client.get("/assets/app-1a2b.js").body, script);
}

TEST_F(Page, prefers_what_the_build_compressed) {
    EXPECT_EQ(client.get("/assets/lib.js", {{"Accept-Encoding", "gzip, br"}}).body, "brotli bytes");
    EXPECT_EQ(client.get("/assets/lib.js", {{"Accept-Encoding", "gzip"}}).body, "gzip bytes");
    EXPECT_EQ(client.get("/assets/lib.js", {{"Accept-Encoding", "br;q=0, gzip"}}).body,
              "gzip bytes");
    EXPECT_EQ(client.get("/assets/lib.js", {{"Accept-Encoding", "identity"}}).body, "let a = 1;");
}

TEST_F(Page, leaves_pictures_and_fonts_as_they_are) {
    const auto answer = client.get("/assets/text.woff2", {{"Accept-Encoding", "gzip, br"}});
    EXPECT_FALSE(answer.has("content-encoding"));
    EXPECT_EQ(answer.body, font);
}

TEST_F(Page, is_not_sent_again_to_who_has_it) {
    for (const HeaderLines& accepts : {HeaderLines{}, HeaderLines{{"Accept-Encoding", "gzip"}}}) {
        const auto etag = client.get("/assets/app-1a2b.js", accepts).header("etag");
        EXPECT_EQ(etag.front(), '"') << "a strong one";
        auto headers = accepts;
        headers.emplace_back("If-None-Match", "\"other\", W/" + etag);
        const auto answer = client.get("/assets/app-1a2b.js", headers);
        EXPECT_EQ(answer.status, 304);
        EXPECT_EQ(answer.header("etag"), etag);
        EXPECT_FALSE(answer.has("content-length"));
    }
    EXPECT_EQ(client.get("/assets/app-1a2b.js", {{"If-None-Match", "\"other\""}}).status, 200);
}

TEST_F(Page, has_another_etag_for_every_form) {
    const auto plain = client.get("/assets/lib.js").header("etag");
    const auto gzip = client.get("/assets/lib.js", {{"Accept-Encoding", "gzip"}}).header("etag");
    const auto brotli = client.get("/assets/lib.js", {{"Accept-Encoding", "br"}}).header("etag");
    EXPECT_NE(plain, gzip);
    EXPECT_NE(gzip, brotli);
    EXPECT_NE(plain, brotli);
}

TEST_F(Page, is_kept_for_ever_where_a_new_content_has_a_new_name) {
    EXPECT_EQ(client.get("/assets/app-1a2b.js").header("cache-control"),
              "public, max-age=31536000, immutable");
    EXPECT_EQ(client.get("/").header("cache-control"), "no-cache");
}

TEST_F(Page, answers_head_without_the_body) {
    EXPECT_EQ(client.ask("HEAD", "/assets/app-1a2b.js").header("content-length"),
              std::to_string(script.size()));
    EXPECT_EQ(client.get("/").status, 200);
}

TEST(Compression, of_answers_is_done_for_large_text_and_who_can_read_it) {
    const std::string json = "[" + std::string(2'000, ' ') + "]";
    RunningServer server{[&](Request&& request, Responder respond) {
        Response response{200, "application/json", request.path == "/v1/small" ? "[]" : json, {}};
        if (request.path == "/v1/versioned") response.headers.emplace_back("ETag", "\"7\"");
        respond(response);
    }};
    auto client = server.connect();
    const HeaderLines gzip{{"Accept-Encoding", "gzip"}};
    const auto large = client.get("/v1/large", gzip);
    EXPECT_EQ(large.header("content-encoding"), "gzip");
    EXPECT_EQ(unzip(large.body), json);
    EXPECT_EQ(client.get("/v1/large").body, json);
    EXPECT_EQ(client.get("/v1/large").header("vary"), "Accept-Encoding");
    EXPECT_EQ(client.get("/v1/small", gzip).body, "[]");
    EXPECT_EQ(client.get("/v1/versioned", gzip).body, json) << "its ETag names these bytes";
}

TEST(Compression, is_chosen_by_what_the_client_accepts) {
    EXPECT_TRUE(accepts_coding("gzip", "gzip"));
    EXPECT_TRUE(accepts_coding("deflate, GZIP;q=0.5", "gzip"));
    EXPECT_TRUE(accepts_coding("*", "gzip"));
    EXPECT_FALSE(accepts_coding("*;q=0", "gzip"));
    EXPECT_FALSE(accepts_coding("gzip;q=0.000, *", "gzip"));
    EXPECT_FALSE(accepts_coding("", "gzip"));
    EXPECT_FALSE(accepts_coding(std::nullopt, "gzip"));
}

} // namespace
} // namespace schakel::http
