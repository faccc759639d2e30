#include "schema/write/name_settler.h"

#include <algorithm>

#include "schema/lookup_key.h"
#include "schema/name_key.h"

namespace quern {
namespace {

/// By so much one of two that a name may mean must be more frequent than the other to be meant.
constexpr std::int64_t kMuchMore = 3;
/// A word is two things, a club and its town, where the rarer one of two types has so many
/// documents and the other one not so much more.
constexpr std::int64_t kFewestOfType = 5;
constexpr std::int64_t kMoreOfType = 2;

/// Documents that must have a longer name before others are read by it.
constexpr std::int64_t kFewestOfPerson = 3;
constexpr std::int64_t kFewestOfOther = 2;

/// Spellings and types of one key; more are no name's.
constexpr std::int64_t kMostNames = 64;

/// Of several words: two things of many words seldom have the same.
bool is_of_words(std::string_view key) {
  return key.find_first_of(" |") != std::string_view::npos;
}

bool is_letters(std::string_view short_key) {
  return !short_key.empty() && short_key.front() >= 'A' && short_key.front() <= 'Z';
}

}  // namespace

NameSettler::NameSettler(SQLite::Database& database)
    : mover_(database),
      names_(database,
             "SELECT id, text, type, country, is_short, entity, is_lent, documents FROM name WHERE "
             "key = :key ORDER BY documents DESC, id LIMIT :most"),
      by_surname_(database,
                  "SELECT entity, documents FROM name WHERE short_key = :key AND entity IS NOT "
                  "NULL AND NOT is_lent AND (type = 'PER') = (:type = 'PER') ORDER BY documents "
                  "DESC, id LIMIT 10"),
      by_letters_(database,
                  "SELECT entity, documents FROM name WHERE letters = :letters AND entity IS NOT "
                  "NULL AND NOT is_lent AND type NOT IN ('LOC', 'PER') ORDER BY documents DESC, "
                  "id LIMIT 10"),
      by_nickname_(database,
                   "SELECT n.entity, sum(k.weight) FROM nickname AS k JOIN name AS n ON n.id "
                   "= k.name WHERE k.key = :key AND n.entity IS NOT NULL AND NOT n.is_lent GROUP "
                   "BY n.entity ORDER BY 2 DESC, 1 LIMIT 10"),
      set_meaning_(database, "UPDATE name SET entity = :entity, is_lent = :lent WHERE id = :name"),
      to_move_(database,
               "SELECT document, entity FROM naming WHERE name = :name AND entity IS NOT :entity "
               "AND is_open ORDER BY document"),
      set_entity_(database,
                  "UPDATE naming SET entity = :entity WHERE name = :name AND document = :document"),
      shared_(database,
              "SELECT 1 FROM naming WHERE document = :document AND entity = :entity AND name <> "
              ":name"),
      unsettled_(database,
                 "SELECT key FROM unsettled_key ORDER BY instr(key, ' ') + instr(key, '|') = 0, "
                 "key"),
      forget_unsettled_(database, "DELETE FROM unsettled_key") {}

std::vector<NameSettler::Name> NameSettler::names_of(const std::string& key) {
  enum Column : int { kId, kText, kType, kCountry, kShort, kEntity, kLent, kDocuments };
  std::vector<Name> names;
  names_.start(std::string_view(key), kMostNames);
  while (names_.step()) {
    names.push_back({names_.integer(kId), std::string(names_.text(kText)),
                     std::string(names_.text(kType)), std::string(names_.text(kCountry)),
                     names_.integer(kShort) != 0, names_.row_id(kEntity),
                     names_.integer(kLent) != 0, names_.integer(kDocuments)});
  }
  names_.reset();
  return names;
}

void NameSettler::add_bearers(Statement& found, std::vector<Bearer>& bearers) {
  while (found.step()) {
    const RowId entity = found.integer(0);
    const auto known = std::find_if(bearers.begin(), bearers.end(),
                                    [&](const Bearer& bearer) { return bearer.entity == entity; });
    if (known == bearers.end()) {
      bearers.push_back({entity, found.integer(1)});
    } else {
      known->documents += found.integer(1);
    }
  }
  found.reset();
}

/// Who is much oftener called by a longer name that this one is short for than anybody else.
std::optional<NameSettler::Bearer> NameSettler::bearer_of(const Name& name) {
  const std::string key = short_key_of(name.text, name.type);
  if (key.empty() || !name.country.empty()) return std::nullopt;
  std::vector<Bearer> bearers;
  if (is_letters(key)) {
    by_letters_.start(std::string_view(key));
    add_bearers(by_letters_, bearers);
  } else {
    by_surname_.start(std::string_view(key), std::string_view(name.type));
    add_bearers(by_surname_, bearers);
  }
  const std::string word = lookup_key(name.text);
  by_nickname_.start(std::string_view(word));
  add_bearers(by_nickname_, bearers);
  std::stable_sort(bearers.begin(), bearers.end(),
                   [](const Bearer& a, const Bearer& b) { return a.documents > b.documents; });
  if (bearers.empty()) return std::nullopt;
  const bool is_person = name.type == "PER" && !is_letters(key);
  const std::int64_t others = bearers.size() > 1 ? bearers[1].documents : 0;
  // One of the institutions of two countries is meant as likely as the other one.
  const bool is_institution = !is_person && !is_letters(key);
  const bool is_much = bearers[0].documents >= (is_person ? kFewestOfPerson : kFewestOfOther) &&
                       bearers[0].documents >= kMuchMore * others &&
                       (!is_institution || others == 0);
  return is_much ? std::optional(bearers[0]) : std::nullopt;
}

void NameSettler::settle(const std::string& key) {
  const std::vector<Name> names = names_of(key);
  const auto leader =
      std::find_if(names.begin(), names.end(), [](const Name& name) { return !name.is_short; });
  const Name* const first = leader == names.end() ? nullptr : &*leader;
  const std::optional<Bearer> bearer = first == nullptr ? std::nullopt : bearer_of(*first);
  std::optional<RowId> entity;
  if (bearer) {
    entity = bearer->entity;
  } else if (first != nullptr) {
    entity = own_entity(*first);
    mover_.rename(*entity, shown(*first), first->type);
  }
  for (const Name& name : names) {
    const bool is_joined = first == nullptr || is_of_words(key) || name.type == first->type ||
                           is_same(names, *first, name);
    if (name.is_short) {
      settle_short(name, is_joined ? first : nullptr, entity);
    } else if (is_joined) {
      give(name, {entity, bearer.has_value()});
    } else {
      settle_alone(name, *entity);
    }
  }
}

/// Whether the word is read as another type seldom enough to be the leader all the same.
bool NameSettler::is_same(const std::vector<Name>& names, const Name& leader, const Name& name) {
  const auto documents_of = [&](const Name& one) {
    std::int64_t documents = 0;
    for (const Name& other : names)
      if (other.type == one.type && other.is_short == one.is_short) documents += other.documents;
    return documents;
  };
  const std::int64_t most = documents_of(leader);
  const std::int64_t own = documents_of(name);
  if (name.is_short) return most >= own;
  return own < kFewestOfType || most >= kMoreOfType * own;
}

/// A word in a type that is about as frequent as another one.
void NameSettler::settle_alone(const Name& name, RowId other) {
  const bool has_own = name.entity && !name.is_lent && *name.entity != other;
  const RowId entity = has_own ? *name.entity : mover_.add(shown(name), name.type, std::nullopt);
  mover_.rename(entity, shown(name), name.type);
  give(name, {entity, false});
}

/// A surname: its bearer's, else what the word is mostly, else its document's.
void NameSettler::settle_short(const Name& name,
                               const Name* leader,
                               std::optional<RowId> leader_entity) {
  const auto bearer = bearer_of(name);
  if (bearer && (leader == nullptr || bearer->documents >= leader->documents)) {
    give(name, {bearer->entity, true});
  } else if (leader != nullptr) {
    give(name, {leader_entity, true});
  } else {
    give(name, {std::nullopt, false});
  }
}

RowId NameSettler::own_entity(const Name& name) {
  if (name.entity && !name.is_lent) return *name.entity;
  return mover_.add(shown(name), name.type, std::nullopt);
}

std::string NameSettler::shown(const Name& name) {
  return name.country.empty() ? name.text : name.text + " (" + name.country + ")";
}

void NameSettler::give(const Name& name, Meaning meaning) {
  if (name.entity == meaning.entity && name.is_lent == meaning.is_lent) return;
  struct Naming {
    RowId document;
    RowId entity;
  };
  std::vector<Naming> namings;
  to_move_.start(name.id, meaning.entity);
  while (to_move_.step())
    namings.push_back({to_move_.integer(0), to_move_.integer(1)});
  to_move_.reset();
  for (const auto& [document, from] : namings) {
    const bool is_shared = shared_.finds(document, from, name.id);
    shared_.reset();
    if (is_shared) continue;
    const RowId to = meaning.entity ? *meaning.entity : mover_.add(name.text, name.type, document);
    mover_.move(document, from, to, meaning.is_lent ? kKnownName : "name");
    set_entity_.run(to, name.id, document);
  }
  set_meaning_.run(meaning.entity, meaning.is_lent ? 1 : 0, name.id);
}

void NameSettler::settle_left() {
  std::vector<std::string> keys;
  unsettled_.start();
  while (unsettled_.step())
    keys.emplace_back(unsettled_.text(0));
  unsettled_.reset();
  if (keys.empty()) return;
  for (const std::string& key : keys) {
    if (!key.empty()) settle(key);
  }
  forget_unsettled_.run();
}

}  // namespace quern
