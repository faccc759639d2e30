#include "schema/write/entity_writer.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <utility>

#include "lexicon/capitalized_titles.h"
#include "lexicon/female_names.h"
#include "lexicon/male_names.h"
#include "lexicon/regnal_titles.h"
#include "schema/listed_word.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

/// An alias for no other reason than that it is a name has none in the table, where most are.
std::optional<std::string_view> unless_name(std::string_view reason) {
  return reason == reason_of(Lent::none) ? std::nullopt : std::optional(reason);
}

/// That a name has another one in apposition ("Ann Lee, known as Nan") weighs more than that
/// somebody is called by a part of it.
constexpr int kToldWeight = 3;

bool is_word(std::string_view text) {
  return text.find(' ') == std::string_view::npos;
}

std::string in_small_letters(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + ('a' - 'A')) : letter;
  });
  return text;
}

/// Whether the name is a longer one with that word in it: "Ann Lee" for "lee".
bool has_word(const Entity& entity, const std::string& word) {
  if (entity.type != "PER" || is_word(entity.name)) return false;
  const auto words = lookup_words(entity.name);
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Whether many are called so: "Ann", "Pope".
bool is_common(std::string_view word) {
  return is_listed(lexicon::female_names, word) || is_listed(lexicon::male_names, word) ||
         is_listed(lexicon::regnal_titles, word) || is_listed(lexicon::capitalized_titles, word);
}

/// What a person is called for short, besides by the surname: by a given name that few have, and of
/// three names by the last two or without the middle one. "aruni", "tarel boscu", "aruni boscu" of
/// "Aruni Tarel Boscu".
std::vector<std::string> short_names(const Entity& entity) {
  constexpr std::size_t kShortest = 3;
  constexpr std::size_t kThree = 3;
  if (entity.type != "PER" || is_word(entity.name)) return {};
  const std::vector<std::string> words = lookup_words(entity.name);
  const std::string first = entity.name.substr(0, entity.name.find(' '));
  std::vector<std::string> names;
  if (words.front() == lookup_key(first) && first.size() >= kShortest && !is_common(first))
    names.push_back(words.front());
  if (words.size() == kThree && words[1].size() >= kShortest) {
    names.push_back(words[1] + ' ' + words[2]);
    names.push_back(words[0] + ' ' + words[2]);
  }
  return names;
}

}  // namespace

EntityWriter::EntityWriter(Database& database, Texts& texts)
    : texts_(&texts),
      mover_(database),
      settler_(database),
      names_(database,
             "name",
             "text, type, country, is_short, key, short_key, letters, is_lent, documents"),
      count_name_(database, "UPDATE name SET documents = documents + 1 WHERE id = :id"),
      set_keys_(database,
                "UPDATE name SET key = :key, short_key = :short_key, letters = :letters WHERE id = "
                ":id"),
      find_naming_(database,
                   "SELECT entity FROM naming WHERE name = :name AND document = :document"),
      find_name_(database,
                 "SELECT id, key, short_key, letters FROM name WHERE text = :text AND type = :type "
                 "AND country = :country AND is_short = :short"),
      namings_(database, "naming", "name, document, entity, is_open"),
      add_nickname_(database,
                    "INSERT INTO nickname (key, name, document, weight) VALUES (:key, :name, "
                    ":document, :weight) ON "
                    "CONFLICT DO NOTHING"),
      meaning_(database, "SELECT entity, is_lent FROM name WHERE id = :name"),
      alias_rows_(database, "alias", "entity, phrase, document, reason, count") {}

EntityIds EntityWriter::add(RowId document,
                            std::span<const Entity> entities,
                            std::span<const Fact> facts) {
  settler_.settle_left();
  std::vector<Naming> namings = namings_of(entities, facts);
  count(namings);
  settle(document, namings);
  EntityIds ids(entities.size());
  Aliases aliases;
  for (const Naming& naming : namings) {
    const Meant meant = add_naming(document, naming);
    collect_aliases(*naming.entity, meant, aliases);
    ids[naming.place] = meant.entity;
  }
  add_aliases(document, aliases);
  return ids;
}

