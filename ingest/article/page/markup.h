#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace quern {

/// A tag of a page.
struct Tag {
  std::string name;  ///< In lower case.
  bool is_end = false;
  bool closes_itself = false;  ///< "<path/>"
  bool is_bare = false;        ///< Nothing stands behind its name.
  std::size_t attributes = 0;
};

/// Finds the tags of a page as browsers do (HTML standard, 13.2.5), one after the other. Views the
/// page.
class Markup {
 public:
  explicit Markup(std::string_view page) : page_(page) {}

  /// The next tag; nothing at the page's end. Comments and the like are passed over; `has_sections`
  /// says whether "<![CDATA[" begins a section here, as within drawings.
  [[nodiscard]] std::optional<Tag> next(bool has_sections);

  /// Whether "<![CDATA[" stands before the last tag.
  [[nodiscard]] bool has_passed_section() const { return has_passed_section_; }

  /// Passes over text behind the tag `name` that ends with "</name" and has no tags before.
  void skip_raw_text(std::string_view name);

  /// Whether "</>" stood anywhere before.
  [[nodiscard]] bool has_seen_nameless_end() const { return has_seen_nameless_end_; }

 private:
  [[nodiscard]] bool starts_with(std::string_view word) const;
  [[nodiscard]] bool is_letter_at(std::size_t at) const;
  [[nodiscard]] bool is_name_at(std::size_t at, std::string_view name) const;
  void skip_past(std::string_view end, std::size_t from);
  void skip_comment();
  void skip_script();
  Tag read_tag();

  std::string_view page_;
  std::size_t at_ = 0;
  bool has_passed_section_ = false;
  bool has_seen_nameless_end_ = false;
};

}  // namespace quern
