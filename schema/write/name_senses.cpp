#include "schema/write/name_senses.h"

#include <algorithm>
#include <tuple>

#include "schema/country.h"
#include "schema/lookup_key.h"
#include "schema/name_key.h"

namespace quern {
namespace {

/// A word is two things, a club and its town, where the rarer one of two types has so many
/// documents and the other one not so much more. Fewer are misread.
constexpr std::int64_t kFewestOfType = 5;
constexpr std::int64_t kMoreOfType = 2;

/// A place is two where several countries are told of it by so many documents each. What has no
/// country told is the one that is so much more frequent than all others.
constexpr std::int64_t kFewestOfCountry = 2;
constexpr std::int64_t kMuchMore = 3;

/// A form is common that is at most so much rarer than the commonest.
constexpr std::int64_t kMostRarer = 2;

/// A name as it is written, and the documents that have it so.
struct Form {
  std::string text;
  bool is_natural = true;  ///< Without a country in brackets, which no document has.
  std::int64_t documents = 0;
};

/// What tells more comes first, then what is more frequent.
bool is_fuller(const Form& a, const Form& b) {
  const auto key = [](const Form& form) {
    return std::make_tuple(form.is_natural, lookup_words(form.text).size(), form.documents);
  };
  return key(a) != key(b) ? key(a) > key(b) : a.text < b.text;
}

void add(const CollectedName& name, NameSense& sense) {
  sense.documents += name.documents;
  sense.names.push_back(&name);
}

void sort(std::vector<NameSense>& senses) {
  std::sort(senses.begin(), senses.end(), [](const NameSense& a, const NameSense& b) {
    return a.documents != b.documents ? a.documents > b.documents
                                      : std::tie(a.type, a.home) < std::tie(b.type, b.home);
  });
}

/// The names by what `part_of` says of each.
template <typename PartOf>
std::vector<NameSense> parted(std::span<const CollectedName* const> names, const PartOf& part_of) {
  std::vector<NameSense> parts;
  for (const CollectedName* const name : names) {
    const NameSense empty = part_of(*name);
    auto part = std::find_if(parts.begin(), parts.end(), [&](const NameSense& one) {
      return one.type == empty.type && one.home == empty.home;
    });
    if (part == parts.end()) part = parts.insert(parts.end(), empty);
    add(*name, *part);
  }
  sort(parts);
  return parts;
}

bool has_full_name(const NameSense& sense) {
  return std::any_of(sense.names.begin(), sense.names.end(),
                     [](const CollectedName* name) { return !is_word_key(name->text); });
}

/// A word in a type of its own. People are where they live: "Houthis".
bool is_other_thing(const NameSense& first, const NameSense& other) {
  return first.type != "NORP" && other.type != "NORP" && other.documents >= kFewestOfType &&
         first.documents < kMoreOfType * other.documents &&
         (has_full_name(first) || has_full_name(other));
}

bool has_firms_only(const NameSense& sense) {
  return std::all_of(sense.names.begin(), sense.names.end(),
                     [](const CollectedName* name) { return has_legal_form(name->text); });
}

/// A firm or a club and whom or what it is called after, where nobody calls it so for short: "Walt
/// Norvik" and "Walt Norvik Company".
bool is_firm_called_after(const NameSense& sense, const NameSense& other) {
  return sense.type == "ORG" && (other.type == "PER" || other.type == "LOC") &&
         has_firms_only(sense) &&
         std::none_of(other.names.begin(), other.names.end(),
                      [](const CollectedName* name) { return has_legal_form(name->text); });
}

bool are_two(const NameSense& first, const NameSense& other, bool is_word) {
  return (is_word && is_other_thing(first, other)) || is_firm_called_after(first, other) ||
         is_firm_called_after(other, first);
}

std::vector<NameSense> by_type(std::span<const CollectedName* const> names, bool is_word) {
  std::vector<NameSense> types = parted(names, [](const CollectedName& name) {
    return NameSense{name.type, {}, 0, {}};
  });
  std::vector<NameSense> senses;
  for (const NameSense& type : types) {
    if (senses.empty() || are_two(types.front(), type, is_word)) {
      senses.push_back(type);
      continue;
    }
    for (const CollectedName* const name : type.names)
      add(*name, senses.front());
  }
  return senses;
}

/// The places of one name that are told apart by their countries; what may be any of them is one
/// by itself. One of them may be a country: "Georgia".
std::vector<NameSense> by_country(const NameSense& place) {
  std::vector<NameSense> homes = parted(place.names, [&](const CollectedName& name) {
    return NameSense{place.type, name.country, 0, {}};
  });
  NameSense rest{place.type, {}, 0, {}};
  std::erase_if(homes, [&](const NameSense& home) {
    if (!home.home.empty() && home.documents >= kFewestOfCountry) return false;
    for (const CollectedName* const name : home.names)
      add(*name, rest);
    return true;
  });
  const bool is_country = is_called_as_country(place.names.front()->text);
  if (homes.empty() || (homes.size() == 1 && !is_country)) return {place};
  const std::int64_t others = place.documents - rest.documents - homes.front().documents;
  const bool is_first = !is_country && homes.front().documents >= kMuchMore * others;
  if (is_first) {
    for (const CollectedName* const name : rest.names)
      add(*name, homes.front());
  } else if (!rest.names.empty()) {
    homes.push_back(rest);
  }
  sort(homes);
  return homes;
}

}  // namespace

bool is_word_key(std::string_view key) {
  return key.find_first_of(" |") == std::string_view::npos;
}

std::vector<NameSense> senses_of(std::span<const CollectedName> names, std::string_view key) {
  std::vector<const CollectedName*> whole;
  for (const CollectedName& name : names)
    if (!name.is_short) whole.push_back(&name);
  std::vector<NameSense> senses;
  for (const NameSense& sense : by_type(whole, is_word_key(key))) {
    const std::vector<NameSense> parts =
        sense.type == "LOC" ? by_country(sense) : std::vector<NameSense>{sense};
    senses.insert(senses.end(), parts.begin(), parts.end());
  }
  return senses;
}

std::string shown_name(const NameSense& sense) {
  std::vector<Form> forms;
  for (const CollectedName* const name : sense.names) {
    const std::string& home = sense.type == "LOC" ? sense.home : name->country;
    const std::string text = home.empty() ? name->text : name->text + " (" + home + ")";
    auto form =
        std::find_if(forms.begin(), forms.end(), [&](const Form& one) { return one.text == text; });
    if (form == forms.end()) form = forms.insert(forms.end(), {text, home.empty(), 0});
    form->documents += name->documents;
  }
  std::int64_t most = 0;
  for (const Form& form : forms)
    most = std::max(most, form.documents);
  std::erase_if(forms, [&](const Form& form) { return form.documents * kMostRarer < most; });
  return std::min_element(forms.begin(), forms.end(), is_fuller)->text;
}

}  // namespace quern
