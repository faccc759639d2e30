// Follows the tree construction of the HTML standard (13.2.6) as far as it takes to know how many
// elements are open. Wherever it is in doubt whether an end tag closes something, the element
// counts as open.
#include "ingest/article/page/page_bounds.h"

#include <algorithm>
#include <array>
#include <gumbo.h>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "ingest/article/page/markup.h"

namespace quern {
namespace {

/// What a tag's name says of how its element is closed.
enum class Kind : unsigned char {
  plain,       ///< By its end tag, if nothing else is open in it.
  block,       ///< So, or if a paragraph is.
  item,        ///< So, or by the next one.
  formatting,  ///< By its end tag alone; closed by another, it is opened again.
  empty,       ///< At once.
  drawing,     ///< Or a formula: both have rules of their own.
};

Kind kind_of(const std::string& name) {
  using enum Kind;
  static const std::unordered_map<std::string, Kind> kKinds = [] {
    std::unordered_map<std::string, Kind> kinds;
    const auto add = [&kinds](Kind kind, std::initializer_list<const char*> names) {
      for (const char* const one : names)
        kinds.emplace(one, kind);
    };
    add(block,
        {"address", "article",  "aside",      "blockquote", "center",  "details", "dir",    "div",
         "dl",      "fieldset", "figcaption", "figure",     "footer",  "header",  "hgroup", "main",
         "menu",    "nav",      "ol",         "pre",        "section", "summary", "ul"});
    add(item, {"p", "li", "dd", "dt", "option", "td", "th", "tr", "tbody", "thead", "tfoot"});
    add(formatting, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                     "strong", "tt", "u"});
    add(empty, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
                "source", "track", "wbr"});
    add(drawing, {"svg", "math"});
    return kinds;
  }();
  const auto found = kKinds.find(name);
  return found == kKinds.end() ? plain : found->second;
}

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements that hold HTML within a drawing or formula.
bool is_point(std::string_view name) {
  static constexpr std::array<std::string_view, 9> kPoints = {
      "desc", "foreignobject", "title", "mi", "mn", "mo", "ms", "mtext", "annotation-xml"};
  return is_one_of(name, kPoints);
}

/// Tags that end a drawing or formula around them (13.2.6.5). <font> does at times.
bool ends_drawing(std::string_view name) {
  static constexpr std::array<std::string_view, 42> kNames = {
      "b",   "big",  "blockquote", "body",  "br",  "center", "code", "dd",     "div",
      "dl",  "dt",   "em",         "embed", "h1",  "h2",     "h3",   "h4",     "h5",
      "h6",  "head", "hr",         "i",     "img", "li",     "menu", "meta",   "nobr",
      "ol",  "p",    "pre",        "ruby",  "s",   "small",  "span", "strong", "strike",
      "sub", "sup",  "table",      "tt",    "u",   "ul"};
  return is_one_of(name, kNames);
}

/// What is no mark-up behind its tag.
bool holds_raw_text(std::string_view name) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"};
  return is_one_of(name, kNames);
}

bool is_cell(std::string_view name) {
  return name == "td" || name == "th";
}

/// What only a table has.
bool is_part_of_table(std::string_view name) {
  return is_cell(name) || name == "tr" || name == "tbody" || name == "thead" || name == "tfoot";
}

/// Elements that a parser opens by itself, so that an end tag may end one that no tag began.
bool is_made_unasked(std::string_view name) {
  static constexpr std::array<std::string_view, 6> kNames = {"p",    "br",   "colgroup",
                                                             "html", "head", "body"};
  return is_part_of_table(name) || is_one_of(name, kNames);
}

