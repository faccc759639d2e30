#include "schema/postgres/libpq.h"

#include <dlfcn.h>

#include "schema/postgres/connection.h"

namespace quern {
namespace {

constexpr const char* kLibrary = "libpq.so.5";

template <class Function>
void find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  if (function == nullptr) throw PostgresError(std::string(kLibrary) + " has no " + name, "");
}

Libpq loaded() {
  void* const library = dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr)
    throw PostgresError(std::string(kLibrary) + " is not installed; install libpq5", "");
  Libpq found{};
  find(library, "PQconninfoParse", found.conninfo_parse);
  find(library, "PQconninfoFree", found.conninfo_free);
  find(library, "PQconnectdb", found.connect);
  find(library, "PQfinish", found.finish);
  find(library, "PQstatus", found.status);
  find(library, "PQdb", found.db);
  find(library, "PQerrorMessage", found.error_message);
  find(library, "PQsetNoticeProcessor", found.set_notice_processor);
  find(library, "PQexec", found.exec);
  find(library, "PQexecParams", found.exec_params);
  find(library, "PQprepare", found.prepare);
  find(library, "PQexecPrepared", found.exec_prepared);
  find(library, "PQputCopyData", found.put_copy_data);
  find(library, "PQputCopyEnd", found.put_copy_end);
  find(library, "PQgetResult", found.get_result);
  find(library, "PQclear", found.clear);
  find(library, "PQresultStatus", found.result_status);
  find(library, "PQresultErrorField", found.result_error_field);
  find(library, "PQresultErrorMessage", found.result_error_message);
  find(library, "PQcmdTuples", found.cmd_tuples);
  find(library, "PQntuples", found.ntuples);
  find(library, "PQnfields", found.nfields);
  find(library, "PQfname", found.fname);
  find(library, "PQftype", found.ftype);
  find(library, "PQgetvalue", found.get_value);
  find(library, "PQgetlength", found.get_length);
  find(library, "PQgetisnull", found.get_is_null);
  find(library, "PQgetCancel", found.get_cancel);
  find(library, "PQfreeCancel", found.free_cancel);
  find(library, "PQcancel", found.cancel);
  return found;
}

}  // namespace

const Libpq& libpq() {
  static const Libpq kLoaded = loaded();
  return kLoaded;
}

}  // namespace quern
