#include "schema/write/name_settler.h"

#include <algorithm>

#include "schema/lookup_key.h"
#include "schema/name_key.h"

namespace quern {
namespace {

/// By so much one of two that a name may mean must be more frequent than the other to be meant.
constexpr std::int64_t kMuchMore = 3;
/// Documents that must have a longer name before others are read by it.
constexpr std::int64_t kFewestOfPerson = 3;
constexpr std::int64_t kFewestOfOther = 2;

/// Keys that no name has and that are remembered: most surnames and given names stand alone
/// nowhere.
constexpr std::size_t kMostUnheld = 100'000;

/// Spellings and types of one key; more are no name's.
constexpr std::int64_t kMostNames = 64;

bool is_letters(std::string_view short_key) {
  return !short_key.empty() && short_key.front() >= 'A' && short_key.front() <= 'Z';
}

}  // namespace

NameSettler::NameSettler(Database& database)
    : mover_(database),
      parter_(database),
      names_(database,
             "SELECT id, text, type, country, is_short, entity, is_lent, documents FROM name WHERE "
             "key = :key ORDER BY documents DESC, text, type, country, is_short LIMIT :most"),
      by_surname_(database,
                  "SELECT entity, documents FROM name WHERE short_key = :key AND entity IS NOT "
                  "NULL AND is_lent <> 1 AND (type = 'PER') = (:type = 'PER') ORDER BY documents "
                  "DESC, id LIMIT 10"),
      by_letters_(database,
                  "SELECT entity, documents FROM name WHERE letters = :letters AND entity IS NOT "
                  "NULL AND is_lent <> 1 AND type NOT IN ('LOC', 'PER') ORDER BY documents DESC, "
                  "id LIMIT 10"),
      by_nickname_(database,
                   "SELECT n.entity, sum(k.weight) FROM nickname AS k JOIN name AS n ON n.id "
                   "= k.name WHERE k.key = :key AND n.entity IS NOT NULL AND n.is_lent <> 1 GROUP "
                   "BY n.entity ORDER BY 2 DESC, 1 LIMIT 10"),
      set_meaning_(database, "UPDATE name SET entity = :entity, is_lent = :lent WHERE id = :name"),
      to_move_(database,
               "SELECT document, entity FROM naming WHERE name = :name AND entity IS DISTINCT FROM "
               ":entity AND (is_open <> 0 OR :ruled <> 0) ORDER BY document"),
      set_entity_(database,
                  "UPDATE naming SET entity = :entity WHERE name = :name AND document = :document"),
      shared_(database,
              "SELECT 1 FROM naming WHERE document = :document AND entity = :entity AND name <> "
              ":name"),
      unsettled_(database,
                 "SELECT key FROM unsettled_key ORDER BY instr(key, ' ') + instr(key, '|') = 0, "
                 "key"),
      forget_unsettled_(database, "DELETE FROM unsettled_key"),
      rule_(database, "SELECT name, target FROM alias_rule WHERE key = :key"),
      rules_(database, "SELECT key FROM alias_rule ORDER BY key"),
      rules_to_(database,
                "SELECT key FROM alias_rule WHERE target = :key AND key <> :key ORDER BY key"),
      add_rule_(database,
                "INSERT INTO alias_rule (key, name, target) VALUES (:key, :name, :target) ON "
                "CONFLICT (key) DO UPDATE SET name = excluded.name, target = excluded.target"),
      forget_rules_(database, "DELETE FROM alias_rule"),
      entity_of_(database,
                 "SELECT entity FROM name WHERE key = :key AND entity IS NOT NULL ORDER BY is_lent "
                 "= 1, documents DESC, text LIMIT 1"),
      other_alias_(database,
                   "SELECT n.entity FROM alias_rule AS r JOIN name AS n ON n.key = r.key WHERE "
                   "r.target = :target AND n.key <> :key AND n.is_lent = 2 ORDER BY n.documents "
                   "DESC, n.text LIMIT 1") {}

std::vector<CollectedName> NameSettler::names_of(const std::string& key) {
  enum Column : int { kId, kText, kType, kCountry, kShort, kEntity, kLent, kDocuments };
  std::vector<CollectedName> names;
  names_.start(std::string_view(key), kMostNames);
  while (names_.step()) {
    names.push_back({names_.integer(kId), std::string(names_.text(kText)),
                     std::string(names_.text(kType)), std::string(names_.text(kCountry)),
                     names_.integer(kShort) != 0, names_.row_id(kEntity),
                     static_cast<Lent>(names_.integer(kLent)), names_.count(kDocuments)});
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
      bearers.push_back({entity, found.count(1)});
    } else {
      known->documents += found.count(1);
    }
  }
  found.reset();
}

