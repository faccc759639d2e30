#include "schema/postgres/server.h"

#include <string>

#include "schema/postgres/libpq.h"
#include "schema/postgres/tables.h"
#include "schema/store_error.h"

namespace quern {
namespace {

std::string value_of(PostgresConnection& server, const std::string& sql) {
  const PostgresResult found = server.run(sql);
  return libpq().ntuples(found.get()) == 0 ? std::string() : libpq().get_value(found.get(), 0, 0);
}

bool has_tables(PostgresConnection& server) {
  return value_of(server, "SELECT to_regclass('public.quern') IS NOT NULL") == "t";
}

void check_version(PostgresConnection& server, const std::string& shown) {
  const int version = std::stoi(value_of(server, "SELECT version FROM quern"));
  if (version != kPostgresVersion)
    throw StoreError(shown + ": was written by another version of Quern; use that version for it");
}

/// Another program that does the same at once is waited for.
void make_tables(PostgresConnection& server, const std::string& shown) {
  server.run("BEGIN; SELECT pg_advisory_xact_lock(1366457905)");  // "Qrn1"
  if (!has_tables(server)) {
    if (value_of(server, "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p', 'v') AND "
                         "relnamespace = CAST('public' AS regnamespace)") != "0") {
      throw StoreError(shown + ": holds tables that are not Quern's; name another with --db");
    }
    server.run(kPostgresTables);
  }
  server.run("COMMIT");
}

template <class Work>
std::unique_ptr<PostgresConnection> connected(const std::filesystem::path& address,
                                              const Work& work) {
  try {
    auto server = std::make_unique<PostgresConnection>(address.string());
    work(*server, shown_address(address.string()));
    return server;
  } catch (const PostgresError& refusal) {
    throw store_error(address, refusal);
  }
}

}  // namespace

std::unique_ptr<PostgresConnection> writable_server(const std::filesystem::path& address,
                                                    Durability durability) {
  return connected(address, [&](PostgresConnection& server, const std::string& shown) {
    // How long a second writer waits for the first one's document.
    server.run("SET lock_timeout = '10s'");
    server.run(durability == Durability::kill ? "SET synchronous_commit = off"
                                              : "SET synchronous_commit = on");
    if (!has_tables(server)) make_tables(server, shown);
    check_version(server, shown);
  });
}

std::unique_ptr<PostgresConnection> readable_server(const std::filesystem::path& address) {
  return connected(address, [&](PostgresConnection& server, const std::string& shown) {
    server.run("SET default_transaction_read_only = on");
    if (!has_tables(server))
      throw StoreError(shown + ": has no articles; fill it with quern-ingest --db");
    check_version(server, shown);
  });
}

}  // namespace quern