bool is_heading(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// Whether an item that is open ends where `name` begins.
bool ends_item(std::string_view item, std::string_view name, Kind kind) {
  if (item == "p") {
    return kind == Kind::block || is_heading(name) || name == "p" || name == "li" || name == "dd" ||
           name == "dt";
  }
  if (item == "dd" || item == "dt") return name == "dd" || name == "dt";
  if (is_cell(item)) return is_part_of_table(name);
  if (item == "tr") return is_part_of_table(name) && !is_cell(name);
  return item == name;
}

/// The elements that are open, and perhaps some that are closed already.
class OpenElements {
 public:
  OpenElements(std::string_view page, const PageBounds& most) : markup_(page), most_(most) {}

  PageBounds count() {
    while (is_within(bounds_, most_)) {
      const std::optional<Tag> tag = markup_.next(is_in_drawing());
      if (drawings_ > 0 && markup_.has_passed_section() && !is_in_drawing()) {
        bounds_.is_known = false;
      }
      // Behind "</>", gumbo misses ends of drawings.
      if (drawings_ > 0 && markup_.has_seen_nameless_end()) bounds_.is_known = false;
      if (!tag || (drawings_ == 0 && tag->name == "plaintext" && !tag->is_end)) break;
      bounds_.attributes = std::max(bounds_.attributes, tag->attributes);
      bounds_.elements += 1 + formatting_;
      if (in_select_ && is_within_select(*tag)) continue;
      if (tag->is_end) {
        close(*tag);
      } else {
        open(*tag);
      }
    }
    return bounds_;
  }

 private:
  struct Element {
    std::string name;
    Kind kind = Kind::plain;
  };

  /// Whether the parser, too, is in a drawing for certain, and not in HTML within it.
  [[nodiscard]] bool is_in_drawing() const { return drawings_ > 0 && is_sure_ && points_ == 0; }

  [[nodiscard]] bool has(std::string_view name) const {
    return std::any_of(elements_.begin(), elements_.end(),
                       [name](const Element& element) { return element.name == name; });
  }

  /// In a list of choices all tags but a few are ignored (13.2.6.4.16). False for one that ends it
  /// and counts by itself.
  bool is_within_select(const Tag& tag) {
    const bool is_of_table =
        is_part_of_table(tag.name) || tag.name == "table" || tag.name == "caption";
    if (tag.name == "template" || (is_of_table && has("table"))) bounds_.is_known = false;
    if (tag.name == "script" && !tag.is_end) markup_.skip_raw_text(tag.name);
    const bool is_field = tag.name == "input" || tag.name == "keygen" || tag.name == "textarea";
    if (tag.name == "select" || (is_field && !tag.is_end)) in_select_ = false;
    return !is_field || tag.is_end;
  }

  void open(const Tag& tag) {
    const Kind kind = kind_of(tag.name);
    if (drawings_ > 0) return open_in_drawing(tag, kind);
    if (tag.name == "html" || tag.name == "head" || tag.name == "body") return;
    if (tag.name == "frameset" || (tag.name == "col" && has("template"))) bounds_.is_known = false;
    if (kind == Kind::empty || (kind == Kind::drawing && tag.closes_itself)) return;
    if (holds_raw_text(tag.name)) return markup_.skip_raw_text(tag.name);
    in_select_ = tag.name == "select";
    if (in_select_) return;
    std::size_t last = last_place();
    while (last < elements_.size() && elements_[last].kind == Kind::item &&
           ends_item(elements_[last].name, tag.name, kind)) {
      remove(last);
      last = last_place();
    }
    if (tag.name == "a" || tag.name == "nobr") close_last(tag.name);
    push(tag.name, kind);
  }

  void open_in_drawing(const Tag& tag, Kind kind) {
    if (points_ == 0 && ends_drawing(tag.name)) {
      for (Element& element : elements_) {
        if (element.kind == Kind::drawing) element.kind = Kind::plain;
      }
      drawings_ = 0;
      return open(tag);
    }
    const bool is_other = kind == Kind::drawing && has(tag.name == "svg" ? "math" : "svg");
    if (points_ > 0 || is_other || tag.name == "font") is_sure_ = false;
    if (!is_sure_ && (holds_raw_text(tag.name) || tag.name == "select")) bounds_.is_known = false;
    if (is_sure_ && tag.closes_itself) return;
    push(tag.name, kind == Kind::drawing ? kind : Kind::plain);
    if (is_point(tag.name)) ++points_;
  }

  void push(const std::string& name, Kind kind) {
    if (kind == Kind::formatting) bounds_.formatting = std::max(bounds_.formatting, ++formatting_);
    if (kind == Kind::drawing && drawings_++ == 0) is_sure_ = true;
    elements_.push_back({name, kind});
    bounds_.depth = std::max(bounds_.depth, elements_.size());
  }

  void remove(std::size_t place) {
    const Element& element = elements_[place];
    if (element.kind == Kind::formatting) --formatting_;
    if (drawings_ > 0 && is_point(element.name)) --points_;
    if (element.kind == Kind::drawing && --drawings_ == 0) points_ = 0;
    elements_.erase(elements_.begin() + static_cast<std::ptrdiff_t>(place));
  }

  /// Where the last element stands that is no formatting; behind all if there is none.
  [[nodiscard]] std::size_t last_place() const {
    for (std::size_t i = elements_.size(); i-- > 0;) {
      if (elements_[i].kind != Kind::formatting) return i;
    }
    return elements_.size();
  }

  void close(const Tag& tag) {
    const std::string& name = tag.name;
    const Kind kind = kind_of(name);
    if (drawings_ > 0) return close_in_drawing(tag);
    if (kind == Kind::formatting) return close_formatting(name);
    std::size_t last = last_place();
    if (last == elements_.size()) return;
    // A paragraph, or the row within a table, ends with what it is in.
    const auto is_left_open = [&](const std::string& open) {
      return (open == "p" && (kind == Kind::block || kind == Kind::item)) ||
             (is_part_of_table(open) && name == "table") || (is_cell(open) && name == "tr");
    };
    std::vector<std::size_t> ended;
    while (elements_[last].name != name && is_left_open(elements_[last].name)) {
      ended.push_back(last);
      do {
        if (last-- == 0) return;
      } while (elements_[last].kind == Kind::formatting);
    }
    if (elements_[last].name != name) return;
    for (const std::size_t place : ended)
      remove(place);
    remove(last);
  }

  void close_formatting(const std::string& name) {
    for (std::size_t i = elements_.size(); i-- > 0 && elements_[i].kind == Kind::formatting;) {
      if (elements_[i].name == name) return remove(i);
    }
  }

  /// Ends the last one of that name, as another one does, unless what keeps formatting apart is
  /// open in it.
  void close_last(const std::string& name) {
    for (std::size_t i = elements_.size(); i-- > 0;) {
      if (elements_[i].name == name) return remove(i);
      if (elements_[i].kind == Kind::plain || is_cell(elements_[i].name)) return;
    }
  }

  /// Whether an end tag of that name may end an element of another one: headings end each other,
  /// and so do, in gumbo, all whose names it does not know.
  [[nodiscard]] bool may_end_other(const std::string& name) const {
    const auto is_like = [](const std::string& one) {
      return std::make_pair(is_heading(one), gumbo_tag_enum(one.c_str()) == GUMBO_TAG_UNKNOWN);
    };
    const auto likeness = is_like(name);
    return (likeness.first || likeness.second) &&
           std::any_of(elements_.begin(), elements_.end(),
                       [&](const Element& element) { return is_like(element.name) == likeness; });
  }

  /// gumbo does not know an end tag here if anything stands behind its name.
  void close_in_drawing(const Tag& tag) {
    const std::string& name = tag.name;
    if (tag.is_bare && elements_.back().name == name) {
      remove(elements_.size() - 1);
    } else if (has(name) || is_made_unasked(name) || may_end_other(name)) {
      is_sure_ = false;
    }
  }

  Markup markup_;
  PageBounds most_;
  PageBounds bounds_;
  std::vector<Element> elements_;
  std::size_t formatting_ = 0;  ///< Of the elements.
  std::size_t drawings_ = 0;    ///< Of the elements.
  std::size_t points_ = 0;      ///< Of the elements, those that hold HTML in a drawing.
  bool is_sure_ = true;         ///< Whether the parser, too, is in the drawing.
  bool in_select_ = false;
};

}  // namespace

PageBounds bounds_of(std::string_view page, const PageBounds& most) {
  return OpenElements(page, most).count();
}

bool is_within(const PageBounds& bounds, const PageBounds& most) {
  return bounds.is_known && bounds.depth <= most.depth && bounds.elements <= most.elements &&
         bounds.formatting <= most.formatting && bounds.attributes <= most.attributes;
}

}  // namespace quern