/// Who is much oftener called by a longer name that this one is short for than anybody else.
std::optional<NameSettler::Bearer> NameSettler::bearer_of(const CollectedName& name,
                                                          std::string_view name_key) {
  const std::string key = short_key_of(name.text, name.type);
  const bool is_part = key.empty() && name.type == "PER";  // "Tarel Boscu" of three names
  if ((key.empty() && !is_part) || !name.country.empty()) return std::nullopt;
  // What stands for a name that is known is no other one's first letters.
  if (is_letters(key) && !is_word_key(name_key)) return std::nullopt;
  std::vector<Bearer> bearers;
  if (is_part) {
    // None but those who are told to be called so.
  } else if (is_letters(key)) {
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
  const std::int64_t least = is_part ? name.documents : 0;
  const bool is_much = bearers[0].documents >= (is_person ? kFewestOfPerson : kFewestOfOther) &&
                       bearers[0].documents >= kMuchMore * std::max(others, least) &&
                       (!is_institution || others == 0);
  return is_much ? std::optional(bearers[0]) : std::nullopt;
}

/// The keys that a statement has in its rows.
std::vector<std::string> NameSettler::keys(Statement& found) {
  std::vector<std::string> keys;
  while (found.step())
    keys.emplace_back(found.text(0));
  found.reset();
  return keys;
}

std::optional<NameSettler::Rule> NameSettler::rule_for(const std::string& key) {
  std::optional<Rule> rule;
  if (rule_.finds(std::string_view(key)))
    rule = Rule{std::string(rule_.text(0)), std::string(rule_.text(1))};
  rule_.reset();
  return rule;
}

void NameSettler::add_rule(const AliasRule& rule) {
  const std::string target = name_key(rule.name, {}, {}).key;
  for (const std::string_view type : {"", "PER"}) {
    const std::string key = name_key(rule.alias, type, {}).key;
    if (!key.empty() && !target.empty())
      add_rule_.run(std::string_view(key), std::string_view(rule.name), std::string_view(target));
  }
}

void NameSettler::set_rules(std::span<const AliasRule> rules) {
  rules_.start();
  const std::vector<std::string> before = keys(rules_);
  forget_rules_.run();
  forget();
  for (const std::string& key : before)
    settle(key);
  for (const AliasRule& rule : rules) {
    parter_.part(rule);
    add_rule(rule);
  }
  forget();
  rules_.start();
  for (const std::string& key : keys(rules_))
    settle(key);
}

bool NameSettler::has_rules() {
  if (!has_rules_) {
    has_rules_ = rules_.finds();
    rules_.reset();
  }
  return *has_rules_;
}

void NameSettler::settle(const std::string& key) {
  if (!has_rules()) return settle_by_names(key);
  if (const auto rule = rule_for(key)) {
    settle_by_rule(key, *rule);
  } else {
    settle_by_names(key);
  }
  rules_to_.start(std::string_view(key));
  for (const std::string& other : keys(rules_to_))
    settle_by_rule(other, *rule_for(other));
}

/// The entity that the rule's name has, or where no document has it, another alias of it.
std::optional<RowId> NameSettler::ruled_entity(const std::string& key, const Rule& rule) {
  if (key == rule.target) return std::nullopt;
  std::optional<RowId> entity;
  const std::string_view target = rule.target;
  if (entity_of_.finds(target)) {
    entity = entity_of_.row_id(0);
  } else if (other_alias_.finds(target, std::string_view(key))) {
    entity = other_alias_.row_id(0);
  }
  entity_of_.reset();
  other_alias_.reset();
  return entity;
}

/// Gives all names of the key to whom the user says that they mean; if no document has that name,
/// it is shown so all the same.
void NameSettler::settle_by_rule(const std::string& key, const Rule& rule) {
  const std::vector<CollectedName> names = names_of(key);
  if (names.empty()) return;
  std::optional<RowId> entity = ruled_entity(key, rule);
  if (!entity) {
    const std::string& type = names.front().type;
    const auto own = std::find_if(names.begin(), names.end(), [](const CollectedName& name) {
      return name.entity && name.lent != Lent::known;
    });
    entity = own != names.end() ? *own->entity : mover_.add(rule.name, type, std::nullopt);
    mover_.rename(*entity, rule.name, type);
  }
  for (const CollectedName& name : names)
    give(name, {entity, Lent::ruled});
}

void NameSettler::settle_by_names(const std::string& key) {
  if (unheld_.count(key) > 0) return;
  const std::vector<CollectedName> names = names_of(key);
  if (names.empty()) {
    if (unheld_.size() >= kMostUnheld) unheld_.clear();
    unheld_.insert(key);
    return;
  }
  const std::vector<NameSense> senses = senses_of(names, key);
  std::optional<RowId> first;
  std::vector<RowId> taken;
  for (const NameSense& sense : senses) {
    const auto bearer = bearer_of(*sense.names.front(), key);
    const RowId entity = bearer ? bearer->entity : own_entity(sense, taken);
    if (!first) first = entity;
    for (const CollectedName* const name : sense.names)
      give(*name, {entity, bearer ? Lent::known : Lent::none});
  }
  const auto documents_of = [&](const CollectedName& name) {
    std::int64_t documents = 0;
    for (const CollectedName& other : names)
      if (other.is_short && other.type == name.type) documents += other.documents;
    return documents;
  };
  for (const CollectedName& name : names) {
    if (!name.is_short) continue;
    const NameSense* leader = senses.empty() ? nullptr : &senses.front();
    const bool is_another = leader != nullptr && is_word_key(key) && name.type != leader->type &&
                            leader->documents < documents_of(name);
    settle_short(name, key, is_another ? nullptr : leader, first);
  }
}

/// A surname: its bearer's, else what the word is mostly, else its document's.
void NameSettler::settle_short(const CollectedName& name,
                               std::string_view key,
                               const NameSense* leader,
                               std::optional<RowId> leader_entity) {
  const auto bearer = bearer_of(name, key);
  if (bearer && (leader == nullptr || bearer->documents >= leader->documents)) {
    give(name, {bearer->entity, Lent::known});
  } else if (leader != nullptr) {
    give(name, {leader_entity, Lent::known});
  } else {
    give(name, {std::nullopt, Lent::none});
  }
}

/// The entity that most documents have by these names already, so that few have to be moved; it is
/// called by them.
RowId NameSettler::own_entity(const NameSense& sense, std::vector<RowId>& taken) {
  const auto is_own = [&](const CollectedName* name) {
    return name->entity && name->lent == Lent::none &&
           std::find(taken.begin(), taken.end(), *name->entity) == taken.end();
  };
  const auto known = std::find_if(sense.names.begin(), sense.names.end(), is_own);
  const std::string name = shown_name(sense);
  const bool is_known = known != sense.names.end();
  const RowId entity = is_known ? *(*known)->entity : mover_.add(name, sense.type, std::nullopt);
  if (is_known) mover_.rename(entity, name, sense.type);
  taken.push_back(entity);
  return entity;
}

void NameSettler::give(const CollectedName& name, Meaning meaning) {
  if (name.entity == meaning.entity && name.lent == meaning.lent) return;
  struct Naming {
    RowId document;
    RowId entity;
  };
  std::vector<Naming> namings;
  to_move_.start(name.id, meaning.entity, meaning.lent == Lent::ruled);
  while (to_move_.step())
    namings.push_back({to_move_.integer(0), to_move_.integer(1)});
  to_move_.reset();
  for (const auto& [document, from] : namings) {
    const bool is_shared = shared_.finds(document, from, name.id);
    shared_.reset();
    if (is_shared) continue;
    const RowId to = meaning.entity ? *meaning.entity : mover_.add(name.text, name.type, document);
    mover_.move(document, from, to, reason_of(meaning.lent));
    set_entity_.run(to, name.id, document);
  }
  set_meaning_.run(meaning.entity, static_cast<int>(meaning.lent), name.id);
}

void NameSettler::settle_left() {
  unsettled_.start();
  const std::vector<std::string> left = keys(unsettled_);
  if (left.empty()) return;
  for (const std::string& key : left) {
    if (!key.empty()) settle(key);
  }
  forget_unsettled_.run();
}

}  // namespace quern
