#include "store/postgres/postgres_connection.h"

#include <charconv>
#include <poll.h>

namespace schakel::store {

namespace {

using namespace std::chrono;

/// Reliability 2.2 asks for at most 2 s; together with a deed's 3 s nobody waits for five.
constexpr milliseconds connect_time_max{1'500};
constexpr Oid oid_boolean = 16, oid_bytes = 17, oid_int8 = 20, oid_int2 = 21, oid_int4 = 23;

Trouble trouble_of(std::string_view state) {
    if (state == "23505") return Trouble::unique;
    if (state == "23503") return Trouble::foreign_key;
    if (state.starts_with("23")) return Trouble::check;
    if (state == "40001" || state == "40P01") return Trouble::serialization;
    if (state == "55P03") return Trouble::busy;
    if (state == "53100") return Trouble::full;
    if (state == "57014") return Trouble::deadline;
    if (state.starts_with("08") || state.starts_with("57P") || state.starts_with("53"))
        return Trouble::unavailable;
    return Trouble::other;
}

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

Value value_in(const Libpq& pq, const PGresult* result, int row, int column) {
    if (pq.getisnull(result, row, column) != 0) return {};
    const std::string_view text{pq.getvalue(result, row, column),
                                static_cast<std::size_t>(pq.getlength(result, row, column))};
    switch (pq.ftype(result, column)) {
    case oid_boolean: return std::int64_t{text == "t" ? 1 : 0};
    case oid_int2:
    case oid_int4:
    case oid_int8: {
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    case oid_bytes: {
        Bytes bytes;
        for (std::size_t i = 2; i + 1 < text.size(); i += 2)
            bytes.push_back(
                static_cast<std::byte>(hex_digit(text[i]) * 16 + hex_digit(text[i + 1])));
        return bytes;
    }
    default: return std::string{text};
    }
}

} // namespace

PostgresConnection::PostgresConnection(const std::string& url)
    : connection_{nullptr, libpq().finish}, deadline_{steady_clock::now() + connect_time_max} {
    connect(url);
    // The server of a hospital-like deployment might have been told to answer before it has written
    // (reliability 2.2).
    execute(
        "SET synchronous_commit = on; SET client_min_messages = warning; SET bytea_output = hex;"
        "SET default_transaction_isolation = 'serializable'; SET TIME ZONE 'UTC'");
}

void PostgresConnection::connect(const std::string& url) {
    const auto& pq = libpq();
    connection_.reset(pq.connect_start(url.c_str()));
    if (!connection_ || pq.status(connection_.get()) == CONNECTION_BAD)
        broken("the database cannot be reached");
    for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK;) {
        wait_for(state == PGRES_POLLING_WRITING);
        state = pq.connect_poll(connection_.get());
        if (state == PGRES_POLLING_FAILED) broken("the database refuses the connection");
    }
    pq.set_notice_processor(connection_.get(), [](void*, const char*) {}, nullptr);
    if (pq.set_nonblocking(connection_.get(), 1) != 0)
        broken("the connection cannot be made non-blocking");
}

void PostgresConnection::broken(const std::string& why) {
    usable_ = false;
    throw Failure{Trouble::unavailable, why};
}

void PostgresConnection::wait_for(bool writing) {
    pollfd waiting{libpq().socket(connection_.get()),
                   static_cast<short>(writing ? POLLOUT | POLLIN : POLLIN), 0};
    const auto left = deadline_ == steady_clock::time_point::max()
                          ? milliseconds{60'000}
                          : duration_cast<milliseconds>(deadline_ - steady_clock::now());
    const int ready = left.count() <= 0 ? 0 : poll(&waiting, 1, static_cast<int>(left.count()));
    if (ready > 0) return;
    // What the server still does with the statement is not known, so this connection is used no
    // more.
    usable_ = false;
    throw Failure{Trouble::deadline, "the database did not answer in time"};
}

void PostgresConnection::send_all() {
    const auto& pq = libpq();
    while (true) {
        const int flushed = pq.flush(connection_.get());
        if (flushed == 0) return;
        if (flushed < 0) broken("the connection to the database broke");
        wait_for(true);
        if (pq.consume_input(connection_.get()) == 0)
            broken("the connection to the database broke");
    }
}

PostgresConnection::Answer PostgresConnection::answer() {
    const auto& pq = libpq();
    send_all();
    Answer last{nullptr, pq.clear};
    while (true) {
        while (pq.is_busy(connection_.get()) != 0) {
            wait_for(false);
            if (pq.consume_input(connection_.get()) == 0)
                broken("the connection to the database broke");
        }
        Answer next{pq.get_result(connection_.get()), pq.clear};
        if (!next) break;
        const auto status = pq.result_status(last ? last.get() : next.get());
        const bool failed = last && (status == PGRES_FATAL_ERROR || status == PGRES_BAD_RESPONSE);
        if (!failed) last = std::move(next);
    }
    if (!last) broken("the connection to the database broke");
    const auto status = pq.result_status(last.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) refuse(last.get());
    return last;
}

void PostgresConnection::refuse(const PGresult* result) {
    const auto& pq = libpq();
    const char* const state = pq.result_error_field(result, PG_DIAG_SQLSTATE);
    const char* const text = pq.result_error_field(result, PG_DIAG_MESSAGE_PRIMARY);
    const auto trouble = state == nullptr ? Trouble::unavailable : trouble_of(state);
    if (trouble == Trouble::unavailable || pq.status(connection_.get()) == CONNECTION_BAD)
        usable_ = false;
    throw Failure{trouble, text == nullptr ? "the database gave no reason" : text};
}

void PostgresConnection::set_deadline(steady_clock::time_point deadline) { deadline_ = deadline; }

void PostgresConnection::execute(const std::string& script) {
    if (libpq().send_query(connection_.get(), script.c_str()) == 0)
        broken("the connection to the database broke");
    (void)answer();
}

void PostgresConnection::prepare(std::string_view sql) { (void)prepared(sql); }

const std::string& PostgresConnection::prepared(std::string_view sql) {
    if (const auto found = prepared_.find(sql); found != prepared_.end()) return found->second;
    const std::string text{sql};
    const auto name = "s" + std::to_string(prepared_.size() + 1);
    if (libpq().send_prepare(connection_.get(), name.c_str(), text.c_str(), 0, nullptr) == 0)
        broken("the connection to the database broke");
    (void)answer();
    return prepared_.emplace(text, name).first->second;
}

Result PostgresConnection::run(std::string_view sql, std::span<const Value> arguments) {
    const auto& pq = libpq();
    const auto& name = prepared(sql);
    std::vector<std::string> numbers(arguments.size());
    std::vector<const char*> values(arguments.size(), nullptr);
    std::vector<int> lengths(arguments.size(), 0), formats(arguments.size(), 0);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (const auto* number = std::get_if<std::int64_t>(&arguments[i])) {
            numbers[i] = std::to_string(*number);
            values[i] = numbers[i].c_str();
        } else if (const auto* text = std::get_if<std::string>(&arguments[i])) {
            values[i] = text->c_str();
        } else if (const auto* bytes = std::get_if<Bytes>(&arguments[i])) {
            // No address would mean no value, and bytes that hold nothing are a value.
            values[i] = bytes->empty() ? "" : reinterpret_cast<const char*>(bytes->data());
            lengths[i] = static_cast<int>(bytes->size());
            formats[i] = 1;
        }
    }
    if (pq.send_query_prepared(connection_.get(), name.c_str(), static_cast<int>(arguments.size()),
                               values.data(), lengths.data(), formats.data(), 0) == 0)
        broken("the connection to the database broke");
    const auto got = answer();
    Result result;
    const int rows = pq.ntuples(got.get()), columns = pq.nfields(got.get());
    for (int row = 0; row < rows; ++row) {
        auto& into = result.rows.emplace_back();
        for (int column = 0; column < columns; ++column)
            into.push_back(value_in(pq, got.get(), row, column));
    }
    const std::string_view changed = pq.cmd_tuples(got.get());
    std::from_chars(changed.data(), changed.data() + changed.size(), result.changed);
    return result;
}

} // namespace schakel::store
