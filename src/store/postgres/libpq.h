// The few functions of libpq that are used, found when the program runs, so that one binary serves
// SQLite alone where no PostgreSQL client is installed. Only src/store sees it.
#pragma once

#include <postgresql/libpq-fe.h>

namespace schakel::store {

struct Libpq {
    decltype(&::PQconnectStart) connect_start;
    decltype(&::PQconnectPoll) connect_poll;
    decltype(&::PQstatus) status;
    decltype(&::PQfinish) finish;
    decltype(&::PQsocket) socket;
    decltype(&::PQerrorMessage) error_message;
    decltype(&::PQsetnonblocking) set_nonblocking;
    decltype(&::PQsendQuery) send_query;
    decltype(&::PQsendPrepare) send_prepare;
    decltype(&::PQsendQueryPrepared) send_query_prepared;
    decltype(&::PQflush) flush;
    decltype(&::PQconsumeInput) consume_input;
    decltype(&::PQisBusy) is_busy;
    decltype(&::PQgetResult) get_result;
    decltype(&::PQresultStatus) result_status;
    decltype(&::PQresultErrorField) result_error_field;
    decltype(&::PQntuples) ntuples;
    decltype(&::PQnfields) nfields;
    decltype(&::PQftype) ftype;
    decltype(&::PQgetvalue) getvalue;
    decltype(&::PQgetlength) getlength;
    decltype(&::PQgetisnull) getisnull;
    decltype(&::PQcmdTuples) cmd_tuples;
    decltype(&::PQclear) clear;
    decltype(&::PQsetNoticeProcessor) set_notice_processor;
    decltype(&::PQserverVersion) server_version;
};

/// Loads the library once. Throws Failure with Trouble::unavailable where it is not installed.
[[nodiscard]] const Libpq& libpq();

} // namespace schakel::store
