#pragma once

#include <libpq-fe.h>

namespace quern {

/// What is used of PostgreSQL's library: https://www.postgresql.org/docs/15/libpq.html
struct Libpq {
  decltype(&::PQconninfoParse) conninfo_parse;
  decltype(&::PQconninfoFree) conninfo_free;
  decltype(&::PQconnectdb) connect;
  decltype(&::PQfinish) finish;
  decltype(&::PQstatus) status;
  decltype(&::PQdb) db;
  decltype(&::PQerrorMessage) error_message;
  decltype(&::PQsetNoticeProcessor) set_notice_processor;
  decltype(&::PQexec) exec;
  decltype(&::PQexecParams) exec_params;
  decltype(&::PQprepare) prepare;
  decltype(&::PQexecPrepared) exec_prepared;
  decltype(&::PQputCopyData) put_copy_data;
  decltype(&::PQputCopyEnd) put_copy_end;
  decltype(&::PQgetResult) get_result;
  decltype(&::PQclear) clear;
  decltype(&::PQresultStatus) result_status;
  decltype(&::PQresultErrorField) result_error_field;
  decltype(&::PQresultErrorMessage) result_error_message;
  decltype(&::PQcmdTuples) cmd_tuples;
  decltype(&::PQntuples) ntuples;
  decltype(&::PQnfields) nfields;
  decltype(&::PQfname) fname;
  decltype(&::PQftype) ftype;
  decltype(&::PQgetvalue) get_value;
  decltype(&::PQgetlength) get_length;
  decltype(&::PQgetisnull) get_is_null;
  decltype(&::PQgetCancel) get_cancel;
  decltype(&::PQfreeCancel) free_cancel;
  decltype(&::PQcancel) cancel;
};

/// The library, which is loaded when it is first asked for: it brings some twenty others along, and
/// who has only files should neither wait for them nor need them. Throws PostgresError where it is
/// not installed.
[[nodiscard]] const Libpq& libpq();

}  // namespace quern
