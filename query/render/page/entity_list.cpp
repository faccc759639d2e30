#include "query/render/page/entity_list.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>
#include <string_view>
#include <utility>

#include "query/render/character.h"

namespace quern {
namespace {

/// No browser shows a page of so many; further ones are not listed.
constexpr std::size_t kMost = 100'000;

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    {"PER", "person"},  {"ORG", "organization"}, {"LOC", "place"},
    {"NORP", "people"}, {"EVENT", "event"},      {"WORK", "work"},
};

}  // namespace

EntityList::Ends EntityList::add(const FactRow& row) {
  const auto subject =
      number_of(row, row.subject_entity, row.subject_type, row.subject_entity_document);
  const auto object =
      number_of(row, row.object_entity, row.object_type, row.object_entity_document);
  if (subject) ++entities_[*subject].as_subject;
  if (object) ++entities_[*object].as_object;
  return {subject, object};
}

std::optional<std::size_t> EntityList::number_of(const FactRow& row,
                                                 const std::string& name,
                                                 const std::string& type,
                                                 const std::string& document) {
  if (name.empty()) return std::nullopt;
  const std::string key = fmt::format("{}\n{}\n{}", name, type, document);
  const auto known = by_key_.find(key);
  if (known == by_key_.end() && entities_.size() == kMost) return std::nullopt;
  const std::size_t number = known == by_key_.end() ? entities_.size() : known->second;
  if (known == by_key_.end()) {
    by_key_.emplace(key, number);
    by_name_.emplace(name, number);
    entities_.push_back({name, type, "", 0, 0, 0, row.number});
  }
  Entity& entity = entities_[number];
  if (entity.documents == 0 || entity.last_document != row.document) {
    ++entity.documents;
    entity.last_document = row.document;
  }
  return number;
}

std::optional<std::size_t> EntityList::find(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? std::nullopt : std::optional(found->second);
}

std::string EntityList::html() const {
  static constexpr std::size_t kShownAtFirst = 25;
  if (entities_.empty()) return {};
  std::vector<std::size_t> order(entities_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto facts = [&](std::size_t number) {
    return entities_[number].as_subject + entities_[number].as_object;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return facts(a) > facts(b); });
  std::string text = fmt::format(
      "<div class=\"scroll\"><table class=\"sorts\" data-first=\"{}\"><caption>Who and what the "
      "facts are about; a name shows its facts, a number the first of them.</caption>\n"
      "<thead><tr><th scope=\"col\">Name</th><th scope=\"col\">Kind</th>"
      "<th scope=\"col\" class=\"number\">As subject</th>"
      "<th scope=\"col\" class=\"number\">As object</th>"
      "<th scope=\"col\" class=\"number\">Articles</th>"
      "<th scope=\"col\" class=\"number\">First fact</th></tr></thead>\n<tbody>\n",
      kShownAtFirst);
  for (const std::size_t number : order) {
    const Entity& entity = entities_[number];
    const std::string name = xml_text(entity.name);
    text += fmt::format(
        "<tr><th scope=\"row\" id=\"e{0}\"><a href=\"#f{1}\" data-about=\"#e{0}\">{2}</a></th>"
        "<td>{3}</td><td class=\"number\">{4}</td><td class=\"number\">{5}</td>"
        "<td class=\"number\">{6}</td><td class=\"number\"><a href=\"#f{1}\">{1}</a></td></tr>\n",
        number, entity.first_fact, name, xml_text(type_word(entity.type)), entity.as_subject,
        entity.as_object, entity.documents);
  }
  return text + "</tbody></table></div>\n";
}

std::string type_word(const std::string& type) {
  for (const auto& [known, word] : kWords) {
    if (known == type) return std::string(word);
  }
  return type;
}

}  // namespace quern
