#pragma once

#include <string>
#include <vector>

namespace quern {

/// What schema.org data say of the page's article; empty where they say nothing.
struct LinkedArticle {
  std::string title;   ///< "headline".
  std::string date;    ///< "datePublished" as written.
  std::string source;  ///< Name of the "publisher".
  std::string url;     ///< "mainEntityOfPage" or "url".
  std::string text;    ///< "articleBody"; some give its first lines only.

  bool operator==(const LinkedArticle&) const = default;
};

/// The article among a page's JSON-LD scripts: the first object whose "@type" is an article's, else
/// empty. Scripts that are no JSON say nothing.
[[nodiscard]] LinkedArticle find_linked_article(const std::vector<std::string>& scripts);

}  // namespace quern
