#include "ingest/meaning/entity/sieve/parts_of_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ingest/language/text/word_list.h"
#include "ingest/meaning/entity/mention/agreement.h"
#include "lexicon/legal_forms.h"
#include "lexicon/trade_words.h"
#include "schema/lookup_key.h"

namespace quern {
namespace {

bool starts_with_words(const std::vector<std::string>& words,
                       const std::vector<std::string>& start) {
  return start.size() < words.size() && std::equal(start.begin(), start.end(), words.begin());
}

/// "Acme" of "Acme Corp.", or of "Acme Foods" unless it is a place.
bool lacks_firm_words(const Mention& mention,
                      const std::vector<std::string>& words,
                      const std::vector<std::string>& all) {
  if (words.empty() || words.size() >= all.size() || !starts_with_words(all, words)) return false;
  const bool is_place = mention.type == "LOC";
  return std::all_of(all.begin() + static_cast<std::ptrdiff_t>(words.size()), all.end(),
                     [&](const std::string& word) {
                       return lexicon::holds(lexicon::legal_forms, word) ||
                              (!is_place && lexicon::holds(lexicon::trade_words, word));
                     });
}

/// Whether `part` is a name's surname or first name, or the first word of an organization's.
bool is_part_of_name(const std::string& type,
                     const std::vector<std::string>& words,
                     const std::vector<std::string>& all) {
  if (words.empty() || words.size() >= all.size()) return false;
  if (type == "PER") {
    if (words.size() == 1) return words.front() == all.back() || words.front() == all.front();
    // "Anna Berg" of "Anna Maria Berg"
    return words.size() == 2 && words.front() == all.front() && words.back() == all.back();
  }
  return type == "ORG" && words.size() == 1 && words.front() == all.front() && all[1] != "of";
}

/// By mention: the words of its name, or none, and the first mention of these words.
struct Names {
  std::vector<std::vector<std::string>> words;
  std::vector<std::size_t> firsts;
};

/// Whether one mention's name is short for the other's.
bool is_short_for(const ChainSet& chains, const Names& names, std::size_t part, std::size_t whole) {
  const auto& words = names.words;
  const Mention& a = chains.mentions()[part];
  const Mention& b = chains.mentions()[whole];
  if (part == whole || !is_named(b)) return false;
  // Alone, a firm's name may look like a person's.
  const bool is_firm = b.type == "ORG" && lacks_firm_words(a, words[part], words[whole]);
  const bool is_same_type = a.type == b.type;
  if (!is_firm && !(is_same_type && is_part_of_name(a.type, words[part], words[whole])))
    return false;
  // "Acme ... Acme Sports": what has its short name first has no other, and the longer is a part.
  if (!is_firm && a.type == "ORG" && names.firsts[part] < names.firsts[whole]) return false;
  return agree(chains.chain(part).gender, chains.chain(whole).gender);
}

/// The last mention of the one chain that the name can be short for; "Smith" between two Smiths is
/// neither.
std::optional<std::size_t> only_whole_of(const ChainSet& chains,
                                         const Names& names,
                                         std::size_t part) {
  std::optional<std::size_t> whole;
  for (std::size_t j = 0; j < names.words.size(); ++j) {
    if (!is_short_for(chains, names, part, j)) continue;
    if (whole && !chains.are_one(*whole, j)) return std::nullopt;
    whole = j;
  }
  return whole;
}

Names names_of(const std::vector<Mention>& mentions) {
  Names names;
  names.words.reserve(mentions.size());
  names.firsts.reserve(mentions.size());
  std::map<std::vector<std::string>, std::size_t> firsts;
  for (const Mention& mention : mentions) {
    names.words.push_back(is_named(mention) ? lookup_words(mention.name)
                                            : std::vector<std::string>{});
    names.firsts.push_back(firsts.emplace(names.words.back(), names.firsts.size()).first->second);
  }
  return names;
}

}  // namespace

void join_parts_of_names(ChainSet& chains) {
  const std::vector<Mention>& mentions = chains.mentions();
  const Names names = names_of(mentions);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!is_named(mentions[i])) continue;
    const auto whole = only_whole_of(chains, names, i);
    if (whole && chains.join(*whole, i, Reason::part_of_name)) {
      chains.chain(i).type = mentions[*whole].type;
    }
  }
}

}  // namespace quern