/// The entities that facts link to, in the order of the facts.
std::vector<EntityWriter::Naming> EntityWriter::namings_of(std::span<const Entity> entities,
                                                           std::span<const Fact> facts) {
  std::vector<Naming> namings;
  std::vector<bool> is_linked(entities.size());
  for (const Fact& fact : facts) {
    for (const EntityLink& link : fact.entities) {
      assert(link.entity < entities.size());
      if (is_linked[link.entity]) continue;
      is_linked[link.entity] = true;
      const Entity& entity = entities[link.entity];
      namings.push_back({&entity, link.entity, name_key(entity.name, entity.type, entity.country)});
    }
  }
  for (Naming& naming : namings) {
    if (!naming.entity->is_local) continue;
    const std::string word = lookup_key(naming.entity->name);
    naming.is_open = std::none_of(entities.begin(), entities.end(), [&](const Entity& other) {
      return &other != naming.entity && has_word(other, word);
    });
  }
  return namings;
}

/// Whether the document means one by both: "Houthi" and "Houthis". A person and something else of
/// the same name are two, and so are a club and its town: "Norvik F.C." and "Norvik".
bool EntityWriter::are_one(const Naming& a, const Naming& b) {
  const bool is_same_name = a.entity->name == b.entity->name && a.entity->type == b.entity->type &&
                            a.entity->country == b.entity->country;
  const bool is_same_kind = a.entity->type == b.entity->type ||
                            (a.entity->type != "PER" && b.entity->type != "PER" &&
                             has_legal_form(a.entity->name) == has_legal_form(b.entity->name));
  const bool is_spelling = !a.entity->is_local && !a.key.key.empty() && a.key.key == b.key.key;
  return a.entity->is_local == b.entity->is_local &&
         (is_same_name || (is_same_kind && is_spelling));
}

/// Counts the document's names, each once: first those that are known, then the new ones, which go
/// to a server together.
void EntityWriter::count(std::vector<Naming>& namings) {
  std::vector<std::size_t> first(namings.size());
  std::vector<std::optional<RowId>> known(namings.size());
  for (std::size_t i = 0; i < namings.size(); ++i) {
    const auto same = std::find_if(namings.begin(), namings.end(), [&](const Naming& other) {
      return &other == &namings[i] || are_one(namings[i], other);
    });
    first[i] = static_cast<std::size_t>(same - namings.begin());
    namings[i].is_counted = first[i] == i;
    if (namings[i].is_counted) known[i] = recount(namings[i]);
    namings[i].is_known = known[i].has_value();
  }
  for (std::size_t i = 0; i < namings.size(); ++i) {
    if (!namings[i].is_counted) {
      namings[i].name = namings[first[i]].name;
    } else {
      namings[i].name = known[i] ? *known[i] : add_name(namings[i]);
    }
  }
}

/// Counts the document for the name, if it is known.
std::optional<RowId> EntityWriter::recount(const Naming& naming) {
  const Entity& entity = *naming.entity;
  const NameKey& key = naming.key;
  std::optional<RowId> name;
  bool has_keys = false;
  if (find_name_.finds(std::string_view(entity.name), std::string_view(entity.type),
                       std::string_view(entity.country), entity.is_local ? 1 : 0)) {
    name = find_name_.integer(0);
    has_keys = find_name_.text(1) == key.key && find_name_.text(2) == key.short_key &&
               find_name_.text(3) == key.letters;
  }
  find_name_.reset();
  if (!name) return name;
  count_name_.run(*name);
  if (!has_keys) {  // What is read before names had keys; else their indexes stay as they are.
    settler_.note_key(key.key);
    set_keys_.run(std::string_view(key.key), null_if_empty(key.short_key),
                  null_if_empty(key.letters), *name);
  }
  return name;
}

RowId EntityWriter::add_name(const Naming& naming) {
  const Entity& entity = *naming.entity;
  settler_.note_key(naming.key.key);
  return names_.add_numbered(std::string_view(entity.name), std::string_view(entity.type),
                             std::string_view(entity.country), entity.is_local ? 1 : 0,
                             std::string_view(naming.key.key), null_if_empty(naming.key.short_key),
                             null_if_empty(naming.key.letters), 0, 1);
}

