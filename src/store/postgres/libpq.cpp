#include "store/postgres/libpq.h"

#include "store/failure.h"

#include <dlfcn.h>

namespace schakel::store {

namespace {

template <class Function>
void find(void* library, const char* name, Function& into) {
    void* const symbol = dlsym(library, name);
    if (symbol == nullptr) throw Failure{Trouble::unavailable, std::string{"libpq lacks "} + name};
    into = reinterpret_cast<Function>(symbol);
}

Libpq load() {
    void* const library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        throw Failure{Trouble::unavailable,
                      "PostgreSQL needs its client library libpq.so.5 (package libpq5)"};
    Libpq pq{};
    find(library, "PQconnectStart", pq.connect_start);
    find(library, "PQconnectPoll", pq.connect_poll);
    find(library, "PQstatus", pq.status);
    find(library, "PQfinish", pq.finish);
    find(library, "PQsocket", pq.socket);
    find(library, "PQerrorMessage", pq.error_message);
    find(library, "PQsetnonblocking", pq.set_nonblocking);
    find(library, "PQsendQuery", pq.send_query);
    find(library, "PQsendPrepare", pq.send_prepare);
    find(library, "PQsendQueryPrepared", pq.send_query_prepared);
    find(library, "PQflush", pq.flush);
    find(library, "PQconsumeInput", pq.consume_input);
    find(library, "PQisBusy", pq.is_busy);
    find(library, "PQgetResult", pq.get_result);
    find(library, "PQresultStatus", pq.result_status);
    find(library, "PQresultErrorField", pq.result_error_field);
    find(library, "PQntuples", pq.ntuples);
    find(library, "PQnfields", pq.nfields);
    find(library, "PQftype", pq.ftype);
    find(library, "PQgetvalue", pq.getvalue);
    find(library, "PQgetlength", pq.getlength);
    find(library, "PQgetisnull", pq.getisnull);
    find(library, "PQcmdTuples", pq.cmd_tuples);
    find(library, "PQclear", pq.clear);
    find(library, "PQsetNoticeProcessor", pq.set_notice_processor);
    find(library, "PQserverVersion", pq.server_version);
    return pq;
}

} // namespace

const Libpq& libpq() {
    static const Libpq loaded = load();
    return loaded;
}

} // namespace schakel::store