/// Keeps what the document calls the bearer of a name in one word, other than by the surname.
void EntityWriter::add_nicknames(RowId document,
                                 const Naming& naming,
                                 std::set<std::string>& keys) {
  if (is_word(naming.entity->name)) return;
  for (const std::string& part : short_names(*naming.entity)) {
    add_nickname_.run(std::string_view(part), naming.name, document, 1);
    keys.insert(part);
  }
  for (const Alias& alias : naming.entity->aliases) {
    const bool is_told = alias.reason == "acronym" || alias.reason == "apposition" ||
                         alias.reason == "part of the name";
    if (!is_told || alias.text.empty() || !is_word(alias.text) || alias.text.front() < 'A' ||
        alias.text.front() > 'Z')
      continue;
    const std::string key = lookup_key(alias.text);
    if (key.empty() || key == naming.key.short_key) continue;
    const bool is_part = alias.reason == "part of the name";
    add_nickname_.run(std::string_view(key), naming.name, document, is_part ? 1 : kToldWeight);
    keys.insert(key);
  }
}

/// What a name that means somebody already means by one document more is seen at the end of the
/// group, once for all its documents.
void EntityWriter::settle(RowId document, const std::vector<Naming>& namings) {
  Keys now;
  for (const Naming& naming : namings) {
    if (!naming.is_counted) continue;
    Keys& keys = naming.is_known ? late_ : now;
    (is_word(naming.key.key) ? keys.shorts : keys.whole).insert(naming.key.key);
    keys.shorts.insert(naming.key.short_key);
    keys.shorts.insert(in_small_letters(naming.key.letters));
    add_nicknames(document, naming, keys.shorts);
  }
  settle(now);
}

void EntityWriter::settle(const Keys& keys) {
  for (const auto* const each : {&keys.whole, &keys.shorts})
    for (const std::string& key : *each)
      if (!key.empty()) settler_.settle(key);
}

void EntityWriter::end_group() {
  settle(std::exchange(late_, {}));
}

/// Gives the entity that the document means by the name.
EntityWriter::Meant EntityWriter::add_naming(RowId document, const Naming& naming) {
  const Entity& entity = *naming.entity;
  Meant meant = meaning_of(document, naming);
  if (!meant.entity) {
    meant.lent = Lent::none;
    meant.entity = mover_.add(entity.name, entity.type, document);
  }
  if (naming.is_counted) namings_.add(naming.name, document, *meant.entity, naming.is_open ? 1 : 0);
  return meant;
}

EntityWriter::Meant EntityWriter::meaning_of(RowId document, const Naming& naming) {
  Meant meant;
  if (!naming.is_counted && find_naming_.finds(naming.name, document))
    meant.entity = find_naming_.integer(0);
  find_naming_.reset();
  if (meaning_.finds(naming.name)) {
    meant.lent = static_cast<Lent>(meaning_.integer(1));
    const bool is_told = !meant.entity && (naming.is_open || meant.lent != Lent::known);
    if (is_told) meant.entity = meaning_.row_id(0);
  }
  meaning_.reset();
  return meant;
}

void EntityWriter::collect_aliases(const Entity& entity, Meant meant, Aliases& aliases) {
  const auto add = [&](const Alias& alias) {
    const std::optional<RowId> phrase = texts_->phrases.intern(alias.text);
    if (!phrase) return;
    const auto [place, is_new] =
        aliases.places.try_emplace({*meant.entity, *phrase}, aliases.rows.size());
    if (!is_new) {
      aliases.rows[place->second].count += alias.count;
      return;
    }
    const std::string_view reason =
        alias.reason == "name" ? reason_of(meant.lent) : std::string_view(alias.reason);
    aliases.rows.push_back({*meant.entity, *phrase, std::string(reason), alias.count});
  };
  std::for_each(entity.aliases.begin(), entity.aliases.end(), add);
  if (entity.aliases.empty()) add({entity.name, "name", 1});
}

void EntityWriter::add_aliases(RowId document, const Aliases& aliases) {
  for (const AliasRow& row : aliases.rows)
    alias_rows_.add(row.entity, row.phrase, document, unless_name(row.reason), row.count);
}

}  // namespace quern
